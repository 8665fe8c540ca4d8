"""The look: what is drawn, how it is served, and whether everyone can use it."""

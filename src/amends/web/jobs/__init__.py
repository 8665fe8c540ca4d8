"""Work in the background, as far as it is this organisation's."""

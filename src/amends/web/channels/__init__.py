"""Channels as pages: what is connected, how it is, and connecting more."""

"""Mastodon: mentions of an account on its own server, read and answered.

The registry opens its connector. It never decides what a post means.
"""

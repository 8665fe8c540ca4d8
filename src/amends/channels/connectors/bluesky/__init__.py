"""Bluesky: mentions of an account and answers to its posts, read and answered.

The registry opens its connector. It never decides what a post means.
"""

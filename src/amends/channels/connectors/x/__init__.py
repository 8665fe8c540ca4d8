"""X: posts that mention an account, read and answered.

The registry opens its connector. It never decides what a post means.
"""

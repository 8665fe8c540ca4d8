"""Reddit: comments that mention an account or answer it, read and answered.

The registry opens its connector. It never decides what a comment means.
"""

"""Instagram: comments under the posts of a professional account, read and answered.

The registry opens its connector. It never decides what a comment means.
"""

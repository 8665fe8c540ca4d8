"""YouTube: comments under the videos of a channel, read and answered.

The registry opens its connector. It never decides what a comment means.
"""

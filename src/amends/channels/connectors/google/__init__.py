"""Google: reviews of a Business Profile, read and answered.

The registry opens its connector. It never decides what a review means.
"""

"""App Store: customer reviews of an app, read and answered.

The registry opens its connector. It never decides what a review means.
"""

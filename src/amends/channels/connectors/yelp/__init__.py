"""Yelp: the newest reviews of a business; partners read all of them and answer.

The registry opens its connector. It never decides what a review means.
"""

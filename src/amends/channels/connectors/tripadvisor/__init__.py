"""Tripadvisor: the five newest reviews of a place, read; answers are put there by hand.

The registry opens its connector. It never decides what a review means.
"""

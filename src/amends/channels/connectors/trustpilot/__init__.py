"""Trustpilot: service reviews of a business unit, read and answered.

The registry opens its connector. It never decides what a review means.
"""

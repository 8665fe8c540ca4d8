"""Booking.com: guest reviews of a property, read and answered.

The registry opens its connector. It never decides what a review means.
"""

"""Messenger: what people write to a Facebook page in private, read and answered.

The registry opens its connector. It never decides what a message means.
"""

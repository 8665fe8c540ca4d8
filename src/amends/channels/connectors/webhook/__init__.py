"""Webhook: words from any system of your own, and answers back to it.

The registry opens its connector. It speaks Standard Webhooks in both directions.
"""

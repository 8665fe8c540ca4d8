"""Errors: what a person reads when a page cannot be shown, and where to go then.

Called by Django through the URL table. Never asks the database: it may be the cause.
"""

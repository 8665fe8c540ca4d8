"""Identifiers: numbers and addresses by which one person can be found.

Called by the rule on personal data. Each file finds one kind and never judges
whether it may be told.
"""

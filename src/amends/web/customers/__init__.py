"""Customers, as pages: one person's history over all channels, and who may be the same.

Called by the URL table and, for the panel beside a case, by web.cases.
"""

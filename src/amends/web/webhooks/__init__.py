"""Webhooks: programs of the house's own, told what happens; their log."""

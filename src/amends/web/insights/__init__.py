"""Patterns, actions, effects and figures, as pages and files.

Called by the URL table. The deeds are those of journeys.learning; a page counts no
case and loads no table.
"""

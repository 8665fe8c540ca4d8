"""Placing: a list of locations, thousands if need be, becomes locations.

receive → look (columns, mapping, preview) → start → run, batch by batch

A location that is known by its name is changed, another is opened; nothing is closed.
"""

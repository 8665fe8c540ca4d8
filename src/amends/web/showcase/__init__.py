"""Showcase: what guests said, shown on the house's own site, and where that is set up.

Visitors read it in a frame that only the house's sites may show, without cookies and
with nothing of anybody else. It never chooses by stars.
"""

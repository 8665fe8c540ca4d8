"""Worlds with known truths, the detector and its rivals, and the figures of both.

Called by `amends bench patterns`. Never read by the product.
"""

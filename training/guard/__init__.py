"""Guard: what the table of harms is learnt from, and how it is made.

Run by a person through ``python -m training``; nothing here is part of the product.
"""

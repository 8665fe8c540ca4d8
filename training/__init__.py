"""Training: how every table that the reader ships is made from data, bit for bit.

Run by a person, never by the product; nothing here is part of the package.
"""

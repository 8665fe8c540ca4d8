"""The manual: the documents of the repository, served inside the product.

``pages`` is a way to docs/, which the built package holds as files of its own. The
renderer is loaded with the first page that somebody reads, never at the start.
"""

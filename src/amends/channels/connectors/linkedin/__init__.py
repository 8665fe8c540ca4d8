"""LinkedIn: comments under the posts of a company's page, read and answered.

The registry opens its connector. It never decides what a comment means.
"""

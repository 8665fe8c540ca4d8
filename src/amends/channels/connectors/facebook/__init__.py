"""Facebook: what people write under and upon a page, read and answered.

The registry opens its connector. It never decides what a comment means.
"""

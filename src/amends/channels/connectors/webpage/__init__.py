"""Web page: reviews that a page tells machines of (schema.org), read with manners.

The registry opens its connector. It never guesses at words that
a page tells only people.
"""

"""Feed: any RSS or Atom address, read; answers are put there by hand.

The registry opens its connector. It never decides what an entry means.
"""

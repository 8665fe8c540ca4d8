"""Standing in: platforms in small, behaving as documented, with troubles on request.

Called by tests and by ``amends standin``; each connector's ``standin.py`` is one. Never
used by the product, and it never leaves this machine.
"""

"""Reading at the command line: lines, folders of them, and many machines.

Called by ``amends read``. What a text says is decided in ``amends.core.reading``.
"""

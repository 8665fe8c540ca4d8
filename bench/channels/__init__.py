"""Channels measured: reading five platforms, taking pushes, and a month with faults.

Called by `amends bench channels` and `amends bench soak`. The platforms are our own
stand-ins, in a process of their own behind a real port, or in memory for the month.
"""

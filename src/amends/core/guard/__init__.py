"""Guard: everything that can be wrong with a reply before it leaves.

Called by journeys.answer and the command line. It never changes a reply.
"""

"""Drafting: from reading, facts and voice to a proposed reply.

Called by journeys.answer and the command line. It never states a fact that it was
not given.
"""

from .inviting import invite
from .proposal import propose
from .voice import learnt

__all__ = ["invite", "learnt", "propose"]

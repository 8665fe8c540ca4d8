"""Sampling: whom to ask by lot, and what the answers of some say about all.

Called by journeys.surveying. It knows people by number and group only, so that nobody
can be chosen by mood, or left out for having complained.
"""

from amends.core.sampling.drawing import Drawn, draw, shares
from amends.core.sampling.estimating import Estimate, effective, share, stratified
from amends.core.sampling.weighting import Group, weights

__all__ = [
    "Drawn",
    "Estimate",
    "Group",
    "draw",
    "effective",
    "share",
    "shares",
    "stratified",
    "weights",
]

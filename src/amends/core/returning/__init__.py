"""Returning: who still comes, and who has silently stopped.

Called by journeys.visiting and the benchmark ``silent``. It knows visits as numbers
only: no name, no mood, no complaint.
"""

from amends.core.returning.calibration import Band, bands
from amends.core.returning.comparison import Score, auc, brier, score
from amends.core.returning.fitting import Unfit, fit
from amends.core.returning.model import Returning
from amends.core.returning.plain_rule import PlainRule
from amends.core.returning.rhythm import Rhythms, rhythm

__all__ = [
    "Band",
    "PlainRule",
    "Returning",
    "Rhythms",
    "Score",
    "Unfit",
    "auc",
    "bands",
    "brier",
    "fit",
    "rhythm",
    "score",
]

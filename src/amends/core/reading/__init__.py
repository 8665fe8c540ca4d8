"""Reading: from the words of one text to what it says.

Called by journeys, the understanding room and the command line. It never fetches,
stores or asks anybody; the same text gives the same reading everywhere.
"""

from amends.core.reading.contract import Unreadable, as_json, feedback
from amends.core.reading.explaining import Explained, Why, explain
from amends.core.reading.reader import read, read_many
from amends.core.reading.taxonomy import (
    ASPECTS,
    DAYPARTS,
    KINDS,
    POLARITIES,
    SECTORS,
    URGENT,
    WANTS,
    WRITERS,
)

__all__ = [
    "ASPECTS",
    "DAYPARTS",
    "KINDS",
    "POLARITIES",
    "SECTORS",
    "URGENT",
    "WANTS",
    "WRITERS",
    "Explained",
    "Unreadable",
    "Why",
    "as_json",
    "explain",
    "feedback",
    "read",
    "read_many",
]

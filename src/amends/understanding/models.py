"""Table of contents of the room, for Django."""

from amends.understanding.correction import Correction
from amends.understanding.mention import Mention
from amends.understanding.reading import Reading
from amends.understanding.retraction import Retraction
from amends.understanding.schooling import Schooling

__all__ = ["Correction", "Mention", "Reading", "Retraction", "Schooling"]

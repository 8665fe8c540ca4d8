"""Learning: what an organisation's own corrections teach, laid on top of a reading.

Called by ``amends train`` and by whoever reads for an organisation. The shipped
tables are never changed: what was learnt is a small file of its own, and without it
everything reads as before. An urgent matter is never unlearnt.
"""

from amends.core.reading.learning.keeping import keep, kept
from amends.core.reading.learning.lesson import Lesson, lesson
from amends.core.reading.learning.memory import Learnt, learn
from amends.core.reading.learning.trial import Trial, trial

__all__ = ["Learnt", "Lesson", "Trial", "keep", "kept", "learn", "lesson", "trial"]

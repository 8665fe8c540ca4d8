"""Store what was understood of many pieces of feedback at once.

Called by arrivals, where the objects of Django would cost more than the reading.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from amends.core import nouns
from amends.foundation.rows import document, insert_plain, insert_values, moment
from amends.understanding.mention import Mention
from amends.understanding.reading import Reading
from amends.understanding.shape import to_json


def keep(
    organisation_id: int,
    readings: Sequence[tuple[int, int, nouns.Reading]],
    *,
    at: datetime,
) -> None:
    """Store readings, each after the ids of its feedback and of its case."""
    read_at = moment(at)
    ids = insert_values(
        Reading,
        Reading.COLUMNS,
        [
            (
                organisation_id,
                feedback_id,
                reading.lang,
                reading.polarity,
                reading.kind,
                document(to_json(reading)),
                read_at,
            )
            for feedback_id, _case_id, reading in readings
        ],
    )
    insert_plain(
        Mention,
        Mention.COLUMNS,
        [
            (organisation_id, pk, case_id, mention.aspect, mention.polarity)
            for pk, (_feedback_id, case_id, reading) in zip(ids, readings, strict=True)
            for mention in reading.aspects
        ],
    )

"""Evidence: the quotes of a reading, as marks in the customer's own words.

Called by the case page. Marks nothing that the reading does not quote.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.utils.translation import gettext

from amends.web.marking import Evidence
from amends.web.understanding.words import ASPECTS, SOUNDS, URGENT, WANTS, named

if TYPE_CHECKING:
    from amends.core.nouns import Reading


def evidence_of(reading: Reading) -> tuple[Evidence, ...]:
    """Return what of the text proves what of the reading."""
    return tuple(_each(reading))


def _each(reading: Reading) -> Iterator[Evidence]:
    for mention in reading.aspects:
        aspect, sound = named(ASPECTS, mention.aspect), named(SOUNDS, mention.polarity)
        yield Evidence(mention.quote, f"{aspect} · {sound}", mention.polarity)
    for cue in reading.urgent:
        label = gettext("Urgent: %(what)s") % {"what": named(URGENT, cue.id)}
        yield Evidence(cue.quote, label, "urgent")
    for cue in reading.wants:
        label = gettext("Wants: %(what)s") % {"what": named(WANTS, cue.id)}
        yield Evidence(cue.quote, label, "neu")
    for datum in reading.personal_data:
        yield Evidence(
            datum, gettext("Personal data, never repeat in public"), "private"
        )

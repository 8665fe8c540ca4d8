"""Earlier cases about the same thing that were answered: how did we do it then?"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from amends.understanding.mention import Mention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from amends.cases.case import Case
    from amends.core import nouns
    from amends.web.staff import StaffRequest

SHOWN = 3
LOOKED_AT = 60
"""Latest mentions of one aspect; more would cost and bring older answers only."""
MOST_ASPECTS = 3


def resembling(
    request: StaffRequest, case: Case, mentions: Sequence[nouns.Mention]
) -> list[Case]:
    """Return answered cases that share what this one complains about.

    The most alike first, then those of the same place, then the latest. Praise and
    plain remarks count where nothing is complained of.
    """
    wanted = [each for each in mentions if each.polarity == "neg"] or list(mentions)
    shared: Counter[int] = Counter()
    for mention in wanted[:MOST_ASPECTS]:
        latest = Mention.objects.all().latest_like(mention, LOOKED_AT)
        shared.update(set(latest.values_list("case_id", flat=True)))
    del shared[case.pk]
    rows = request.cases.among_ids(shared).answered().select_related("location")
    found = sorted(
        rows,
        key=lambda row: (
            shared[row.pk],
            row.location_id == case.location_id,
            row.active_at,
        ),
        reverse=True,
    )
    return found[:SHOWN]

"""Everything that is found in texts before anybody asks what they mean."""

from __future__ import annotations

from typing import NamedTuple

from amends.core.nouns import Feedback
from amends.core.reading.clauses import Clause, clauses
from amends.core.reading.folding import View, view
from amends.core.reading.hits import Hit
from amends.core.reading.lexicon import Role
from amends.core.reading.mail import own_words
from amends.core.reading.opinions import Judged, judge
from amends.core.reading.sectors import sector_of
from amends.core.reading.tongue import understood

_READ_AT_MOST = 20_000
_SARCASM = int(Role.SARCASM)


class Seen(NamedTuple):
    """One text with everything found in it."""

    feedback: Feedback
    view: View
    hits: list[Hit]
    roles: frozenset[int]
    clauses: list[Clause]
    judged: list[Judged]
    language: str
    sector: str | None

    @property
    def sarcastic(self) -> bool:
        """Tell whether the text has a sign of sarcasm."""
        return _SARCASM in self.roles


def see(chunk: list[Feedback]) -> list[Seen]:
    """Return what is found in each text, step by step over all of them.

    What one step needs stays near the processor so; texts in turn would fetch the
    same lists and code again and again.
    """
    views = [view(own_words(one.text)[:_READ_AT_MOST]) for one in chunk]
    known = understood(views, [one.lang for one in chunk])
    roles = [frozenset([hit.role for hit in hits]) for _, _, hits in known]
    cut = [
        clauses(one, hits, played)
        for one, (_, _, hits), played in zip(views, known, roles, strict=True)
    ]
    judged = [
        [judge(part, negate_back=words.negate_back) for part in parts]
        for parts, (_, words, _) in zip(cut, known, strict=True)
    ]
    return [
        Seen(
            one,
            seen,
            hits,
            played,
            parts,
            said,
            language,
            sector_of(one.sector, hits, played),
        )
        for one, seen, (language, _, hits), played, parts, said in zip(
            chunk, views, known, roles, cut, judged, strict=True
        )
    ]

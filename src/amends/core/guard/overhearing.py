"""What the table of harms hears in a reply, under the conditions of each rule."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from amends.core.guard.conditions import matters
from amends.core.guard.hearing import folded_words, shares
from amends.core.guard.matter import Matter, Objection
from amends.core.guard.passage import Span
from amends.core.guard.promised import promised
from amends.core.guard.sureness import SURE, level_of
from amends.core.languages.shelf import FULL

_MOST = 40
"""So many sentences are listened to; a reply of more is no reply."""
_FEW = 6
_OF_FEW = 0.97
"""So sure one has to be of fewer words: they may be a name, or half a sentence."""
_GOOD = 1 - min(SURE.values())
"""Where good has more than this, nothing can be sure enough."""
_FAINT = 0.03
"""A finding of a smaller share is not thought about."""
_BESIDE = 0.25
"""What has so much of the likeliest finding's share is told beside it."""
_OF_ALL = 0.15
"""So much of the whole is needed to be told at all."""

CALM = 0.9
"""From here a sentence is taken for a good one, whatever word of a list it holds."""
DOUBTED = frozenset(
    [
        "blame", "anger", "threat", "accuses-fake", "review-for-reward",
        "unsupported-claim", "asks-to-change", "asks-private-in-public", "advertising",
        "robotic", "over-apology",
    ]
)  # fmt: skip
"""Where one word may mean either; numbers, names and promised sums are never so."""


class Sounds(NamedTuple):
    """What the sentences of a reply sound like."""

    found: dict[str, list[Objection]]
    calm: list[Span]
    """The sentences that sound like good ones and nothing else."""

    def doubts(self, finding: str, objection: Objection) -> bool:
        """Tell whether words of a list stand in a sentence that only sounds good."""
        if finding not in DOUBTED or objection.certain:
            return False
        start, end = objection.span
        return any(first <= start and end <= last for first, last in self.calm)


def overheard(matter: Matter) -> Sounds:
    """Return what the sentences of a reply sound like.

    Only in a language known in full; of a sentence the likeliest finding among those
    whose conditions the matter meets, and what is nearly as likely.
    """
    reply = matter.reply
    language = reply.tongues.main or ""
    sounds = Sounds({}, [])
    for start, end in reply.sentences[:_MOST] if language in FULL else ():
        words = folded_words(reply.folded[start:end])
        heard = shares(words, language)
        if heard and 1 - sum(heard.values()) >= CALM:
            sounds.calm.append((start, end))
            continue
        for finding in _findings(heard, len(words), matter, (start, end)):
            told = Objection(
                _trimmed(reply.text, start, end), level_of(finding, matter)
            )
            sounds.found.setdefault(finding, []).append(told)
    return sounds


def _findings(
    heard: dict[str, float], count: int, matter: Matter, span: Span
) -> Iterator[str]:
    """Yield what a sentence is objected to; what cannot be is left out of the sum."""
    good = 1 - sum(heard.values())
    if good > _GOOD:
        return
    meant = {
        finding: share
        for finding, share in promised(heard, matter, span).items()
        if share > _FAINT and matters(finding, matter, span, share)
    }
    beside = max(_OF_ALL, max(meant.values(), default=1.0) * _BESIDE)
    for finding, share in meant.items():
        if share >= beside and _sure(finding, meant, good, count, matter):
            yield finding
            if finding == "promise-beyond-policy" and matter.public:
                yield "public-remedy"


def _sure(
    finding: str, meant: dict[str, float], good: float, count: int, matter: Matter
) -> bool:
    grave = level_of(finding, matter)
    # What would only be warned of makes nobody surer of what is stopped.
    harm = sum(
        share
        for other, share in meant.items()
        if grave != "block" or level_of(other, matter) == "block"
    )
    least = SURE[finding] if count >= _FEW else _OF_FEW
    return harm / (harm + good) >= least


def _trimmed(text: str, start: int, end: int) -> Span:
    told = text[start:end]
    return start + len(told) - len(told.lstrip()), start + len(told.rstrip())

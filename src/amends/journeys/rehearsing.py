"""Rehearsing: where the last cases would have gone by other rules; nothing is kept."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from amends.cases.case import Case
from amends.cases.case_queries import CaseQuerySet
from amends.routing.desk import Desk, Hands
from amends.routing.rule import Rule
from amends.understanding.mention import Mention

LOOKED_AT = 500


@dataclass(frozen=True, slots=True)
class Change:
    """One case that would have gone to somebody else."""

    case: Case
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What other rules would have done; names are empty for nobody.

    ``counts`` are (name, cases before, cases after), who gains or loses most first.
    """

    cases: int
    changes: tuple[Change, ...]
    counts: tuple[tuple[str, int, int], ...]


def rehearse(
    cases: CaseQuerySet, before: Sequence[Rule], after: Sequence[Rule]
) -> Rehearsal:
    """Return where the last cases would have gone by the one rules and the other."""
    rows = list(
        cases.order_by("-pk").select_related("channel", "assignee", "team")[:LOOKED_AT]
    )
    old, new = Desk(before), Desk(after)
    aspects: dict[int, set[str]] = defaultdict(set)
    if old.asks_for_aspects or new.asks_for_aspects:
        for case_id, aspect in Mention.objects.filter(
            case__in=[row.pk for row in rows]
        ).values_list("case", "aspect"):
            aspects[case_id].add(aspect)
    changes = []
    was: Counter[str] = Counter()
    would: Counter[str] = Counter()
    for case in rows:
        platform = case.channel.platform_slug
        about = aspects[case.pk]
        first = named(old.hands(case, platform, about))
        second = named(new.hands(case, platform, about))
        was[first] += 1
        would[second] += 1
        if first != second:
            changes.append(Change(case, first, second))
    return Rehearsal(len(rows), tuple(changes), _counted(was, would))


def named(hands: Hands) -> str:
    """Return whose it is as people say it: the person, else the team."""
    person, team = hands
    return str(person or team or "")


def _counted(
    was: Counter[str], would: Counter[str]
) -> tuple[tuple[str, int, int], ...]:
    names = was.keys() | would.keys()
    counts = [(name, was[name], would[name]) for name in names]
    return tuple(sorted(counts, key=lambda row: (-abs(row[2] - row[1]), row[0])))

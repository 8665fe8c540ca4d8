"""What the answers of some, drawn by lot, say of all: pages and API tell the same."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping

from amends.core.asking import Share
from amends.core.asking.share import Z
from amends.core.sampling import Group, effective, stratified, weights
from amends.followups.answer import Answer
from amends.followups.invitation import Invitation, Way
from amends.followups.survey import Survey

Groups = dict[str, Group]
Value = Callable[[Answer], float | None]


def asked_of(survey: Survey) -> Groups:
    """Return each group: how many people, how many asked, how many answered."""
    picked = Invitation.objects.filter(pick__survey=survey)
    ways = picked.filter(way=Way.SENT) | picked.filter(answer__isnull=False)
    asked = Counter(ways.order_by().values_list("pick__group", flat=True))
    answers = Answer.objects.filter(invitation__pick__survey=survey)
    answered = Counter(answers.values_list("invitation__pick__group", flat=True))
    return {
        name: Group(people, asked[name], answered[name])
        for name, people in sorted(survey.people.items())
    }


def figures_of(survey: Survey, groups: Groups) -> dict[str, Share]:
    """Return satisfied (a share), ease (1 to 7) and nps, each with its interval."""
    rows = list(
        Answer.objects.filter(invitation__pick__survey=survey).select_related(
            "invitation__pick"
        )
    )
    people = {name: group.people for name, group in groups.items()}
    return {
        "satisfied": _weighed(rows, people, _content, (0.0, 1.0)),
        "ease": _weighed(rows, people, _ease, (1.0, 7.0)),
        "nps": _weighed(rows, people, _nps, (-100.0, 100.0)),
    }


def worth(groups: Mapping[str, Group]) -> float:
    """Return how many equally weighted answers these are worth."""
    each = weights(groups)
    return effective(
        [each[name] for name in each for _answer in range(groups[name].answered)]
    )


def _weighed(
    rows: list[Answer],
    people: Mapping[str, int],
    value: Value,
    bounds: tuple[float, float],
) -> Share:
    told: dict[str, list[float]] = defaultdict(list)
    for row in rows:
        found = value(row)
        if found is not None and row.invitation.pick is not None:
            told[row.invitation.pick.group].append(found)
    all_ = stratified(told, people)
    half = Z * all_.error
    low, high = max(bounds[0], all_.mean - half), min(bounds[1], all_.mean + half)
    return Share(all_.mean, low, high, all_.n)


def _content(row: Answer) -> float | None:
    return None if row.satisfaction is None else float(row.satisfaction >= 4)


def _ease(row: Answer) -> float | None:
    return None if row.ease is None else float(row.ease)


def _nps(row: Answer) -> float | None:
    if row.recommend is None:
        return None
    return 100.0 * ((row.recommend >= 9) - (row.recommend <= 6))

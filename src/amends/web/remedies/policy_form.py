"""The policy as a form: one page, one rule after another.

Written by hand instead of a formset: a rule is moved and dropped by its number, and
what is typed must survive a trial as it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from amends.core.remedying import ROLES, Policy, Rule
from amends.core.remedying.explaining import rule_named
from amends.core.remedying.facts import FAULTS
from amends.core.remedying.policy import KINDS
from amends.web.understanding.words import ASPECTS

if TYPE_CHECKING:
    from django.http import QueryDict

MOST_RULES = 30
LARGEST = Decimal(100_000)
NUMBERS = ("cap", "repeat", "loyal", "loyal_from", "watch_from")


@dataclass(frozen=True, slots=True)
class Written:
    """A policy as it was typed, and what is wrong with it."""

    policy: Policy
    problems: tuple[tuple[str, str], ...]


def written(answers: QueryDict, standing: Policy) -> Written:
    """Read a policy; what cannot be read stays as it stood, and is said."""
    problems: list[tuple[str, str]] = []
    counts = {name: _count(answers, name, problems) for name in NUMBERS}
    numbers: dict[str, Any] = {
        name: value for name, value in counts.items() if value is not None
    }
    limits: dict[str, Decimal | None] = {
        role: _sum(answers, f"authority-{role}", problems) for role in ROLES[:-1]
    }
    usual = _sum(answers, "usual_price", problems)
    policy = replace(
        standing,
        usual_price=standing.usual_price if usual is None else usual,
        authority={**limits, ROLES[-1]: None},
        rules=tuple(_rules(answers, problems)),
        **numbers,
    )
    return Written(policy, tuple(problems))


def name_shown(rule: Rule) -> str:
    """Return a rule's name; those of the usual policy speak the reader's language."""
    name = rule_named(rule.name, get_language() or "en")
    return name[:1].upper() + name[1:]


def causes_offered(rules: tuple[Rule, ...]) -> list[tuple[str, str]]:
    """Return every cause that a rule may name: all aspects, and their families."""
    named = {cause for rule in rules for cause in rule.causes}
    families = {aspect.partition(".")[0] for aspect in ASPECTS if "." in aspect}
    words = _families()
    offered = [(family, words.get(family, family)) for family in sorted(families)]
    single = [
        (aspect, str(name))
        for aspect, name in ASPECTS.items()
        if "." not in aspect or aspect in named
    ]
    return sorted(dict(offered + single).items(), key=lambda pair: pair[1].casefold())


def _families() -> dict[str, str]:
    return {
        "food": _("Food"),
        "service": _("Service"),
        "order": _("Right order"),
        "delivery": _("Delivery"),
        "price": _("Price"),
        "opening": _("Opening hours"),
        "place": _("The place"),
        "product": _("Product"),
    }


def _rules(answers: QueryDict, problems: list[tuple[str, str]]) -> Iterator[Rule]:
    numbers = [
        number
        for number in answers.get("order", "").split(",")
        if number.isdecimal() and len(number) < 4
    ]
    for number in sorted(dict.fromkeys(numbers[:MOST_RULES]), key=_place(answers)):
        prefix = f"r{number}-"
        gives = [answers.get(f"{prefix}{place}", "") for place in ("first", "second")]
        kinds = tuple(dict.fromkeys(kind for kind in gives if kind in KINDS))
        more = [k for k in answers.getlist(f"{prefix}more") if k in KINDS]
        if kinds and f"{prefix}drop" not in answers:
            yield _rule(answers, prefix, kinds + tuple(more), problems)


def _place(answers: QueryDict) -> Callable[[str], tuple[int, int]]:
    """Return by what rules are sorted: the place that was typed, else their own."""

    def place(number: str) -> tuple[int, int]:
        typed = answers.get(f"r{number}-place", "").strip()
        known = typed.isascii() and typed.isdecimal() and len(typed) < 4
        return int(typed) if known else int(number) + 1, int(number)

    return place


def _rule(
    answers: QueryDict,
    prefix: str,
    kinds: tuple[str, ...],
    problems: list[tuple[str, str]],
) -> Rule:
    typed = answers.get(f"{prefix}name", "").strip()[:100]
    known = answers.get(f"{prefix}id", "")[:100]
    shown = rule_named(known, get_language() or "en")
    same = known and typed.casefold() == shown.casefold()
    faults = tuple(f for f in FAULTS if f in answers.getlist(f"{prefix}faults"))
    if not faults:
        problems.append((f"{prefix}faults", _("Say for which answers a rule counts.")))
    severity = answers.get(f"{prefix}severity", "")
    least = _sum(answers, f"{prefix}least", problems)
    return Rule(
        name=known if same else typed or _("Rule"),
        gives=tuple(dict.fromkeys(kinds)),
        percent=_count(answers, f"{prefix}percent", problems) or 0,
        least=least or Decimal(0),
        causes=tuple(c[:24] for c in answers.getlist(f"{prefix}causes")[:60]),
        faults=faults or ("yes",),
        severity=int(severity) if severity in {"1", "2", "3"} else 0,
        repeats=_count(answers, f"{prefix}repeats", problems) or 0,
        price=_sum(answers, f"{prefix}price", problems) or Decimal(0),
        visits=_count(answers, f"{prefix}visits", problems) or 0,
    )


def _count(
    answers: QueryDict, name: str, problems: list[tuple[str, str]]
) -> int | None:
    typed = answers.get(name, "").strip()
    if not typed:
        return None
    if not (typed.isascii() and typed.isdecimal() and int(typed[:9]) <= 1000):
        problems.append((name, _("“%(typed)s” is no number.") % {"typed": typed[:20]}))
        return None
    return int(typed)


def _sum(
    answers: QueryDict, name: str, problems: list[tuple[str, str]]
) -> Decimal | None:
    typed = answers.get(name, "").replace(",", ".").replace("\xa0", "").strip()
    if not typed:
        return None
    try:
        found = Decimal(typed)
    except InvalidOperation:
        found = Decimal("NaN")
    if not found.is_finite() or not 0 <= found <= LARGEST:
        problems.append((name, _("“%(typed)s” is no sum.") % {"typed": typed[:20]}))
        return None
    return found.quantize(Decimal("0.01"))

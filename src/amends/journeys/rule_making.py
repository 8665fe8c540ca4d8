"""Making rules: what a manager decides about who gets which cases.

A rule is tried in its place among the others; the one that takes everything else
stays last and is never switched off, so that each case has somebody.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from amends.accounts.audit import AuditEntry
from amends.accounts.location import Location
from amends.accounts.organisation import Organisation
from amends.accounts.team import Team
from amends.accounts.user import User
from amends.routing.rule import Occasion, Rule


@dataclass(frozen=True, slots=True)
class Wish:
    """A rule that somebody wants; what is empty fits everything.

    ``place`` counts from one among the rules of its occasion; 0 is where it stands,
    for a new one the end. ``off``: kept, but not tried.
    """

    name: str
    location: Location | None = None
    platform: str = ""
    language: str = ""
    severity: int = 0
    owner: User | None = None
    team: Team | None = None
    aspect: str = ""
    occasion: str = Occasion.ARRIVAL
    place: int = 0
    off: bool = False

    def columns(self) -> dict[str, object]:
        """Return what the rule's row says, its place and state apart."""
        names = [name for name in self.__slots__ if name not in {"place", "off"}]
        return {name: getattr(self, name) for name in names}

    def applied(self, rule: Rule | None, house: Organisation, at: datetime) -> Rule:
        """Return the rule as it would be, not stored."""
        made = Rule(organisation=house)
        if rule is not None:
            made.pk, made.position = rule.pk, rule.position
        for name, value in self.columns().items():
            setattr(made, name, value)
        if rule is not None and rule.is_last:
            _keep_whole(made)
        elif self.off:
            made.disabled_at = rule.disabled_at if rule and rule.disabled_at else at
        return made


def _keep_whole(last: Rule) -> None:
    last.location, last.occasion = None, Occasion.ARRIVAL
    last.platform = last.language = last.aspect = ""
    last.severity = 0


def in_place(rules: list[Rule], made: Rule, place: int) -> list[Rule]:
    """Return the rules of one occasion with this one among them, in their order."""
    others = [row for row in rules if row.pk != made.pk or made.pk is None]
    others = [row for row in others if row.occasion == made.occasion]
    movable = [row for row in others if not row.is_last]
    last = [row for row in others if row.is_last]
    if made.is_last:
        return [*movable, made]
    standing = next((n for n, row in enumerate(rules, 1) if row.pk == made.pk), 0)
    end = len(movable) + 1
    wanted = min(place or (standing if made.pk else end) or end, end)
    movable.insert(wanted - 1, made)
    return [*movable, *last]


@transaction.atomic
def add(house: Organisation, wish: Wish, *, by: User, at: datetime) -> Rule:
    """Add a rule, where nobody says its place before the one that takes the rest."""
    made = wish.applied(None, house, at)
    _number(in_place(standing(wish.occasion), made, wish.place))
    AuditEntry.write("add rule", made, by=by, at=at)
    return made


@transaction.atomic
def change(rule: Rule, wish: Wish, *, by: User, at: datetime) -> Rule:
    """Let a rule say something else, in another place, or nothing for now."""
    made = wish.applied(rule, rule.organisation, at)
    _number(in_place(standing(made.occasion), made, wish.place))
    AuditEntry.write("change rule", made, by=by, at=at)
    return made


@transaction.atomic
def remove(rule: Rule, *, by: User, at: datetime) -> None:
    """Take a rule away; cases stay with whom they were brought to."""
    AuditEntry.write("remove rule", rule, by=by, at=at)
    rule.delete()


@transaction.atomic
def rise(rule: Rule, *, by: User, at: datetime) -> None:
    """Change places with the rule that is tried just before; the first stays."""
    rules = standing(rule.occasion)
    place = next(number for number, row in enumerate(rules) if row.pk == rule.pk)
    if place and not rule.is_last:
        rules[place - 1], rules[place] = rules[place], rules[place - 1]
        _number(rules)
        AuditEntry.write("move rule", rule, by=by, at=at)


@transaction.atomic
def switch(rule: Rule, *, on: bool, by: User, at: datetime) -> None:
    """Let a rule rest, or be tried again; twice changes nothing."""
    if rule.is_last or on == (rule.disabled_at is None):
        return
    rule.disabled_at = None if on else at
    rule.save(update_fields=["disabled_at"])
    AuditEntry.write("switch rule", rule, by=by, at=at, detail={"on": on})


def standing(occasion: str) -> list[Rule]:
    """Return the rules of one occasion in the order in which they are tried."""
    return list(Rule.objects.on(occasion).in_order())


def _number(rules: list[Rule]) -> None:
    movable = [row for row in rules if not row.is_last]
    for position, row in enumerate(movable, 1):
        row.position = position
    for row in rules:
        row.save()

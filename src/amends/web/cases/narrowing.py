"""Narrowing: what of a shelf the reader wants to see, taken from the address.

An address comes from outside: what cannot be understood is passed over.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext_lazy as _

from amends.understanding.mention import Mention
from amends.web.understanding.words import ASPECTS, KINDS, POLARITIES

if TYPE_CHECKING:
    from django.http import QueryDict

    from amends.cases.case_queries import CaseQuerySet

MOODS = [*POLARITIES.items(), *((str(n), "★" * n) for n in range(5, 0, -1))]
LARGEST = 2**63 - 1
"""What a database takes for an id."""
NAMES = ("location", "channel", "language", "mood", "kind", "aspect", "urgent", "owner")


class Filters(forms.Form):
    """The filters as people type them. Ids of another house simply find nothing."""

    q = forms.CharField(required=False, max_length=200)
    location = forms.IntegerField(required=False, min_value=1, max_value=LARGEST)
    channel = forms.IntegerField(required=False, min_value=1, max_value=LARGEST)
    language = forms.RegexField(regex=r"^[a-z]{2,3}$", required=False)
    mood = forms.ChoiceField(choices=[("", _("Any mood")), *MOODS], required=False)
    kind = forms.ChoiceField(choices=[("", ""), *KINDS.items()], required=False)
    aspect = forms.ChoiceField(choices=[("", ""), *ASPECTS.items()], required=False)
    urgent = forms.ChoiceField(choices=[("", ""), ("yes", "")], required=False)
    owner = forms.IntegerField(required=False, min_value=1, max_value=LARGEST)


class Narrowing:
    """What is understood of an address."""

    def __init__(self, data: QueryDict) -> None:
        self.kept: dict[str, str] = {}
        # Most looks narrow nothing, and a form is dear to set up.
        if any(data.get(name) for name in ("q", *NAMES)):
            form = Filters(data)
            form.full_clean()
            self.kept = {
                name: str(value)
                for name, value in form.cleaned_data.items()
                if value not in (None, "")
            }

    def value(self, name: str) -> str:
        """Return what is chosen there, empty for anything."""
        return self.kept.get(name, "")

    @property
    def active(self) -> bool:
        """Whether anything is narrowed at all."""
        return bool(self.kept)

    @property
    def names_a_case(self) -> bool:
        """Whether the words looked for are what a case is called."""
        return is_name(self.value("q"))

    @property
    def refined(self) -> bool:
        """Whether one of the selects is set, beside the search."""
        return any(name in self.kept for name in NAMES)

    def of(self, cases: CaseQuerySet) -> CaseQuerySet:
        """Return what is left of these cases."""
        for name, value in self.kept.items():
            cases = STEPS[name](cases, value)
        return cases


def _mood(cases: CaseQuerySet, value: str) -> CaseQuerySet:
    return cases.starred(int(value)) if value.isdigit() else cases.sounding(value)


def _about(cases: CaseQuerySet, value: str) -> CaseQuerySet:
    return cases.among(Mention.objects.about(value).values("case_id"))


def is_name(value: str) -> bool:
    """Whether somebody looks for a case by what it is called."""
    return value.upper().startswith("AM-")


def _search(cases: CaseQuerySet, value: str) -> CaseQuerySet:
    """A case's own name finds it; anything else is words that somebody said."""
    if is_name(value):
        return cases.referred(value)
    return cases.saying(value)


STEPS: dict[str, Callable[[CaseQuerySet, str], CaseQuerySet]] = {
    "q": _search,
    "location": lambda cases, value: cases.at_place(int(value)),
    "channel": lambda cases, value: cases.by_way_of(int(value)),
    "language": lambda cases, value: cases.in_language(value),
    "mood": _mood,
    "kind": lambda cases, value: cases.of_kind(value),
    "aspect": _about,
    "urgent": lambda cases, _value: cases.pressing(),
    "owner": lambda cases, value: cases.owned_by(int(value)),
}


def moment_of(text: str) -> tuple[datetime, int] | None:
    """Return the place in the list that an address names, None for its beginning."""
    stamp, _dot, pk = text.rpartition(".")
    try:
        at, row = datetime.fromisoformat(stamp), int(pk)
        known = at.tzinfo is not None and 0 <= row <= LARGEST
        return (at.astimezone(UTC), row) if known else None
    except (ValueError, OverflowError):
        return None

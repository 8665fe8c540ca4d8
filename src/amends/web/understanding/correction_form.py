"""The form in which a person says what a text really means.

It starts from the reading that stands, and what comes back is a whole reading: what
the form does not show (confidence, predicted stars) is carried over.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from amends.core.nouns import Cue, Mention, Reading, When
from amends.web.told_form import ToldForm
from amends.web.understanding.words import (
    ASPECTS,
    DAYPARTS,
    KINDS,
    POLARITIES,
    SOUNDS,
    URGENT,
    WANTS,
    WEEKDAYS,
    WRITERS,
    choices,
)

if TYPE_CHECKING:
    from django.http import QueryDict

    from amends.cases.feedback import Feedback

SPARE = 2
MOST = 24
LANGUAGE = r"^[a-z]{2,3}$"


class MentionForm(ToldForm):
    """One aspect with its polarity and the words that prove it."""

    aspect = forms.ChoiceField(choices=[("", ""), *ASPECTS.items()], required=False)
    polarity = forms.ChoiceField(choices=list(POLARITIES.items()), required=False)
    quote = forms.CharField(required=False, max_length=2000)

    def mention(self) -> Mention | None:
        """Return what this line says; an empty line says nothing."""
        said = self.cleaned_data
        if not said["aspect"]:
            return None
        return Mention(said["aspect"], said["polarity"] or "neu", said["quote"])


class CorrectionForm(ToldForm):
    """The whole reading, with a list of lines for its aspects."""

    lang = forms.RegexField(regex=LANGUAGE)
    polarity = forms.ChoiceField(choices=list(POLARITIES.items()))
    kind = forms.ChoiceField(choices=list(KINDS.items()))
    writer = forms.ChoiceField(choices=list(WRITERS.items()))
    urgent = forms.MultipleChoiceField(choices=list(URGENT.items()), required=False)
    wants = forms.MultipleChoiceField(choices=list(WANTS.items()), required=False)
    weekday = forms.ChoiceField(choices=[("", ""), *WEEKDAYS.items()], required=False)
    daypart = forms.ChoiceField(choices=[("", ""), *DAYPARTS.items()], required=False)
    date = forms.DateField(required=False)
    praised = forms.CharField(required=False, max_length=500)

    def __init__(
        self, data: QueryDict | None, feedback: Feedback, reading: Reading
    ) -> None:
        super().__init__(data, initial=_start(reading))
        self.text = feedback.words
        self.reading = reading
        count = max(len(reading.aspects) + SPARE, self._sent(data))
        starts = [
            {"aspect": row.aspect, "polarity": row.polarity, "quote": row.quote}
            for row in reading.aspects
        ]
        self.mentions = [
            MentionForm(
                data,
                prefix=f"mention-{place}",
                initial=starts[place] if place < len(starts) else {"polarity": "neg"},
            )
            for place in range(min(count, MOST))
        ]

    @staticmethod
    def _sent(data: QueryDict | None) -> int:
        return sum(f"mention-{place}-aspect" in (data or {}) for place in range(MOST))

    def clean(self) -> dict[str, Any]:
        """Refuse words that the customer never wrote."""
        for line in self.mentions:
            if not line.is_valid():
                self.add_error(None, _("One of the aspects is not on the list."))
            elif line.cleaned_data["quote"] not in self.text:
                line.add_error(
                    "quote", _("Copy the words exactly as they stand there.")
                )
                self.add_error(None, _("A quote is not in the text."))
        return self.cleaned_data

    def polarities(self) -> list[tuple[str, str]]:
        """Return the moods to choose from."""
        return [(key, str(name)) for key, name in POLARITIES.items()]

    def sounds(self) -> list[tuple[str, str]]:
        """Return how one aspect of a text can sound."""
        return [(key, str(name).capitalize()) for key, name in SOUNDS.items()]

    def aspects(self) -> list[tuple[str, str]]:
        """Return what a text can be about."""
        return choices(ASPECTS)

    def better(self) -> Reading:
        """Return the reading as this person has it."""
        said = self.cleaned_data
        known = {
            (row.aspect, row.polarity, row.quote): row for row in self.reading.aspects
        }
        found = (line.mention() for line in self.mentions)
        praised = (name.strip() for name in said["praised"].split(","))
        return replace(
            self.reading,
            lang=said["lang"],
            polarity=said["polarity"],
            kind=said["kind"],
            writer=said["writer"],
            aspects=tuple(
                known.get((row.aspect, row.polarity, row.quote), row)
                for row in found
                if row
            ),
            urgent=_cues(said["urgent"], self.reading.urgent),
            wants=_cues(said["wants"], self.reading.wants),
            when=self._when(),
            praised_people=tuple(name for name in praised if name),
        )

    def _when(self) -> When | None:
        said = self.cleaned_data
        weekday = int(said["weekday"]) if said["weekday"] else None
        if said["date"]:
            weekday = said["date"].isoweekday()
        if not (weekday or said["daypart"]):
            return None
        return When(weekday, said["daypart"] or None, said["date"])


def _cues(ids: list[str], known: tuple[Cue, ...]) -> tuple[Cue, ...]:
    quotes = {cue.id: cue for cue in known}
    return tuple(quotes.get(each, Cue(each, "")) for each in ids)


def _start(reading: Reading) -> dict[str, object]:
    when = reading.when or When()
    return {
        "lang": reading.lang,
        "polarity": reading.polarity,
        "kind": reading.kind,
        "writer": reading.writer,
        "urgent": [cue.id for cue in reading.urgent],
        "wants": [cue.id for cue in reading.wants],
        "weekday": str(when.weekday or ""),
        "daypart": when.daypart or "",
        "date": when.date.isoformat() if when.date else "",
        "praised": ", ".join(reading.praised_people),
    }

"""What is entered of a rival: one figure, or many as lines of CSV."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from typing import Any

from django import forms

from amends.web.told_form import ToldForm

MOST = 500
NAMES = ("name", "platform", "on", "rating", "reviews", "reply_rate")


class RivalForm(ToldForm):
    """What one public page shows on one day."""

    name = forms.CharField(max_length=120)
    platform = forms.CharField(max_length=60, required=False)
    on = forms.DateField(required=False)
    rating = forms.DecimalField(min_value=0, max_value=5, decimal_places=2)
    reviews = forms.IntegerField(min_value=0, max_value=10**8, required=False)
    reply_rate = forms.DecimalField(
        min_value=0, max_value=100, decimal_places=2, required=False
    )

    def figure(self, day: date) -> dict[str, Any]:
        """Return it as the room keeps it; without a day it is today's."""
        told: dict[str, Any] = dict(self.cleaned_data)
        return told | {"on": told["on"] or day, "reviews": told["reviews"] or 0}


def forms_of(pasted: str) -> Iterator[RivalForm]:
    """Read lines of CSV in the order of NAMES; a first line of names is passed over."""
    for number, row in enumerate(csv.reader(pasted.splitlines()[:MOST])):
        if row and not (number == 0 and row[0].strip().lower() == "name"):
            cells = [cell.strip() for cell in row]
            yield RivalForm(dict(zip(NAMES, cells, strict=False)))

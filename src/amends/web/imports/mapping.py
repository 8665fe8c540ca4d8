"""The fields a column can mean, in words for people."""

from __future__ import annotations

from collections.abc import Mapping as Answers

from django.utils.translation import gettext_lazy as _

from amends.channels.file_import import FileImport
from amends.channels.tables import FIELDS, Mapping

FIELD_NAMES = [
    ("text", _("The words")),
    ("stars", _("Stars")),
    ("title", _("Title")),
    ("author", _("Who wrote it")),
    ("written_at", _("When it was written")),
    ("location", _("Location")),
    ("id", _("Number of the review")),
    ("url", _("Link to the review")),
    ("lang", _("Language")),
    ("email", _("E-mail of the customer")),
    ("phone", _("Phone of the customer")),
    ("site", _("Site it comes from")),
    ("order", _("Order or booking")),
    ("reply", _("What you answered")),
    ("reply_at", _("When you answered")),
]


def chosen(answers: Answers[str, str], row: FileImport) -> Mapping:
    """Return the mapping that people chose; columns the file has not are dropped."""
    known = set(row.table().columns)
    given = {field: answers.get(field, "") for field in FIELDS}
    return {field: column for field, column in given.items() if column in known}


def incomplete(mapping: Mapping) -> bool:
    """Say whether neither words nor stars are named."""
    return not {"text", "stars"} & mapping.keys()

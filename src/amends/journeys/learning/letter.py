"""The words of a weekly letter, in the colleague's language, with its pictures.

A picture is a small table of coloured cells: it needs no image, and shows everywhere.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext
from markupsafe import Markup

from amends.channels.outgoing import Outgoing
from amends.insights.digest import Digest
from amends.insights.pattern import Pattern
from amends.journeys.answering.beyond_replies import harm_in
from amends.journeys.learning.letter_picture import bars, grid
from amends.journeys.learning.weekly import Week, week_for

SPOKEN = ("et", "fi", "ro", "en")
PATTERN, WEEK = "/patterns/{pk}/", "/patterns/week/"


def letter(digest: Digest, *, at: datetime) -> Outgoing:
    """Return the letter of a digest."""
    member = digest.member
    wanted = member.user.language or digest.organisation.language
    language = wanted if wanted in SPOKEN else "en"
    week = week_for(member, at=at)
    with translation.override(language):
        parts = _parts(week, language, member.role)
        subject = gettext("%(house)s: the week in five minutes") % {
            "house": str(digest.organisation)
        }
        return Outgoing(
            key=digest.key,
            text=_text(parts),
            html=_html(parts, language),
            lang=language,
            answers="",
            subject=subject,
            begins=True,
            to=member.user.email,
            attempt=digest.attempts,
            written_at=digest.created_at,
            headers={"Auto-Submitted": "auto-generated"},
        )


Rows = list[tuple[str, str, dict[str, Any] | None]]
Part = tuple[str, Rows]


def _parts(week: Week, language: str, role: str) -> list[Part]:
    """Return (heading, [(words, link, picture)]): what this role needs, and no more."""
    todo = [(action.words, _link(action.pattern_id), None) for action in week.ahead]
    changed = [
        (f"{e.action.words}: {e.sentence(language)}", _link(e.action.pattern_id), None)
        for e in week.effects
    ]
    parts: list[Part] = [
        (gettext("What recurs"), _cards(week.patterns, language)),
        (gettext("What guests praise"), _cards(week.praise, language)),
        (gettext("What is to be done"), list(todo)),
        (gettext("What it changed"), list(changed)),
    ]
    # Who answers guests plans nothing: two parts are enough.
    kept = parts[:2] if role in ("agent", "reader") else parts
    read = [(heading, _harmless(rows, language)) for heading, rows in kept]
    return [part for part in read if part[1]]


def _harmless(rows: Rows, language: str) -> Rows:
    """Leave out what the guard would let nobody send, such as a colleague's anger."""
    return [row for row in rows if not harm_in(row[0], ui_lang=language)]


def _cards(rows: tuple[Pattern, ...], language: str) -> Rows:
    return [
        (row.sentence(language), _link(row.pk), row.shown.get("picture"))
        for row in rows
    ]


def _link(pk: int) -> str:
    return settings.BASE_URL + PATTERN.format(pk=pk)


def _text(parts: list[Part]) -> str:
    lines = []
    for heading, rows in parts:
        lines += [heading.upper(), ""]
        for words, link, picture in rows:
            lines += [words, *([bars(picture)] if picture else []), link, ""]
    return "\n".join([*lines, _foot()])


def _foot() -> str:
    page = settings.BASE_URL + WEEK
    return gettext("All of it, and how to stop this letter: %(link)s") % {"link": page}


def _html(parts: list[Part], language: str) -> str:
    body = Markup("").join(
        Markup('<h2 style="font-size:16px;margin:24px 0 8px">{}</h2>{}').format(
            heading, Markup("").join(_row(*row) for row in rows)
        )
        for heading, rows in parts
    )
    whole = Markup(
        '<html lang="{}"><body style="font-family:sans-serif;font-size:14px;'
        'color:#1d1b16;max-width:600px">{}<p style="color:#6b6557;font-size:12px">{}'
        "</p></body></html>"
    )
    return str(whole.format(language, body, _foot()))


def _row(words: str, link: str, picture: dict[str, Any] | None) -> Markup:
    told = Markup('<p style="margin:0 0 6px"><a href="{}">{}</a></p>')
    return told.format(link, words) + (grid(picture) if picture else Markup(""))

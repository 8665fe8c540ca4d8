"""The words of a weekly letter, in the colleague's language, with its pictures.

A picture is a small table of coloured cells: it needs no image, and shows everywhere.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext
from markupsafe import Markup

from amends.channels.outgoing import Outgoing
from amends.insights.digest import Digest
from amends.insights.pattern import Pattern
from amends.journeys.learning.weekly import Week, week_for

SPOKEN = ("et", "fi", "ro", "en")
SHADES = ("#f1eee7", "#f3c9a8", "#e3935a", "#c4581c", "#7c2d08")
BLOCKS = " ▂▄▆█"
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


Part = tuple[str, list[tuple[str, str, dict[str, Any] | None]]]


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
    return [part for part in kept if part[1]]


def _cards(
    rows: tuple[Pattern, ...], language: str
) -> list[tuple[str, str, dict[str, Any] | None]]:
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
            lines += [words, *([_bars(picture)] if picture else []), link, ""]
    return "\n".join([*lines, _foot()])


def _foot() -> str:
    page = settings.BASE_URL + WEEK
    return gettext("All of it, and how to stop this letter: %(link)s") % {"link": page}


def _bars(picture: dict[str, Any]) -> str:
    """Return the weeks as a row of blocks, the latest last."""
    sums = _weeks(picture)
    most = max([*sums, 1])
    steps = len(BLOCKS) - 1
    return "".join(BLOCKS[-(-n * steps // most)] for n in sums).strip() or "–"


def _weeks(picture: dict[str, Any]) -> list[int]:
    by_week = dict.fromkeys(picture["weeks"], 0)
    for week, _day, count in picture["cells"]:
        if week in by_week:
            by_week[week] += count
    return list(by_week.values())


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
    return told.format(link, words) + (_grid(picture) if picture else Markup(""))


def _grid(picture: dict[str, Any]) -> Markup:
    """Return weeks by weekdays as a table of coloured cells."""
    counts = {(week, day): n for week, day, n in picture["cells"]}
    cell = Markup('<td width="14" height="14" bgcolor="{}" title="{}"></td>')
    lines = [
        Markup("<tr>{}</tr>").format(
            Markup("").join(
                cell.format(_shade(counts.get((week, day), 0)), _day(week))
                for week in picture["weeks"]
            )
        )
        for day in range(1, 8)
    ]
    table = Markup('<table cellspacing="2" cellpadding="0" border="0">{}</table>')
    return table.format(Markup("").join(lines))


def _shade(count: int) -> str:
    return SHADES[min(count, len(SHADES) - 1)]


def _day(week: str) -> str:
    return date.fromisoformat(week).isoformat()

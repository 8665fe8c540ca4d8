"""The letter that tells a colleague what they have not seen yet."""

from __future__ import annotations

from collections.abc import Sequence

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext, ngettext

from amends.channels.outgoing import Outgoing
from amends.journeys.telling.words import line
from amends.routing.notice import Notice
from amends.routing.notice_letter import NoticeLetter

PAGE, WISHES = "/cases/{reference}/", "/notices/wishes/"


def letter(row: NoticeLetter, notices: Sequence[Notice]) -> Outgoing:
    """Return it in the reader's language; the same on every attempt."""
    person, house = row.user, row.organisation
    with translation.override(person.language or house.language):
        subject = line(notices[0])
        if len(notices) > 1:
            told = ngettext(
                "%(house)s: %(n)s thing for you",
                "%(house)s: %(n)s things for you",
                len(notices),
            )
            subject = told % {"house": str(house), "n": len(notices)}
        return Outgoing(
            key=row.key,
            text=_text(notices),
            lang=translation.get_language() or house.language,
            answers="",
            subject=subject,
            begins=True,
            to=person.email,
            attempt=row.attempts,
            written_at=row.created_at,
            headers={"Auto-Submitted": "auto-generated"},
        )


def _text(notices: Sequence[Notice]) -> str:
    lines = []
    for notice in notices:
        page = PAGE.format(reference=notice.case.reference)
        lines += [f"{line(notice)}.", settings.BASE_URL + page, ""]
    wishes = settings.BASE_URL + WISHES
    told = gettext("What you are told of, and how: %(link)s") % {"link": wishes}
    return "\n".join([*lines, told])

"""What a page would ask when it hears of news, asked once for it.

A line is told by an ordinary view whose it is and what its page shows; the answer is
made in the thread of the line, for whoever it is, as they may see it now.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, cast

from django.http import QueryDict
from django.utils import translation
from django.utils.translation import gettext, ngettext
from django_scopes import scope

from amends.accounts.membership import Membership
from amends.journeys.seeing import Sight
from amends.web import formats
from amends.web.cases.choosing import whole
from amends.web.cases.inbox import Inbox
from amends.web.cases.meanwhile import at_case
from amends.web.notices.count import unseen_of, with_unseen

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest

MOST_NEWS = 100
LONGEST = 1500


class Asker(Sight):
    """Somebody at a page, between two requests."""

    def __init__(self, member: Membership, query: str) -> None:
        self.member, self.user = member, member.user
        self.GET = QueryDict(query)


def question(request: StaffRequest) -> str:
    """Return what this page would ask, as a line remembers it."""
    query = request.META.get("QUERY_STRING", "")[:LONGEST]
    return json.dumps([request.member.pk, translation.get_language(), query])


def answer(asked: str) -> str:
    """Return what is new for this page; empty where its reader has no place here."""
    member_id, language, query = json.loads(asked)
    rows = Membership.objects.active().filter(pk=member_id)
    member = with_unseen(rows).select_related("user", "organisation").first()
    if member is None:
        return ""
    with scope(organisation=member.organisation), translation.override(language):
        asker = cast("StaffRequest", Asker(member, query))
        reference = asker.GET.get("case", "")
        count = _fresh(asker) if query and not reference else 0
        waiting = unseen_of(member)
        fresh = ngettext("%(num)d new", "%(num)d new", count) % {"num": count}
        told = {
            "news": fresh if count else "",
            "bell": bell_count(waiting),
            "label": bell_label(waiting),
        }
        if reference:
            told["case"] = at_case(asker, reference, whole(asker.GET.get("since", "")))
    return json.dumps(told)


def _fresh(asker: StaffRequest) -> int:
    since = whole(asker.GET.get("since", "0"))
    fresh = Inbox(asker).cases.heard_since(since)[:MOST_NEWS]
    return len(fresh.values_list("pk"))


def bell_count(waiting: int) -> str:
    """Return what stands on the bell."""
    if waiting > 99:
        return "99+"
    return formats.number(waiting) if waiting else ""


def bell_label(waiting: int) -> str:
    """Return what a screen reader says of the bell."""
    if not waiting:
        return gettext("Notices")
    told = ngettext("Notices, %(num)s unread", "Notices, %(num)s unread", waiting)
    return told % {"num": waiting}

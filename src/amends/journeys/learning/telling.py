"""Telling customers what changed because of them: one by one, never as a mailing.

The ground is their own complaint, which this answers. Each letter is a draft on the
desk of its case: a person reads it, the guard reads it, the usual way sends it once.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext

from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.cases.feedback import Feedback, FeedbackQuerySet
from amends.cases.identity import Identity
from amends.followups.opt_out import OptOut, address_digest
from amends.insights.action import Action
from amends.insights.told import Told
from amends.journeys import answer
from amends.journeys.answering.beyond_replies import Blocked, refuse_harm

__all__ = ["Blocked", "Complainant", "NotNow", "complainants", "tell", "worded"]

SPOKEN = ("et", "fi", "ro", "en")


class NotNow(Exception):
    """This customer is not to be told now; the message says why."""


@dataclass(frozen=True, slots=True)
class Complainant:
    """Somebody whose complaint is part of the pattern; ``why_not`` is empty if free."""

    feedback: Feedback
    told: bool
    why_not: str

    @property
    def case(self) -> Case:
        """Their case."""
        found: Case = self.feedback.case
        return found


def complainants(action: Action, rows: FeedbackQuerySet) -> list[Complainant]:
    """Return whose complaints the action answers, each case once, the newest first."""
    ids = action.pattern.feedback_ids
    said = rows.filter(pk__in=ids).select_related("case__customer", "channel")
    told = set(Told.objects.filter(action=action).values_list("case", flat=True))
    each: dict[int, Feedback] = {}
    for feedback in said.order_by("-written_at", "-pk"):
        each.setdefault(feedback.case_id, feedback)
    away = _opted_out(each.values())
    return [
        Complainant(feedback, pk in told, "opted out" if pk in away else "")
        for pk, feedback in each.items()
    ]


@transaction.atomic
def tell(
    action: Action, feedback: Feedback, words: str, member: Membership, *, at: datetime
) -> None:
    """Lay a draft on the desk of the case. Raises NotNow, or Blocked by the guard."""
    if action.done_on is None:
        raise NotNow("not done")
    if _opted_out([feedback]):
        raise NotNow("opted out")
    if answer.current_draft(feedback) is not None:
        raise NotNow("draft")
    refuse_harm(
        feedback.case, words, member, ui_lang=translation.get_language() or "en"
    )
    _row, new = Told.objects.get_or_create(
        action=action,
        case=feedback.case,
        defaults={
            "organisation_id": action.organisation_id,
            "told_by": member.user,
            "told_at": at,
        },
    )
    if not new:
        raise NotNow("told")
    answer.save(feedback, words, edition=0, by=member.user, at=at)
    feedback.case.log("told_of_change", by=member.user, at=at)


def worded(action: Action, language: str, name: str) -> str:
    """Return a beginning in the customer's language; a person goes on from there."""
    saying = getattr(action, "saying", None)
    did = saying.did if saying and saying.language == language else action.words
    with translation.override(language if language in SPOKEN else "en"):
        return gettext(
            "Hello!\n\nYou told us what had gone wrong, and it did not stay without "
            "consequence: %(did)s\n\nThank you for telling us. We would be glad to "
            "show you the difference.\n\n%(name)s"
        ) % {"did": did, "name": name}


def _opted_out(rows: Iterable[Feedback]) -> set[int]:
    """Return the cases of those who want no such message, by whatever address."""
    marks: dict[str, set[int]] = {}
    for feedback in rows:
        for address in _addresses(feedback):
            marks.setdefault(address_digest(address), set()).add(feedback.case_id)
    gone = OptOut.objects.filter(address__in=list(marks))
    found = (marks[mark] for mark in gone.values_list("address", flat=True))
    return set().union(*found)


def _addresses(feedback: Feedback) -> set[str]:
    """Return every address by which the writer is known."""
    told = {str(feedback.details.get(name) or "") for name in ("reply_to", "from")}
    customer = feedback.case.customer_id
    if customer is not None:
        known = Identity.objects.of_customer(customer).filter(kind="email")
        told |= set(known.values_list("value", flat=True))
    return told - {""}

"""Promising: what a customer was told will happen, by when, and whether it did.

A remedy that takes a deed (a call, a repair, a new one) is a promise by itself. What
a reply of ours says ("we will call you tomorrow") is found when the reply is out, and a
person says whether it is one. Nobody has to remember: whoever leads the case is
reminded on the day, and the customer sees the same list on the private page.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils.translation import get_language
from django_scopes import scope, scopes_disabled

from amends.accounts.user import User
from amends.cases.case import Case
from amends.core.promising import promises_in
from amends.core.remedying.explaining import kind_named
from amends.foundation import clock
from amends.foundation.jobs import task
from amends.journeys.answering.harm import Blocked, harm_in
from amends.remedies.promise import Promise
from amends.remedies.remedy import Remedy
from amends.remedies.spotted import Spotted
from amends.replies.publication import Publication

DEEDS = {
    "call": timedelta(days=1),
    "refund": timedelta(days=7),
    "replacement": timedelta(days=3),
    "repair": timedelta(days=7),
    "card": timedelta(days=7),
    "gift": timedelta(days=7),
    "free_item": timedelta(days=30),
}
"""How long a remedy that is a deed may take, where nobody says another day."""


@transaction.atomic
def promise(
    case: Case, text: str, due_on: date, *, key: str, by: User, at: datetime
) -> Promise:
    """Write down what somebody told the customer; the same key does it once.

    Raises Blocked: the customer reads it on the private page.
    """
    harm = harm_in(text, ui_lang=get_language() or "en")
    if harm:
        raise Blocked(harm)
    origin = f"told:{case.pk}:{key}"
    made = Promise.make(case, text, due_on, origin=origin, by=by, at=at)
    if made.made_at == at:
        detail = {"what": made.text, "by": due_on.isoformat()}
        case.log("promised", by=by, at=at, detail=detail)
    return made


def promise_of(remedy: Remedy, *, by: User, at: datetime) -> None:
    """Write down the deed that a granted remedy asks for; call in its transaction."""
    length = DEEDS.get(remedy.kind)
    if length is not None:
        case = remedy.case
        own = remedy.organisation.language
        # The customer reads it too, on the private page.
        text = deed_named(remedy.kind, case.language or own)
        if remedy.amount:
            text = f"{text}, {remedy.amount} {remedy.currency}"
        due_on = (at + length).date()
        Promise.make(case, text, due_on, origin=f"remedy:{remedy.pk}", by=by, at=at)


def deed_named(kind: str, language: str) -> str:
    """Return a deed as a line of its own begins."""
    name = kind_named(kind, language)
    return name[:1].upper() + name[1:]


@transaction.atomic
def settle(found: Promise, *, kept: bool, by: User, at: datetime) -> bool:
    """Say that a promise was kept, or broken; False when somebody has said so."""
    done = found.settle(kept=kept, at=at)
    if done:
        verb = "promise_kept" if kept else "promise_broken"
        found.case.log(verb, by=by, at=at, detail={"what": found.text})
    return done


@transaction.atomic
def spot(publication: Publication, *, at: datetime) -> int:
    """Keep what a reply that is out promises, for a person to judge; say how many."""
    case = publication.case
    zone = case.location.zone if case.location else None
    said_on = (publication.published_at or at).astimezone(zone).date()
    language = publication.lang or case.language
    found = promises_in(publication.text, language, said_on)
    kept = [
        Spotted.keep(publication, place, one, at=at) for place, one in enumerate(found)
    ]
    return sum(kept)


@transaction.atomic
def take_up(
    found: Spotted, text: str, due_on: date, *, by: User, at: datetime
) -> Promise | None:
    """Make a promise of a sentence; once it is judged, the first word stands."""
    locked = Spotted.objects.select_for_update().get(pk=found.pk)
    if locked.promise is not None or locked.judged_at is not None:
        return locked.promise
    made = promise(found.case, text, due_on, key=f"said:{found.pk}", by=by, at=at)
    found.judge(by=by, at=at, promise=made)
    return made


def let_pass(found: Spotted, *, by: User, at: datetime) -> bool:
    """Say that a sentence promises nothing; False when somebody has judged it."""
    return found.judge(by=by, at=at, promise=None)


@task
def remind_of_promises() -> None:
    """Bring each promise of today back before its case's owner, once."""
    now = clock.now()
    with scopes_disabled():
        due = Promise.objects.due(now.date()).unreminded().with_people()
        waiting = list(due.select_related("organisation").nearest()[:500])
    for one in waiting:
        with scope(organisation=one.organisation), transaction.atomic():
            fresh = Promise.objects.unreminded().filter(pk=one.pk)
            if fresh.update(reminded_at=now):
                one.case.log("promise_due", by=None, at=now, detail={"what": one.text})
                # A closed or sleeping case would hide what is still owed.
                one.case.reopen(by=None, at=now)

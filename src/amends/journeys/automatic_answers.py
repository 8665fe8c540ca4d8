"""Automatic answers: simple matters, answered by themselves after people earned it.

    fresh feedback in a trusted lane → may it? → draft → guard → written down, with a
    delay in which anybody can stop it → carried like every other reply

The intent is one transaction: draft, guard's report, approval by the house itself,
publication and the fact that this feedback was looked at. Dying between two of them
leaves nothing half done.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django_scopes import scope, scopes_disabled

from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.accounts.roles import Ability
from amends.cases.feedback import Feedback
from amends.channels.channel import Channel
from amends.foundation import clock, faults
from amends.foundation.jobs import task
from amends.journeys import answer
from amends.journeys.answering.experience import learn, origin_of
from amends.journeys.automating.looking import person_needed
from amends.journeys.automating.room_left import room_left
from amends.journeys.automating.trust import footings, key_of
from amends.replies.approval import Approval
from amends.replies.automatic_look import AutomaticLook
from amends.replies.automatic_stop import AutomaticStop
from amends.replies.automatic_terms import AutomaticTerms
from amends.replies.draft import Draft
from amends.replies.guard_report import GuardReport
from amends.replies.lane import Lane
from amends.replies.publication import Publication

FRESH = timedelta(days=2)
"""What waited longer has waited for a person."""
A_TURN = 100


@task
def answer_by_themselves() -> None:
    """Look at what came in every house that lets anything answer by itself."""
    with scopes_disabled():
        ids = set(Lane.objects.values_list("organisation", flat=True))
        houses = list(Organisation.objects.filter(pk__in=ids))
    for house in houses:
        with scope(organisation=house):
            look_at_arrivals(house, at=clock.now())


def look_at_arrivals(house: Organisation, *, at: datetime) -> int:
    """Answer what may be answered by itself; return how many answers were written."""
    terms = AutomaticTerms.of_house(house.pk)
    if AutomaticStop.standing() is not None or _signer(terms) is None:
        return 0
    # What came before somebody switched a lane on was left to people.
    trusted = {
        key_of(one): one.lane.switched_on_at
        for one in footings(terms, at=at)
        if one.answers and one.lane
    }
    due = AutomaticLook.due(trusted, since=at - FRESH)[:A_TURN] if trusted else ()
    return sum(_looked_at(feedback, terms, at=at) for feedback in due)


def _looked_at(feedback: Feedback, terms: AutomaticTerms, *, at: datetime) -> bool:
    try:
        with transaction.atomic():
            return _answered(feedback, terms, at=at)
    except IntegrityError:
        # Another worker looked at it in the same moment; its answer stands.
        return False


def _answered(feedback: Feedback, terms: AutomaticTerms, *, at: datetime) -> bool:
    reading = answer.reading_of(feedback)
    signer = _signer(terms)
    if signer is None:
        return False
    why = person_needed(feedback, reading) or _not_there(feedback.channel)
    why = why or _not_theirs(feedback, signer)
    text = "" if why else _words(feedback, signer)
    why = why or ("" if text else "draft")
    if not why and answer.look_over(
        feedback, text, signer, ui_lang="en", automatic=True
    ):
        # Even a warning is for a person to weigh.
        why = "guard"
    # Counted last and under a lock: only what would leave takes up room.
    if not why and not room_left(terms, at=at):
        why = "cap"
    if why:
        AutomaticLook.keep(feedback, because=why, at=at)
        told = {"reason": why}
        feedback.case.log("left_to_people", by=None, at=at, detail=told)
        return False
    publication = _intent(feedback, text, signer, terms, at=at)
    faults.point("automatic.intended")
    learn(publication, reading, unchanged=True, at=at)
    AutomaticLook.keep(feedback, publication=publication, at=at)
    detail = {"publication": publication.pk}
    feedback.case.log("answered_by_itself", by=None, at=at, detail=detail)
    answer.let_go(publication)
    return True


def _words(feedback: Feedback, signer: Membership) -> str:
    """Return the first proposal; nothing where the drafter left it to a person."""
    proposed = answer.propose(feedback, signer, ui_lang="en")
    if proposed.held or not proposed.drafts:
        return ""
    return proposed.drafts[0].text


def _intent(
    feedback: Feedback,
    text: str,
    signer: Membership,
    terms: AutomaticTerms,
    *,
    at: datetime,
) -> Publication:
    draft: Draft = Draft.objects.create(
        organisation_id=feedback.organisation_id,
        case=feedback.case,
        feedback=feedback,
        author=None,
        text=text,
        proposed=text,
        provenance={**origin_of(text, sealed=True), "automatic": True},
        lang=answer.reading_of(feedback).lang,
        changed_at=at,
    )
    GuardReport.write(draft, (), at=at)
    return Publication.intend(
        Approval.give(draft, by=None, at=at),
        by=None,
        signed_by=answer.signed_as(signer),
        at=at,
        promised_for=at + terms.delay,
        automatic=True,
    )


def _not_there(channel: Channel) -> str:
    """Where a person has to carry the words, nothing answers by itself."""
    return "" if channel.replies else "by-hand"


def _not_theirs(feedback: Feedback, signer: Membership) -> str:
    """Who may publish elsewhere only signs nothing here."""
    place = feedback.case.location_id
    return "" if signer.can_at(Ability.PUBLISH, place) else "place"


def _signer(terms: AutomaticTerms) -> Membership | None:
    """Return who stands behind the words: somebody who may still publish."""
    signer = terms.signer
    able = signer and signer.user.is_active and signer.can(Ability.PUBLISH)
    return signer if able else None

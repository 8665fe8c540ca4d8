"""Publishing: carry an approved reply out, once, and believe only the platform.

    lease (fence + 1) → read back if an earlier attempt may have arrived
                      → may it still leave, and has the guard read it?
                      → mark sent → publish → conclude

Every step is stored before the next begins. A carrier that dies leaves a lease that
runs out; the next one sees ``sent`` and asks the platform before it says anything.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext
from django_scopes import scope, scopes_disabled

from amends.accounts.user import User
from amends.channels.connector import (
    ConnectorError,
    Reauthorise,
    Refused,
    RetryAfter,
    Unknown,
    Unreachable,
)
from amends.channels.outgoing import Outcome, Receipt
from amends.channels.trouble_kind import Kind
from amends.foundation import clock, faults
from amends.foundation.jobs import Priority, task
from amends.journeys.automating.meanwhile import not_any_more
from amends.journeys.promising import spot
from amends.replies.guard_report import GuardReport
from amends.replies.publication import Publication, Stage

PATIENCE = timedelta(seconds=20)
LOOKED_OVER = timedelta(days=14)
"""How long a platform may look over a reply before we call it not shown."""
GLANCES = (timedelta(minutes=10), timedelta(hours=6))
"""How soon, and how seldom at most, we look whether it shows it by now."""
LONGEST_PATIENCE = timedelta(hours=1)
ATTEMPTS = 30


class RestingAccount(RetryAfter):
    """The account is left alone: nobody was asked."""


def carry(publication: Publication) -> None:
    """Bring one reply as far as it gets now; safe to call again at any time."""
    if not publication.lease(at=clock.now()):
        return
    faults.point("publishing.leased")
    # Until we have looked, an earlier attempt may stand there.
    doubtful = publication.sent
    try:
        # What goes wrong is told in the language of the house.
        with translation.override(publication.organisation.language):
            _refuse_a_dead_line(publication)
            receipt = _read_back(publication) if publication.sent else None
            if publication.stage == Stage.PENDING:
                if receipt is None or receipt.outcome == Outcome.PENDING:
                    receipt = _not_yet(publication)
            elif receipt is None:
                doubtful = False
                if _may_leave(publication):
                    receipt = _hand_over(publication)
        if receipt is not None:
            conclude(publication, receipt)
            _remember_that_it_works(publication)
    except ConnectorError as error:
        with translation.override(publication.organisation.language):
            _settle(publication, error, doubtful=doubtful)


@transaction.atomic
def confirm(publication: Publication, *, by: User, at: datetime) -> bool:
    """Believe a person that the words stand there; False when that is known."""
    done = publication.confirm_by_hand(by=by, at=at)
    if done:
        spot(publication, at=at)
    return done


def _refuse_a_dead_line(publication: Publication) -> None:
    """Ask nobody who was let go, and leave alone who does not answer."""
    channel = publication.channel
    place = {"place": channel.name}
    if channel.disconnected_at:
        raise Refused(
            gettext("%(place)s was disconnected. Put the words there by hand.") % place
        )
    wait = channel.sends_nothing_for(at=clock.now())
    if wait is not None:
        raise RestingAccount(
            gettext("%(place)s does not answer just now. Amends tries again by itself.")
            % place,
            seconds=wait.total_seconds(),
        )


def _remember_that_it_works(publication: Publication) -> None:
    channel = publication.channel
    if channel.error_kind == Kind.UNREACHABLE:
        channel.try_again()


def _read_back(publication: Publication) -> Receipt | None:
    channel = publication.channel
    return channel.connector.find(channel.account(), publication.as_outgoing())


def _not_yet(publication: Publication) -> Receipt | None:
    """Look again later; in the end say that the platform does not show it."""
    now, waited = clock.now(), _waited(publication)
    if waited > LOOKED_OVER:
        told = gettext("%(place)s has looked it over for two weeks and not shown it.")
        told %= {"place": publication.channel.platform.name}
        return Receipt(Outcome.REJECTED, publication.external_id, reason=told)
    soonest, seldomest = GLANCES
    pause = min(max(waited / 4, soonest), seldomest)
    publication.wait_on(publication.reason, until=now + pause)
    return None


def _waited(publication: Publication) -> timedelta:
    """Return how long the platform has been looking it over."""
    return clock.now() - (publication.looked_over_since or publication.created_at)


def _may_leave(publication: Publication) -> bool:
    """Hold back what time has overtaken. Raises Refused for words nobody guarded."""
    now = clock.now()
    reason = not_any_more(publication, at=now)
    if reason:
        _hold_back(publication, reason, now)
        return False
    if not GuardReport.lets_pass(publication.draft, publication.text):
        raise Refused(gettext("The guard has not let these words pass."))
    return True


@transaction.atomic
def _hold_back(publication: Publication, reason: str, now: datetime) -> None:
    if publication.hold_back(reason):
        publication.draft.again(at=now)
        detail = {"publication": publication.pk, "reason": reason}
        publication.case.log("held_back", by=None, at=now, detail=detail)


def _hand_over(publication: Publication) -> Receipt | None:
    if not publication.mark_sent():
        return None
    faults.point("publishing.marked")
    channel = publication.channel
    receipt = channel.connector.publish(channel.account(), publication.as_outgoing())
    faults.point("publishing.published")
    return receipt


@transaction.atomic
def conclude(publication: Publication, receipt: Receipt) -> None:
    """Write down what the platform says, and what follows from it."""
    now = clock.now()
    first_word = not publication.external_id
    if not publication.conclude(receipt, at=now):
        return
    case, person = publication.case, publication.written_by
    if receipt.outcome == Outcome.REJECTED:
        case.reopen(by=None, at=now)
        case.log("rejected", by=None, at=now, detail={"reason": receipt.reason})
    elif first_word:
        case.answered(by=person, at=now)
    if receipt.outcome == Outcome.PUBLISHED:
        detail = {"publication": publication.pk}
        case.log("published", by=None, at=now, detail=detail)
        spot(publication, at=now)
    faults.point("publishing.concluding")


def _count_failure(publication: Publication, error: ConnectorError) -> None:
    """Count what the account, not this one reply, is to blame for."""
    patience = isinstance(error, RetryAfter)
    if isinstance(error, Unreachable | Reauthorise) and not patience:
        publication.channel.failed(error, at=clock.now())


@transaction.atomic
def _settle(publication: Publication, error: ConnectorError, *, doubtful: bool) -> None:
    _count_failure(publication, error)
    # Only Unreachable promises that the platform has not got the words.
    doubtful = doubtful or isinstance(error, Unknown)
    # Whoever signs in again lets us look again.
    mendable = doubtful and isinstance(error, Reauthorise)
    final = isinstance(error, Refused) and not mendable
    if publication.stage == Stage.PENDING and _waited(publication) > LOOKED_OVER:
        final = True
    pause = _pause(publication, error)
    if publication.stage == Stage.PENDING and not final:
        publication.wait_on(str(error), until=clock.now() + pause)
    elif not final and publication.attempts < ATTEMPTS:
        publication.put_off(str(error), until=clock.now() + pause, sent=doubtful)
    elif doubtful:
        told = gettext("It may stand there already: look first. %(why)s")
        _end(publication, told % {"why": error}, publication.doubt)
    else:
        _end(publication, str(error), publication.fail)


def _end(publication: Publication, reason: str, ended: Callable[[str], bool]) -> None:
    if ended(reason):
        now = clock.now()
        publication.case.reopen(by=None, at=now)
        publication.case.log("failed", by=None, at=now, detail={"reason": reason})


def _pause(publication: Publication, error: ConnectorError) -> timedelta:
    if isinstance(error, RetryAfter):
        return timedelta(seconds=error.seconds)
    doubled: timedelta = PATIENCE * 2 ** min(publication.attempts, 10)
    return min(doubled, LONGEST_PATIENCE)


@task(priority=Priority.INTERACTIVE)
def carry_later(publication_id: int) -> None:
    """Carry one reply; what has gone meanwhile is nobody's business."""
    with scopes_disabled():
        publication = Publication.objects.filter(pk=publication_id).first()
    if publication is not None:
        with scope(organisation=publication.organisation):
            carry(publication)


@task(priority=Priority.INTERACTIVE)
def carry_forgotten() -> None:
    """Carry every reply that is due and that nobody carries."""
    with scopes_disabled():
        due = list(Publication.objects.due(clock.now()).order_by("not_before")[:100])
    for publication in due:
        with scope(organisation=publication.organisation):
            carry(publication)

"""Praise on paper, and a house whose people sent many drafts unchanged."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import pytest

from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.cases.feedback import Feedback
from amends.channels.channel import Channel
from amends.core.answering.lanes import Key
from amends.foundation import clock
from amends.journeys import answer, switching
from amends.journeys.answering.seal import Proposed, seal
from amends.replies.lane import Lane
from amends.replies.publication import Publication
from tests.world import NOON, said

PRAISE = "The pizza was wonderful and the waiter was very friendly. Thank you!"
GUESTS = ("Anna", "Berta", "Carl", "Doris", "Emil", "Frida", "Georg", "Hanna")
TERMS = {"delay_minutes": 30, "daily_cap": 10, "needed": 5}
Earn = Callable[..., list[Publication]]


@pytest.fixture(autouse=True)
def monday_noon() -> Iterator[None]:
    with clock.stopped(NOON):
        yield


def praised(channel: Channel, guest: str, text: str = PRAISE) -> Feedback:
    """Let a guest praise the pizza with five stars."""
    case = said(channel, text, author=guest, stars=5.0, lang="en")
    return Feedback.objects.get(case=case)


def sent(
    feedback: Feedback, who: Membership, *, at: datetime, change: str = ""
) -> Publication:
    """Let somebody send our proposal, as it is or with a change."""
    proposed = answer.propose(feedback, who, ui_lang="en").drafts[0].text
    shown = Proposed(proposed, seal(feedback.pk, proposed))
    words = proposed.replace("\n\n", f" {change}\n\n", 1) if change else proposed
    draft = answer.save(feedback, words, edition=0, by=who.user, at=at, proposed=shown)
    made = answer.send(draft, who, at=at, ui_lang="en", because="I have read it")
    assert made is not None
    return made


@pytest.fixture
def earn(paper: Channel, kadri: Membership) -> Earn:
    """Let Kadri answer praise, a piece a day up to yesterday."""

    def earned(count: int = 5, *, change: str = "") -> list[Publication]:
        return [
            sent(
                praised(paper, GUESTS[number % len(GUESTS)], f"{PRAISE} {number}"),
                kadri,
                at=NOON - timedelta(days=count - number),
                change=f"{change}{number}" if change else "",
            )
            for number in range(count)
        ]

    return earned


@pytest.fixture
def key(paper: Channel) -> Key:
    """The lane of five stars and praise on paper."""
    return paper.pk, "5", "praise"


@pytest.fixture
def lane(tuul: Organisation, kadri: Membership, earn: Earn, key: Key) -> Lane:
    """That lane, earned and switched on; Kadri signs."""
    earn(5)
    wanted = {**TERMS, "signer": kadri}
    switching.keep_terms(tuul, wanted, by=kadri.user, at=NOON)
    return switching.switch_on(tuul, key, by=kadri.user, at=NOON)

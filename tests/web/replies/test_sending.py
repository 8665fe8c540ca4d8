"""Sending an answer: allowed, stopped in time, carried once, and told as it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.cases.state import State
from amends.channels.connectors.paper.fault import PaperFault, Trouble
from amends.channels.connectors.paper.reply import PaperReply
from amends.foundation import clock
from amends.journeys.publishing import carry
from amends.replies.draft import Draft
from amends.replies.guard_report import GuardReport
from amends.replies.publication import Publication, Stage
from tests.web.replies.conftest import BLAMING, REPLY
from tests.world import NOON, signed_in

Step = Callable[..., Any]
BECAUSE = "I spoke with Mart."


def shown(who: Membership, case: Case, **query: str) -> str:
    return signed_in(who).get(f"/cases/{case.reference}/", query).content.decode()


def carried() -> Publication:
    """Let the worker do its part a minute later."""
    with clock.stopped(NOON + timedelta(minutes=1)):
        carry(Publication.objects.get())
    return Publication.objects.get()


@pytest.fixture
def sent(kadri: Membership, step: Step) -> Publication:
    """A reply that Kadri let go."""
    step(kadri, "publication", because=BECAUSE)
    return Publication.objects.get()


def test_a_reply_leaves_and_stands_there(
    case: Case, kadri: Membership, sent: Publication
) -> None:
    assert sent.stage == Stage.APPROVED
    assert "It leaves in a moment" in shown(kadri, case)
    assert carried().stage == Stage.PUBLISHED
    assert PaperReply.objects.get().text == REPLY
    page = shown(kadri, case)
    assert "Published" in page
    assert "The customer has an answer" in page


def test_the_toast_takes_it_back(kadri: Membership, step: Step) -> None:
    answered = step(kadri, "publication", because=BECAUSE)
    browser = signed_in(kadri)
    browser.cookies.update(answered.cookies)
    undo = f"/replies/{Publication.objects.get().pk}/undoing/"
    page = browser.get(answered["Location"]).content.decode()
    assert f'action="{undo}"' in page
    browser.post(undo)
    assert Publication.objects.get().stage == Stage.UNDONE
    assert Draft.objects.unsent().get().text == REPLY
    assert carried().stage == Stage.UNDONE
    assert not PaperReply.objects.exists()


def test_after_fifteen_seconds_it_is_too_late(
    case: Case, kadri: Membership, sent: Publication
) -> None:
    with clock.stopped(NOON + timedelta(seconds=16)):
        signed_in(kadri).post(f"/replies/{sent.pk}/undoing/")
    assert Publication.objects.get().stage == Stage.APPROVED


def test_a_second_click_sends_nothing_twice(
    kadri: Membership, sent: Publication, step: Step
) -> None:
    assert step(kadri, "publication", because=BECAUSE, edition=1).status_code == 404
    assert Publication.objects.count() == 1


def test_a_warning_is_passed_only_with_a_reason(kadri: Membership, step: Step) -> None:
    words = "Hello Mart, thank you. You are wrong, it was not that late. Kadri"
    refused = step(kadri, "publication", reply=words)
    assert refused.status_code == 422
    assert "Why send it like this?" in refused.content.decode()
    assert not Publication.objects.exists()
    step(kadri, "publication", reply=words, edition=1, because=BECAUSE)
    assert Publication.objects.get().text == words
    assert GuardReport.objects.get().overridden_because == BECAUSE


def test_what_must_change_is_never_sent(kadri: Membership, step: Step) -> None:
    words = "You are a liar and an idiot. Mart lives at Pikk 5, phone +372 5555 0101."
    refused = step(kadri, "publication", reply=words, because=BECAUSE)
    assert refused.status_code == 422
    assert "Must change" in refused.content.decode()
    assert not Publication.objects.exists()
    assert Draft.objects.get().text == words


def test_an_agent_hands_in_and_somebody_else_sends(
    case: Case, liis: Membership, kadri: Membership, step: Step
) -> None:
    assert "Hand in" in shown(liis, case)
    step(liis, "handing-in")
    assert Draft.objects.get().handed_in_at == NOON
    inbox = signed_in(kadri).get("/cases/?view=approval").content.decode()
    assert "Mart K." in inbox
    page = shown(kadri, case)
    assert "Liis hands this in for approval." in page
    assert "Approve and send" in page
    step(kadri, "publication", edition=1, because=BECAUSE)
    publication = Publication.objects.get()
    assert publication.written_by == liis.user
    assert publication.approval.approved_by == kadri.user


@pytest.mark.parametrize(
    ("trouble", "told"),
    [
        (Trouble.REJECTION, "Against the house rules of Paper."),
        (Trouble.MODERATION, "The platform has it and still looks at it."),
        (Trouble.SIGNED_OUT, "Paper ei võta sisselogimist enam vastu."),
        (Trouble.LOST_ANSWER, "so that nothing is sent twice"),
    ],
)
def test_every_fate_of_a_reply_is_told_with_what_to_do(
    case: Case, kadri: Membership, sent: Publication, trouble: Trouble, told: str
) -> None:
    PaperFault.objects.create(page="tuul", trouble=trouble)
    carried()
    assert told in shown(kadri, case)


def test_refused_words_come_back_into_the_box(
    case: Case, kadri: Membership, sent: Publication
) -> None:
    PaperFault.objects.create(page="tuul", trouble=Trouble.REJECTION)
    carried()
    page = shown(kadri, case)
    assert "These are the words that were not taken." in page
    assert page.count("I am sorry about both") >= 2
    assert Case.objects.get().state == State.OPEN


def test_blaming_words_are_shown_where_they_stand(
    kadri: Membership, step: Step
) -> None:
    page = step(kadri, "publication", reply=BLAMING).content.decode()
    assert 'data-finds="' in page


def test_what_the_platform_would_not_take_stays_here(
    kadri: Membership, step: Step
) -> None:
    refused = step(kadri, "publication", reply=REPLY * 12, because=BECAUSE)
    assert refused.status_code == 422
    assert "Paper takes 2000" in refused.content.decode()
    assert not Publication.objects.exists()

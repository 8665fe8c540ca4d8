"""The answer stands on a page of the visitor's own, and goes on from there."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import copy_context
from datetime import timedelta
from typing import TypeVar

import pytest
from django_scopes.state import state

from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.channels.channel import Channel
from amends.foundation import clock
from amends.journeys import answer as answering
from amends.journeys.publishing import carry
from amends.replies.guard_report import GuardReport
from amends.replies.publication import Publication, Stage
from tests.web.form.conftest import LATER, Visitor
from tests.world import NOON, said

WORDS = "Tere! Vabandame külma pitsa pärast ja tagastame raha homme. Kadri"
T = TypeVar("T")
EVENING = NOON + timedelta(hours=6)


@pytest.fixture
def private_page(visitor):
    """The link that Mari got when she sent her words."""
    sent = visitor.send(text="Pitsa oli külm.", stars="2")
    return sent.url.partition("?")[0]


def answered(feedback, kadri, text=WORDS):
    """Let Kadri answer, past whatever the guard would say; it has not left yet."""
    draft = answering.save(feedback, text, edition=0, by=kadri.user, at=LATER)
    GuardReport.write(draft, (), at=LATER)
    approval = answering.Approval.give(draft, by=kadri.user, at=LATER)
    return Publication.intend(approval, by=kadri.user, signed_by="Kadri", at=LATER)


def carried(publication):
    with clock.stopped(EVENING):
        carry(publication)
    publication.refresh_from_db()
    return publication


def unscoped(ask: Callable[[], T]) -> T:
    """Ask as a visitor does: no organisation is in scope.

    An empty context would be simpler. But while the loop of a browser runs in this
    thread, Django keeps the connection to the database in the context as well.
    """

    def asked() -> T:
        state.set(None)
        return ask()

    return copy_context().run(asked)


def seen(path, language="en"):
    reply = unscoped(lambda: Visitor(language).browser.get(path))
    return reply.content.decode()


def test_the_link_shows_what_was_said_and_leaves_no_trace_elsewhere(private_page):
    page = unscoped(lambda: Visitor().browser.get(private_page))
    assert "Pitsa oli külm." in page.content.decode()
    assert page.headers["Referrer-Policy"] == "no-referrer"
    assert page.headers["Cache-Control"] == "no-store"


def test_a_guessed_link_leads_nowhere(private_page):
    token = private_page.split("/")[-2]
    key = token.partition(".")[0]
    for guess in (key, f"{key}.{'A' * 43}", token[:-1], "x"):
        assert Visitor().browser.get(f"/f/answer/{guess}/").status_code == 404


def test_the_answer_appears_once_it_has_left_and_not_before(private_page, kadri):
    publication = answered(Feedback.objects.get(), kadri)
    assert WORDS not in seen(private_page)
    assert carried(publication).stage == Stage.PUBLISHED
    page = seen(private_page)
    assert WORDS in page
    assert "Kadri" in page


def test_an_answer_taken_back_in_time_is_never_shown(private_page, kadri):
    publication = answered(Feedback.objects.get(), kadri)
    assert publication.undo(at=LATER)
    carried(publication)
    assert WORDS not in seen(private_page)


def test_being_carried_again_shows_it_once(private_page, kadri):
    publication = answered(Feedback.objects.get(), kadri)
    publication.lease(at=EVENING)
    publication.mark_sent()
    # The carrier dies here; the next one comes when the lease has run out.
    with clock.stopped(EVENING + timedelta(minutes=5)):
        carry(Publication.objects.get())
    assert Publication.objects.get().stage == Stage.PUBLISHED
    assert seen(private_page).count(WORDS) == 1


def test_the_visitor_writes_on_and_the_case_opens_again(visitor, private_page, kadri):
    carried(answered(Feedback.objects.get(), kadri))
    page = visitor.open(private_page)
    visitor.send(private_page, at=EVENING, page=page, text="Aitäh")
    assert Case.objects.count() == 1
    assert Case.objects.open().count() == 1
    assert "Aitäh" in seen(private_page)


def test_other_matters_of_the_same_case_stay_hidden(private_page, by_hand):
    first = Feedback.objects.get()
    stranger = said(by_hand, "Somebody else's secret")
    Feedback.objects.filter(case=stranger).update(case=first.case)
    assert "secret" not in seen(private_page)


def test_markup_in_the_words_stays_words(visitor):
    sent = visitor.send(text="<script>alert(1)</script> מצוין")
    page = seen(sent.url)
    assert "<script>" not in page
    assert "&lt;script&gt;" in page


def test_what_was_erased_has_no_page(visitor, private_page):
    Feedback.objects.get().bury(at=EVENING)
    assert visitor.open(private_page).status_code == 404


def mailbox(place, **parts):
    return Channel.objects.create(
        organisation=place.organisation,
        platform_slug="email",
        name="Post",
        created_at=NOON,
        **parts,
    )


def test_with_an_address_the_answer_goes_by_the_houses_mail(visitor, tartu, kadri):
    elsewhere = mailbox(tartu)
    own = mailbox(tartu, location=tartu)
    visitor.send(text="Pitsa oli külm.", email="mari@guest.example")
    publication = answered(Feedback.objects.get(), kadri)
    assert publication.channel == own
    assert publication.channel != elsewhere
    assert publication.as_outgoing().to == "mari@guest.example"


def test_the_visitor_is_told_of_mail_only_where_there_is_some(visitor, tartu):
    sent = visitor.send(text="Pitsa oli külm.", email="mari@guest.example")
    assert "e-mail as well" not in seen(sent.url)
    mailbox(tartu)
    assert "e-mail as well" in seen(sent.url)


def test_without_an_address_the_page_alone_carries_it(private_page, tartu, kadri):
    mailbox(tartu)
    publication = answered(Feedback.objects.get(), kadri)
    assert publication.channel.platform_slug == "form"

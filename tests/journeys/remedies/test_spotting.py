"""What a reply of ours promises is found, judged by a person once, and then owed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from amends.accounts.membership import Membership
from amends.cases.feedback import Feedback
from amends.channels.channel import Channel
from amends.channels.connectors.paper.review import PaperReview
from amends.foundation import clock
from amends.journeys import answer
from amends.journeys.collecting import collect
from amends.journeys.promising import remind_of_promises
from amends.journeys.publishing import carry
from amends.remedies.promise import Promise
from amends.remedies.spotted import Spotted
from amends.replies.publication import Publication
from tests.world import NOON, signed_in, with_token

REPLY = (
    "Tere, Mart! Pitsa oli külm ja see on meie viga. Saadame Teile homme uue pitsa. "
    "Täname, et meile kirjutasite. Kadri"
)
TOMORROW = date(2026, 9, 15)


@pytest.fixture
def reply(
    paper: Channel, write_on_paper: Callable[..., PaperReview], kadri: Membership
) -> Publication:
    """Kadri's answer is out since a minute."""
    write_on_paper()
    with clock.stopped(NOON):
        collect(paper, at=NOON)
    feedback = Feedback.objects.get()
    draft = answer.save(feedback, REPLY, edition=0, by=kadri.user, at=NOON)
    sent = answer.send(draft, kadri, at=NOON, ui_lang="en", because="I know Mart")
    Publication.objects.update(lang="et")
    sent.refresh_from_db()
    with clock.stopped(NOON + timedelta(minutes=1)):
        carry(sent)
    sent.refresh_from_db()
    return sent


def test_it_is_found_once_the_words_are_out(reply: Publication) -> None:
    found = Spotted.objects.get()
    assert found.text == "Saadame Teile homme uue pitsa."
    assert (found.due_on, found.dated) == (TOMORROW, True)
    with clock.stopped(NOON + timedelta(minutes=2)):
        carry(reply)
    assert Spotted.objects.count() == 1
    assert not Promise.objects.exists()


def test_a_person_makes_a_promise_of_it_and_is_reminded(
    reply: Publication, liis: Membership
) -> None:
    found = Spotted.objects.get()
    browser = signed_in(liis)
    with clock.stopped(NOON):
        page = browser.get("/promises/").content.decode()
        assert "Saadame Teile homme uue pitsa." in page
        address = f"/promises/found/{found.pk}/"
        sent = {"promise": "yes", "due_on": "2026-09-16", "from": "list"}
        for _twice in "ab":
            assert browser.post(address, sent)["Location"] == "/promises/"
    promise = Promise.objects.get()
    assert (promise.text, promise.due_on) == (found.text, date(2026, 9, 16))
    with clock.stopped(NOON + timedelta(days=2)):
        remind_of_promises.func()
    promise.refresh_from_db()
    assert promise.reminded_at is not None


def test_what_is_no_promise_is_asked_about_once(
    reply: Publication, liis: Membership
) -> None:
    found = Spotted.objects.get()
    browser = signed_in(liis)
    browser.post(f"/promises/found/{found.pk}/", {"promise": "no"})
    browser.post(f"/promises/found/{found.pk}/", {"due_on": "2026-09-16"})
    assert not Promise.objects.exists()
    assert found.text not in browser.get("/promises/").content.decode()


def test_a_day_that_is_over_is_not_promised(
    reply: Publication, liis: Membership
) -> None:
    found = Spotted.objects.get()
    with clock.stopped(NOON):
        signed_in(liis).post(f"/promises/found/{found.pk}/", {"due_on": "2026-09-13"})
    assert not Promise.objects.exists()
    assert Spotted.objects.undecided().exists()


def test_a_program_judges_as_a_person_does(
    reply: Publication, liis: Membership
) -> None:
    shop = with_token(liis)
    (told,) = shop.get("/api/v1/promises/found").json()
    assert (told["deed"], told["due_on"]) == ("send", "2026-09-15")
    with clock.stopped(NOON):
        address = f"/api/v1/promises/found/{told['id']}"
        said = shop.put(address, {"promise": True}, "application/json")
    assert said.status_code == 200
    assert Promise.objects.get().due_on == TOMORROW
    assert shop.get("/api/v1/promises/found").json() == []

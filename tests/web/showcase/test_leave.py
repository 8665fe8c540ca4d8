"""Nobody's review is shown without their leave, and it can be taken back."""

from __future__ import annotations

import pytest
from django.test import Client
from django_scopes import scope

from amends.accounts.audit import AuditEntry
from amends.cases.feedback import Feedback
from amends.replies.publication import Publication, Stage
from amends.web import links
from tests.web.form.test_answer import answered, carried

pytestmark = pytest.mark.django_db
ASKED = "This may stand as a review on your site"


@pytest.fixture
def on_the_site(showcase):
    """Return what a stranger reads there."""

    def read():
        return Client().get(links.showcase_frame(showcase.key)).content.decode()

    return read


def test_guests_are_asked_only_where_a_site_shows_reviews(visitor, request):
    assert ASKED not in visitor.open().content.decode()
    request.getfixturevalue("showcase")
    assert ASKED in visitor.open().content.decode()


def test_without_leave_nothing_is_shown(visitor, on_the_site):
    visitor.send(text="Pizza was cold.", stars="2")
    assert "Pizza was cold." not in on_the_site()


def test_leave_for_words_without_stars_shows_nothing(visitor, on_the_site):
    visitor.send(text="Is there a table?", show="on")
    assert Feedback.objects.get().public is False
    assert "Is there a table?" not in on_the_site()


def test_a_review_with_leave_stands_there_with_our_answer(
    visitor,
    on_the_site,
    kadri,
):
    visitor.send(text="Pizza was cold.", stars="2", name="Mari", show="on")
    answer = carried(answered(Feedback.objects.get(), kadri, "We are sorry, Mari."))
    assert answer.stage == Stage.PUBLISHED
    told = on_the_site()
    assert "Pizza was cold." in told
    assert "We are sorry, Mari." in told
    assert told.index("Mari</span>") < told.rindex("Pizza was cold.")


def test_an_answer_that_has_not_left_is_not_shown(visitor, on_the_site, kadri):
    visitor.send(text="Pizza was cold.", stars="2", show="on")
    answered(Feedback.objects.get(), kadri, "We are sorry.")
    assert Publication.objects.count() == 1
    assert "We are sorry." not in on_the_site()


def test_leave_is_taken_back_on_the_private_page(visitor, on_the_site, tuul):
    sent = visitor.send(text="Pizza was cold.", stars="2", show="on")
    page = visitor.browser.get(sent.url).content.decode()
    assert "Take it off the site" in page
    token = sent.url.split("/")[3]
    back = visitor.browser.post(links.form_showing(token))
    assert back.url.startswith(links.form_answer(token))
    assert "Pizza was cold." not in on_the_site()
    assert "Take it off the site" not in visitor.browser.get(sent.url).content.decode()
    visitor.browser.post(links.form_showing(token))
    with scope(organisation=tuul):
        assert AuditEntry.objects.filter(verb="take back leave").count() == 1


def test_the_chat_window_asks_and_takes_back_as_well(
    visitor,
    window_channel,
    on_the_site,
):
    sent = visitor.send("/w/tuul-tartu/", text="Cold.", stars="1", show="on")
    assert "Cold." in on_the_site()
    token = sent.url.split("/")[3]
    back = visitor.browser.post(links.widget_showing(token))
    assert back.url.startswith(links.widget_talk(token))
    assert "Cold." not in on_the_site()


def test_a_made_up_link_takes_nothing_back(visitor):
    assert visitor.browser.post(links.form_showing("x")).status_code == 404
    assert visitor.browser.get(links.form_showing("x")).status_code == 405

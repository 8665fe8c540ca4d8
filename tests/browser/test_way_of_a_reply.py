"""A real browser walks the way of a reply: ready words, a pause, a glance."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from django.conf import settings
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.cases.feedback import Feedback
from amends.channels.channel import Channel
from amends.foundation import clock
from amends.journeys import answer, cooling
from amends.replies.publication import Publication
from amends.replies.snippet import Snippet
from tests.accessibility import faultless, settled
from tests.servers.chromium import page as page_of
from tests.world import said, signed_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
LIGHTS = ["light", "dark"]
Open = Callable[..., Page]


@pytest.fixture
def opened(
    browser: Browser, kadri: Membership, live_server: LiveServer
) -> Iterator[Open]:
    """Open an address in which Kadri is signed in."""
    made = []

    def at(address: str, **options: object) -> Page:
        context = page_of(browser, base_url=live_server.url, **options)
        page = context.__enter__()
        made.append(context)
        name = settings.SESSION_COOKIE_NAME
        value = signed_in(kadri).cookies[name].value
        cookie = {"name": name, "value": value, "url": live_server.url}
        page.context.add_cookies([cookie])
        page.goto(address)
        return settled(page)

    yield at
    for context in made:
        context.__exit__(None, None, None)


@pytest.fixture
def feedback(paper: Channel) -> Feedback:
    """A complaint between two other reviews."""
    said(paper, "Lovely pizza.", author="Anna", stars=5.0, lang="en")
    case = said(paper, "The pizza was cold.", author="Mart", stars=1.0, lang="en")
    said(paper, "Friendly people.", author="Berta", stars=5.0, lang="en")
    return Feedback.objects.get(case=case)


@pytest.fixture
def at_the_case(opened: Open, feedback: Feedback) -> Open:
    """Open the page of that complaint."""

    def page(**options: object) -> Page:
        return opened(f"/cases/{feedback.case.reference}/", **options)

    return page


@pytest.mark.parametrize("light", LIGHTS)
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("room", ["", "snippets/", "snippets/new/"])
def test_the_room_shuts_nobody_out(
    opened: Open, tuul: Organisation, light: str, width: int, room: str
) -> None:
    Snippet.objects.create(
        organisation=tuul, name="Ours", texts={"en": "Words"}, note="A note"
    )
    view = {"width": width, "height": 900}
    page = opened(f"/answers/{room}", color_scheme=light, viewport=view)
    expect(page.get_by_role("main")).to_be_visible()
    faultless(page)
    wide = "document.documentElement.scrollWidth <= window.innerWidth"
    assert page.evaluate(wide)


def test_a_snippet_lands_in_the_box_and_its_words_can_be_taken_back(
    at_the_case: Open, tuul: Organisation
) -> None:
    Snippet.objects.create(
        organisation=tuul, name="Lost things", texts={"en": "Dear {name}, {signer}"}
    )
    page = at_the_case()
    box = page.get_by_role("textbox", name="Your reply")
    box.fill("Before")
    page.get_by_text("Snippets", exact=True).click()
    page.get_by_role("button", name="Lost things").click()
    expect(box).to_have_value("Before\n\nDear Mart, Kadri")
    page.get_by_role("button", name="Bring back my words").click()
    expect(box).to_have_value("Before")


def test_the_box_is_spelt_in_the_customers_language(at_the_case: Open) -> None:
    box = at_the_case().get_by_role("textbox", name="Your reply")
    expect(box).to_have_attribute("lang", "en")
    expect(box).to_have_attribute("spellcheck", "true")


@pytest.mark.parametrize("light", LIGHTS)
def test_a_pause_is_shown_and_ended_with_a_reason(
    at_the_case: Open, feedback: Feedback, liis: Membership, light: str
) -> None:
    now = clock.now()
    findings = answer.look_over(feedback, "You idiot. Liis", liis, ui_lang="en")
    assert cooling.watch(feedback, findings, by=liis.user, at=now)
    page = at_the_case(color_scheme=light)
    expect(page.get_by_text("Let it cool until")).to_be_visible()
    faultless(page)
    page.get_by_label("Why it may go on").fill("We talked it over")
    page.get_by_role("button", name="End the pause").click()
    expect(page.get_by_text("The pause is over. The reason is kept.")).to_be_visible()
    assert cooling.holding(feedback, at=now + timedelta(seconds=1)) is None


@pytest.mark.parametrize("light", LIGHTS)
def test_the_glance_shows_what_stands_above_and_below(
    at_the_case: Open, light: str
) -> None:
    page = at_the_case(color_scheme=light)
    page.get_by_role("button", name="Preview").click()
    glance = page.get_by_label("As the public will see it")
    expect(glance.get_by_text("Friendly people.")).to_be_visible()
    expect(glance.get_by_text("Lovely pizza.")).to_be_visible()
    faultless(page)


def test_a_reply_can_leave_tomorrow_morning(at_the_case: Open) -> None:
    page = at_the_case()
    words = (
        "Hello Mart, thank you for telling us. Your pizza was cold, and that is our "
        "fault. I will go through this with the kitchen. Please write to me, Kadri, "
        "at tartu@tuul.example."
    )
    box = page.get_by_role("textbox", name="Your reply")
    box.fill(words)
    expect(page.get_by_text("Kept at")).to_be_visible()
    reason = page.get_by_label("Why send it like this?")
    if reason.count():
        reason.fill("I know Mart")
    page.get_by_text("Later", exact=True).click()
    page.get_by_role("button", name="Tomorrow morning").click()
    expect(page.get_by_text(re.compile("^It leaves on .* be undone"))).to_be_visible()
    reply = Publication.objects.get()
    assert reply.promised_for == reply.not_before
    page.get_by_text("How this came about").click()
    expect(page.get_by_text("Kadri allowed it")).to_be_visible()
    faultless(page)

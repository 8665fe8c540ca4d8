"""In a real browser: a rough note becomes a reply, one of three is chosen."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from django.conf import settings
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from amends.accounts.chat_model import ChatModel
from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.channels.channel import Channel
from amends.channels.connectors.paper.review import PaperReview
from amends.foundation import clock
from amends.journeys.collecting import collect
from tests.accessibility import faultless, settled
from tests.servers.chromium import page as page_of
from tests.world import NOON, signed_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

NOTE = "ütle talle et köök jäi hiljaks, teeme korda"


@pytest.fixture
def kadri_in(
    browser: Browser, kadri: Membership, live_server: LiveServer
) -> Iterator[Callable[..., Page]]:
    """Open a page in which Kadri is signed in, and start at an address."""
    opened = []

    def open_at(address: str, **options: object) -> Page:
        made = page_of(browser, base_url=live_server.url, **options)
        page = made.__enter__()
        opened.append(made)
        cookie = signed_in(kadri).cookies[settings.SESSION_COOKIE_NAME].value
        named = {"name": settings.SESSION_COOKIE_NAME, "value": cookie}
        page.context.add_cookies([{**named, "url": live_server.url}])
        page.goto(address)
        return page

    yield open_at
    for made in opened:
        made.__exit__(None, None, None)


@pytest.fixture
def case(paper: Channel, write_on_paper: Callable[..., PaperReview]) -> Case:
    """A review on paper that we have collected."""
    write_on_paper(text="The pizza was cold on Saturday evening.")
    collect(paper, at=clock.now())
    return Case.objects.get()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_note_becomes_a_reply_and_another_of_three_is_taken(
    kadri_in: Callable[..., Page], case: Case, scheme: str
) -> None:
    page = kadri_in(f"/cases/{case.reference}/", color_scheme=scheme)
    box = page.get_by_role("textbox", name="Your reply")
    expect(box).to_be_visible()
    settled(page)
    page.get_by_text("From a rough note").click()
    note = page.get_by_role("textbox", name="Your rough note")
    note.fill(NOTE)
    page.get_by_role("button", name="Make a reply of it").click()
    expect(box).to_have_value(re.compile("kitchen"))
    expect(page.get_by_role("button", name="Bring back my words")).to_be_visible()
    expect(note).to_have_value(NOTE)
    page.get_by_role("button", name="Show three").click()
    formal = page.get_by_role("button", name="Take this one: More formal")
    expect(formal).to_be_visible()
    faultless(page)
    words = page.locator(".choices__words").last.inner_text()
    formal.click()
    expect(box).to_have_value(words)
    faultless(page)


@pytest.mark.parametrize(
    "options", [{"viewport": {"width": 375, "height": 700}}, {"color_scheme": "dark"}]
)
def test_the_pages_of_voice_and_model_shut_nobody_out(
    kadri_in: Callable[..., Page], kadri: Membership, options: dict[str, object]
) -> None:
    ChatModel.switch_on(
        kadri.organisation, by=kadri.user, at=NOON,
        address="https://models.example/v1", model="small-model", key="k",
    )  # fmt: skip
    page = kadri_in("/voice/", **options)
    expect(page.get_by_role("heading", name="Your voice")).to_be_visible()
    faultless(page)
    page = kadri_in("/model/", **options)
    expect(page.get_by_text("small-model is switched on")).to_be_visible()
    faultless(page)

"""A real browser answers a review to published, by day and by night."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from django.conf import settings
from playwright.sync_api import Browser, Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.channels.channel import Channel
from amends.channels.connectors.paper.reply import PaperReply
from amends.channels.connectors.paper.review import PaperReview
from amends.foundation import clock
from amends.journeys.collecting import collect
from amends.journeys.publishing import carry
from amends.replies.publication import Publication, Stage
from tests.accessibility import faultless, settled
from tests.servers.chromium import page as page_of
from tests.world import said, signed_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

REPLY = (
    "Hello Mart,\n\nthank you for telling us. A cold pizza, and a phone that nobody "
    "answers: I am sorry about both. I will go through Saturday evening with the "
    "kitchen. Please write to tartu@tuul.example.\n\nKadri"
)


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
        page.context.add_cookies(
            [
                {
                    "name": settings.SESSION_COOKIE_NAME,
                    "value": cookie,
                    "url": live_server.url,
                }
            ]
        )
        page.goto(address)
        return page

    yield open_at
    for made in opened:
        made.__exit__(None, None, None)


@pytest.fixture
def review(paper: Channel, write_on_paper: Callable[..., PaperReview]) -> PaperReview:
    """A review on paper that we have collected."""
    text = "The pizza was cold on Saturday evening and nobody answered the phone."
    written = write_on_paper(text=text)
    collect(paper, at=clock.now())
    return written


def box_of(page: Page) -> Locator:
    """Return the box in which the reply is written, once somebody listens to it."""
    box = page.get_by_role("textbox", name="Your reply")
    expect(box).to_be_visible()
    settled(page)
    return box


def write(page: Page) -> None:
    """Write the reply, and the reason where the guard asks for one."""
    box_of(page).fill(REPLY)
    expect(page.locator("#verdict")).to_contain_text("Kept at")
    if page.get_by_label("Why send it like this?").count():
        page.get_by_label("Why send it like this?").fill("I spoke with Mart.")


def send(page: Page, name: str) -> None:
    """Write the reply and press that button."""
    write(page)
    page.get_by_role("button", name=name).click()


def test_a_review_is_answered_to_published(
    review: PaperReview, kadri_in: Callable[..., Page]
) -> None:
    page = kadri_in("/cases/")
    page.get_by_role("link", name="Mart K.").click()
    box = box_of(page)
    expect(box).to_have_value(re.compile("Kadri"))

    box.fill("It is your own fault, Mart. Kadri")
    expect(page.locator("#verdict")).to_contain_text("your own fault")
    box.fill(REPLY)
    expect(page.locator("#verdict")).not_to_contain_text("your own fault")
    expect(page.locator("#verdict")).to_contain_text("Kept at")

    page.get_by_role("button", name="Preview").click()
    expect(page.get_by_text("As the public will see it")).to_be_visible()
    if page.get_by_label("Why send it like this?").count():
        page.get_by_label("Why send it like this?").fill("I spoke with Mart.")
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("The reply leaves in a moment.")).to_be_visible()

    publication = Publication.objects.get()
    with clock.stopped(publication.not_before + timedelta(seconds=1)):
        carry(publication)
    page.reload()
    expect(page.locator(".message--us")).to_contain_text("Published")
    assert PaperReply.objects.get().text == REPLY


def test_the_undo_of_the_toast_brings_the_words_back(
    review: PaperReview, kadri_in: Callable[..., Page]
) -> None:
    page = kadri_in("/cases/")
    page.get_by_role("link", name="Mart K.").click()
    send(page, "Send")
    page.locator("#toasts").get_by_role("button", name="Undo").click()
    expect(box_of(page)).to_have_value(REPLY)
    assert Publication.objects.get().stage == Stage.UNDONE


def test_the_keyboard_alone_sends(
    review: PaperReview, kadri_in: Callable[..., Page]
) -> None:
    page = kadri_in("/cases/")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    write(page)
    box_of(page).press("Control+Enter")
    expect(page.get_by_text("The reply leaves in a moment.")).to_be_visible()


def test_a_case_is_put_aside_and_closed_by_single_keys(
    review: PaperReview, kadri_in: Callable[..., Page]
) -> None:
    page = kadri_in("/cases/AM-1/")
    expect(page.locator("html")).to_have_class(re.compile("scripted"))
    page.keyboard.press("s")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Wake it")).to_be_visible()
    page.get_by_role("button", name="Wake it").click()
    expect(page.get_by_role("button", name="Wake it")).to_have_count(0)
    expect(page.locator("html")).to_have_class(re.compile("scripted"))
    page.keyboard.press("c")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Reopen")).to_be_visible()


def test_a_call_is_noted_from_the_keyboard(
    tartu: Location, kadri_in: Callable[..., Page]
) -> None:
    page = kadri_in("/note/")
    expect(page.get_by_role("textbox").first).to_be_focused()
    page.keyboard.type("Pitsa oli külm.")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator(".message--customer")).to_contain_text("Pitsa oli külm")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
def test_every_reader_can_read_the_desk(
    review: PaperReview, kadri_in: Callable[..., Page], scheme: str, width: int
) -> None:
    size = {"width": width, "height": 900}
    page = kadri_in("/cases/", color_scheme=scheme, viewport=size)
    faultless(page)
    page.get_by_role("link", name="Mart K.").click()
    expect(box_of(page)).to_be_visible()
    faultless(page)
    box_of(page).fill("It is your own fault, Mart. Kadri")
    expect(page.locator("#verdict")).to_contain_text("your own fault")
    page.get_by_role("button", name="Preview").click()
    expect(page.locator(".preview")).to_be_visible()
    faultless(page)
    page.get_by_text("Correct it").click()
    page.wait_for_url("**/readings/*/")
    faultless(page)
    for address in ("/note/", "/paste/"):
        page.goto(address)
        faultless(page)


def test_a_reply_is_copied_opened_and_confirmed_by_hand(
    by_hand: Channel, kadri_in: Callable[..., Page]
) -> None:
    said(
        by_hand,
        "The pizza was soggy and nobody cared.",
        stars=2.0,
        url="https://trip.example/r/77",
        details={"site": "Tripadvisor"},
    )
    page = kadri_in("/cases/AM-1/", permissions=["clipboard-read", "clipboard-write"])
    send(page, "Approve, then copy it there")
    page.get_by_role("button", name="Copy").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()").strip() == REPLY
    expect(page.get_by_role("link", name="Open Tripadvisor")).to_be_visible()
    faultless(page)
    page.get_by_role("button", name="It is published").click()
    expect(page.locator(".message--us")).to_contain_text("Published")
    faultless(page)


def test_two_browsers_are_told_of_one_another(
    review: PaperReview, kadri_in: Callable[..., Page]
) -> None:
    one, other = kadri_in("/cases/AM-1/"), kadri_in("/cases/AM-1/")
    box_of(one).fill("Hello Mart, the first browser was faster. Kadri")
    expect(one.locator("#verdict")).to_contain_text("Kept at")
    box_of(other).fill(REPLY)
    expect(other.get_by_text("changed this reply while you")).to_be_visible()
    expect(box_of(other)).to_have_value(REPLY)
    faultless(other)
    other.get_by_role("button", name="Keep mine").click()
    expect(other.get_by_text("changed this reply while you")).to_have_count(0)
    expect(box_of(other)).to_have_value(REPLY)
    one.reload()
    expect(box_of(one)).to_have_value(REPLY)


def test_nothing_is_wider_than_a_phone(
    review: PaperReview, kadri_in: Callable[..., Page]
) -> None:
    page = kadri_in("/cases/", viewport={"width": 390, "height": 844})
    for address in ("/cases/", "/cases/AM-1/", "/note/", "/paste/"):
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390

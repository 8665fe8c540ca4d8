"""In a real browser the rest of a case arrives when somebody goes there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.conf import settings
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from amends.accounts.membership import Membership
from amends.channels.channel import Channel
from amends.web.cases.page import IN_PARTS
from tests.accessibility import faultless
from tests.servers.chromium import page as page_of
from tests.world import said, signed_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def page(
    browser: Browser, kadri: Membership, by_hand: Channel, live_server: LiveServer
) -> Iterator[Page]:
    """Kadri has looked at the inbox: her browser has said that our script runs."""
    said(by_hand, "The pizza was cold, I want my money back.\n" * 30, stars=1)
    cookie = settings.SESSION_COOKIE_NAME
    session = signed_in(kadri).cookies[cookie].value
    with page_of(browser, base_url=live_server.url) as opened:
        opened.context.add_cookies(
            [{"name": cookie, "value": session, "url": live_server.url}]
        )
        opened.goto("/cases/?view=all")
        opened.wait_for_selector("html[data-listening]")
        names = {one["name"] for one in opened.context.cookies()}
        assert IN_PARTS in names
        yield opened


def test_a_key_leads_into_the_desk_that_was_not_there_yet(page: Page) -> None:
    page.goto("/cases/AM-1/")
    expect(page.locator("[data-comes=desk]")).to_be_attached()
    expect(page.locator("[name=reply]")).not_to_be_attached()
    faultless(page)
    page.keyboard.press("n")
    expect(page.get_by_label("Note for colleagues")).to_be_focused()
    faultless(page)


def test_an_address_that_points_into_a_part_finds_it(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("/cases/AM-1/#course")
    expect(page.locator("#course")).to_be_in_viewport()


def test_scrolling_to_the_end_brings_everything(page: Page) -> None:
    page.goto("/cases/AM-1/")
    page.locator("[data-comes=desk]").scroll_into_view_if_needed()
    expect(page.locator("[name=reply]")).to_be_visible()
    page.locator("summary[aria-label='More to do']").click()
    expect(page.locator("#merge-other")).to_be_visible()

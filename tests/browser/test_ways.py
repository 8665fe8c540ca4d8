"""Where one can go: five ways under a thumb, all of them at the side of a desk."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.conf import settings
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from amends.accounts.membership import Membership
from tests.accessibility import faultless
from tests.servers.chromium import DEAF
from tests.servers.chromium import page as page_of
from tests.world import signed_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def opened(
    browser: Browser, server: LiveServer, who: Membership, width: int, **more: object
) -> Iterator[Page]:
    size = {"width": width, "height": 844}
    with page_of(browser, viewport=size, base_url=server.url, **more) as page:
        cookie = signed_in(who).cookies[settings.SESSION_COOKIE_NAME].value
        named = {"name": settings.SESSION_COOKIE_NAME, "value": cookie}
        page.context.add_cookies([{**named, "url": server.url}])
        page.goto("/cases/", wait_until="load")
        yield page


@pytest.fixture(params=["light", "dark"])
def phone(
    request: pytest.FixtureRequest,
    browser: Browser,
    live_server: LiveServer,
    kadri: Membership,
) -> Iterator[Page]:
    """Kadri's phone."""
    yield from opened(browser, live_server, kadri, 390, color_scheme=request.param)


@pytest.fixture
def bare_phone(
    browser: Browser, live_server: LiveServer, kadri: Membership
) -> Iterator[Page]:
    """A phone on which no script runs."""
    for page in opened(browser, live_server, kadri, 390, java_script_enabled=False):
        # Nobody will ever listen here, and nobody has to.
        page.remove_locator_handler(page.locator(DEAF))
        yield page


@pytest.fixture
def desk(
    browser: Browser, live_server: LiveServer, kadri: Membership
) -> Iterator[Page]:
    """A wide screen."""
    yield from opened(browser, live_server, kadri, 1280)


def test_five_ways_stand_under_the_thumb_and_none_is_cut_off(phone: Page) -> None:
    bar = phone.get_by_role("navigation", name="Main navigation")
    expect(bar.get_by_role("link")).to_have_count(4)
    for each in [*bar.get_by_role("link").all(), bar.get_by_text("More")]:
        expect(each).to_be_in_viewport(ratio=1)
    assert bar.evaluate("bar => bar.scrollWidth <= bar.clientWidth")
    faultless(phone)


def test_more_opens_by_keys_and_gives_the_focus_back(phone: Page) -> None:
    more = phone.locator(".places__more > summary")
    more.focus()
    phone.keyboard.press("Enter")
    expect(phone.get_by_role("link", name="Locations")).to_be_visible()
    faultless(phone)
    phone.keyboard.press("ArrowDown")
    expect(phone.get_by_role("link", name="Guests")).to_be_focused()
    phone.keyboard.press("Escape")
    expect(phone.get_by_role("link", name="Locations")).to_be_hidden()
    expect(more).to_be_focused()


def test_whoever_walks_on_by_tab_is_not_covered_by_the_sheet(phone: Page) -> None:
    phone.locator(".places__more > summary").click()
    expect(phone.get_by_role("link", name="Locations")).to_be_visible()
    phone.locator("#main").focus()
    expect(phone.get_by_role("link", name="Locations")).to_be_hidden()


def test_more_tells_where_one_is(phone: Page) -> None:
    phone.goto("/places/")
    told = phone.get_by_label("More places, now: Locations")
    expect(told).to_have_attribute("aria-current", "true")


def test_without_scripts_the_sheet_opens_all_the_same(bare_phone: Page) -> None:
    bare_phone.locator(".places__more > summary").click()
    bare_phone.get_by_role("link", name="Locations").click()
    expect(bare_phone.get_by_role("heading", name="Locations")).to_be_visible()


def test_a_wide_screen_shows_all_and_sets_work_apart_from_setting_up(
    desk: Page,
) -> None:
    side = desk.get_by_role("navigation", name="Main navigation")
    expect(side.get_by_role("link", name="Team")).to_be_visible()
    expect(side.get_by_text("More")).to_be_hidden()
    below = side.get_by_role("list", name="Set-up")
    expect(below.get_by_role("link", name="Locations")).to_be_visible()
    expect(below.get_by_role("link", name="Inbox")).to_have_count(0)
    desk.keyboard.press("g")
    desk.keyboard.press("c")
    expect(desk.get_by_role("heading", name="Channels", level=1)).to_be_visible()
    faultless(desk)

"""Signing in, with a second factor too: for everybody, by day and by night."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from amends.accounts.membership import Membership
from tests.accessibility import faultless
from tests.servers.chromium import page as page_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PHRASE = "a long pass phrase"


@pytest.fixture(params=["light", "dark"])
def phone(
    request: pytest.FixtureRequest, browser: Browser, live_server: LiveServer
) -> Iterator[Page]:
    """A phone at the counter, by day and by night."""
    size = {"width": 390, "height": 844}
    options = {"base_url": live_server.url, "color_scheme": request.param}
    with page_of(browser, viewport=size, **options) as page:
        yield page


def fits(page: Page) -> None:
    """Fail where somebody is shut out or something sticks out."""
    faultless(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def signs_in(page: Page, who: Membership) -> None:
    page.goto("/account/login/")
    page.get_by_label("Email").fill(who.user.email)
    page.get_by_label("Password").fill(PHRASE)
    page.get_by_role("button", name="Sign in").click()


def test_kadri_signs_in_and_finds_her_second_factor(
    phone: Page, kadri: Membership
) -> None:
    phone.goto("/account/login/")
    expect(phone.get_by_role("link", name="Amends, to the start")).to_be_visible()
    fits(phone)
    signs_in(phone, kadri)
    phone.wait_for_url("**/cases/**")
    phone.goto("/account/password/change/")
    fits(phone)
    phone.goto("/account/2fa/")
    fits(phone)
    phone.get_by_role("link", name="Switch it on").click()
    once_more = phone.get_by_role("heading", name="Your password once more")
    expect(once_more).to_be_visible()
    fits(phone)
    phone.get_by_label("Password").fill(PHRASE)
    phone.get_by_role("button", name="Continue").click()
    expect(phone.get_by_role("img", name="The key as a picture")).to_be_visible()
    fits(phone)


def test_the_second_factor_is_asked_for_on_a_page_that_everybody_can_use(
    phone: Page, kadri: Membership
) -> None:
    TOTP.activate(kadri.user, generate_totp_secret())
    signs_in(phone, kadri)
    expect(phone.get_by_role("heading", name="The second factor")).to_be_visible()
    fits(phone)
    phone.get_by_role("button", name="Cancel").click()
    expect(phone.get_by_role("heading", name="Sign in")).to_be_visible()


def test_the_language_is_chosen_before_anybody_signs_in(phone: Page, db: None) -> None:
    phone.goto("/account/login/")
    phone.get_by_label("Language").select_option("et")
    phone.get_by_role("button", name="Change").click()
    expect(phone.get_by_role("heading", name="Logi sisse")).to_be_visible()
    fits(phone)


def test_where_one_is_stands_in_sight_on_a_phone(
    phone: Page, kadri: Membership
) -> None:
    signs_in(phone, kadri)
    phone.wait_for_url("**/cases/**")
    phone.goto("/trail/")
    here = phone.get_by_role("navigation").get_by_text("Trail").first
    expect(here).to_be_in_viewport(ratio=1)

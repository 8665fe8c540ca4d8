"""The day stays readable on a phone that was told to keep it, until somebody leaves."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.conf import settings
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.routing.notice import Notice
from tests.accessibility import faultless
from tests.servers.chromium import becomes_true
from tests.servers.chromium import page as page_of
from tests.world import NOON, signed_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def phone(
    browser: Browser, kadri: Membership, cold_pizza: Case, live_server: LiveServer
) -> Iterator[Page]:
    """Kadri's phone; the cold pizza is hers."""
    Case.objects.filter(pk=cold_pizza.pk).update(assignee=kadri.user)
    with page_of(
        browser, base_url=live_server.url, viewport={"width": 390, "height": 844}
    ) as page:
        name = settings.SESSION_COOKIE_NAME
        cookie = signed_in(kadri).cookies[name].value
        page.context.add_cookies(
            [{"name": name, "value": cookie, "url": live_server.url}]
        )
        yield page


def test_the_day_is_read_without_a_line_and_gone_after_signing_out(
    phone: Page,
) -> None:
    phone.goto("/today/")
    faultless(phone)
    phone.click("[data-part=keep]")
    expect(phone.locator("[data-part=kept]")).to_be_visible()
    phone.context.set_offline(True)
    phone.goto("/today/")
    expect(phone.locator(".told__link")).to_contain_text("Mart K.")
    phone.context.set_offline(False)
    phone.goto("/cases/")
    phone.click("summary[aria-label*='your account']")
    phone.click("text=Sign out")
    phone.wait_for_url("**/account/login/**")
    becomes_true(phone, "caches.has('amends-day').then((kept) => !kept)")


def test_the_bell_leads_to_the_case_in_both_themes(
    phone: Page, cold_pizza: Case, kadri: Membership
) -> None:
    what = ("mention", "x")
    Notice.tell(cold_pizza, {kadri.user_id}, what, at=NOON, detail={"who": "Liis"})
    phone.goto("/notices/wishes/")
    faultless(phone)
    phone.emulate_media(color_scheme="dark")
    faultless(phone)
    phone.emulate_media(color_scheme="light")
    phone.click("#bell")
    expect(phone.locator(".told__row--new")).to_have_count(1)
    faultless(phone)
    phone.emulate_media(color_scheme="dark")
    faultless(phone)
    # Whoever has the case open has seen it.
    with phone.expect_response("**/presence/"):
        phone.click("text=Liis names you in a note")
    phone.goto("/notices/")
    expect(phone.locator(".told__row")).to_have_count(1)
    expect(phone.locator(".told__row--new")).to_have_count(0)

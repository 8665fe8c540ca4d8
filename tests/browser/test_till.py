"""A phone at the till takes vouchers in the cellar and books them in the daylight."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

import pytest
from django.conf import settings
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.channels.channel import Channel
from amends.foundation import clock
from amends.journeys import ruling
from amends.journeys.putting_right import Wish, give
from amends.journeys.redeeming import Redemption, redeem
from amends.remedies.double_use import DoubleUse
from amends.remedies.voucher import Voucher
from tests.accessibility import faultless
from tests.servers.chromium import page as page_of
from tests.world import said, signed_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PHONE = {"viewport": {"width": 390, "height": 844}}


@pytest.fixture
def voucher(tuul: Organisation, paper: Channel, kadri: Membership) -> Voucher:
    """Eighteen euros, given for a cold pizza."""
    now = clock.now()
    ruling.allow(tuul, {"voucher": Decimal(50)}, by=kadri.user, at=now)
    wish = Wish("v", "voucher", Decimal(18), "She asked for one.")
    give(said(paper, "Pizza was cold."), wish, kadri, at=now)
    found: Voucher = Voucher.objects.get()
    return found


@pytest.fixture
def till(
    browser: Browser, kadri: Membership, live_server: LiveServer
) -> Iterator[Page]:
    """Kadri's phone, on which the till has been opened once with a line."""
    with page_of(browser, base_url=live_server.url, **PHONE) as page:
        name = settings.SESSION_COOKIE_NAME
        cookie = signed_in(kadri).cookies[name].value
        page.context.add_cookies(
            [{"name": name, "value": cookie, "url": live_server.url}]
        )
        yield page


def opened(page: Page, vouchers: int) -> None:
    page.goto("/counter/offline/")
    expect(page.locator("[data-till][data-ready]")).to_be_attached()
    expect(page.locator("[data-part=standing]")).to_contain_text(f"{vouchers} vouchers")


def take(page: Page, code: str, amount: str) -> None:
    page.get_by_label("Code of the voucher").fill(code)
    page.get_by_role("button", name="Look it up").click()
    page.get_by_label("How much?").fill(amount)
    page.get_by_role("button", name="Take it").click()


def test_what_was_taken_in_the_cellar_is_booked_in_the_daylight(
    till: Page, voucher: Voucher
) -> None:
    opened(till, 1)
    faultless(till)
    till.context.set_offline(True)
    till.goto("/counter/")
    expect(till.get_by_role("heading", name="Offline counter")).to_be_visible()
    take(till, str(voucher.code).lower().replace("-", " "), "10")
    expect(till.locator("[data-part=queue]")).to_contain_text("Waits for a connection")
    take(till, str(voucher.code), "9")
    expect(till.get_by_role("alert")).to_contain_text("Only €8.00 are left on it.")
    voucher.refresh_from_db()
    assert voucher.left == 18
    till.context.set_offline(False)
    till.goto("/counter/offline/")
    expect(till.locator("[data-part=queue]")).to_contain_text("Booked")
    voucher.refresh_from_db()
    assert voucher.left == 8
    kept = till.evaluate("JSON.stringify(localStorage)")
    assert str(voucher.code) not in kept


def test_a_voucher_spent_elsewhere_meanwhile_is_shown_as_a_loss(
    till: Page, voucher: Voucher, kadri: Membership
) -> None:
    opened(till, 1)
    till.context.set_offline(True)
    redeem(Redemption(str(voucher.code), Decimal(15), "x"), kadri, at=clock.now())
    take(till, str(voucher.code), "18")
    expect(till.locator("[data-part=queue]")).to_contain_text("Waits for a connection")
    till.context.set_offline(False)
    till.goto("/counter/offline/")
    lost = re.compile(r"Double use: €15\.00")
    expect(till.locator("[data-part=queue]")).to_contain_text(lost)
    assert DoubleUse.objects.get().missing == 15


def test_a_code_that_is_on_no_list_is_not_taken(till: Page, voucher: Voucher) -> None:
    opened(till, 1)
    till.get_by_label("Code of the voucher").fill("0000-0000-0000-0000")
    till.get_by_role("button", name="Look it up").click()
    expect(till.get_by_role("alert")).to_contain_text("Not on the list")
    expect(till.get_by_label("How much?")).to_be_hidden()


def test_on_a_tablet_everything_at_the_counter_is_as_large_as_a_thumb(
    till: Page, voucher: Voucher
) -> None:
    till.set_viewport_size({"width": 820, "height": 1180})
    for address in ("/counter/", f"/counter/?code={voucher.code}", "/counter/offline/"):
        till.goto(address)
        pressed = till.locator(".counter").locator("a, button, input, select")
        sizes = [
            one.bounding_box()
            for one in pressed.all()
            if one.is_visible() and one.get_attribute("type") != "hidden"
        ]
        assert sizes
        assert min(size["height"] for size in sizes if size) >= 44, address

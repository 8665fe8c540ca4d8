"""The demo shows its planted story on the first look, and Ene does something."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.conf import settings
from django.test import Client
from django_scopes import scope
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.accounts.user import User
from amends.cases.case import Case
from amends.foundation import clock
from amends.foundation.jobs.job import Job
from amends.insights.pattern import Pattern
from amends.journeys import demo
from amends.journeys.learning.counting import count
from amends.journeys.learning.rounds import judge_later, look_later
from tests.accessibility import faultless, settled
from tests.servers.chromium import page as page_of
from tests.web.insights.cards import card
from tests.world import NOON, signed_in

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True),
]


PATHS = (
    "/patterns/",
    "/figures/?weeks=52",
    "/figures/?for=agent",
    "/figures/rivals/",
    "/patterns/week/",
    "/patterns/own/",
    "/patterns/stake/",
    "/you-said/tuul-tartu/",
)


@pytest.fixture
def opened(db: None) -> Organisation:
    """Pizzeria Tuul with its two years, as the worker leaves it."""
    ene = User.objects.create_user("ene@tamm.example", name="Ene Tamm", language="en")
    now = clock.now()
    house = demo.begin(ene, now)
    demo.continue_later.func(house.pk, ene.pk, "en", now.isoformat())
    asked = Job.objects.filter(organisation_id=house.pk)
    assert any(job.task.endswith("look_later") for job in asked)
    look_later.func(house.pk)
    return house


@pytest.fixture
def ene_in(
    browser: Browser, opened: Organisation, live_server: LiveServer
) -> Iterator[Page]:
    """Ene, signed in."""
    client = Client()
    ene = User.objects.get(email="ene@tamm.example")
    client.force_login(ene, "amends.web.accounts.backends.Signed")
    with page_of(browser, base_url=live_server.url, locale="en-GB") as page:
        sign_in(page, client, live_server.url)
        yield page


def sign_in(page: Page, client: Client, url: str) -> None:
    """Give the page the session of a client."""
    name = settings.SESSION_COOKIE_NAME
    value = client.cookies[name].value
    page.context.add_cookies([{"name": name, "value": value, "url": url}])


def test_the_demo_tells_of_the_cold_pizza_and_ene_acts(
    ene_in: Page, opened: Organisation
) -> None:
    page = ene_in
    page.goto("/patterns/")
    card = page.get_by_role("link", name="Tuul Annelinn: cold food on Saturday")
    expect(card).to_be_visible()
    faultless(page)
    card.click()
    expect(page.get_by_role("heading", name="Food temperature")).to_be_visible()
    expect(page.get_by_role("img", name="Days on which it was said")).to_be_visible()
    faultless(page)
    page.locator("#texts > summary").click()
    expect(page.locator("#texts mark").first).to_be_visible()
    page.get_by_label("What", exact=True).fill("Insulated bags")
    page.get_by_label("Done already?").fill(clock.now().date().isoformat())
    page.get_by_role("button", name="Plan it").click()
    expect(page.get_by_text("Being dealt with")).to_be_visible()
    judge_later.func(opened.pk)
    page.goto(page.url)
    expect(page.get_by_text("Too early to tell").first).to_be_visible()
    faultless(page)
    with scope(organisation=opened):
        assert Pattern.objects.get(aspect="food.temperature").state == "acted"


@pytest.fixture
def kadri_in(
    browser: Browser, kadri: Membership, cold_pizza: Case, live_server: LiveServer
) -> Iterator[Page]:
    """Kadri, signed in, with a card and counted figures."""
    card(kadri.organisation, cold_pizza)
    count(kadri.organisation, at=NOON)
    with page_of(browser, base_url=live_server.url, locale="en-GB") as page:
        sign_in(page, signed_in(kadri), live_server.url)
        yield page


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_of_the_room_can_be_read(kadri_in: Page, scheme: str) -> None:
    page = kadri_in
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    for path in PATHS:
        page.goto(path)
        faultless(page)
    page.set_viewport_size({"width": 390, "height": 844})
    for path in PATHS:
        page.goto(path)
        wide = settled(page).evaluate("document.documentElement.scrollWidth")
        assert wide <= 390, path

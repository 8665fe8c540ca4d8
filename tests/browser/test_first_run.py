"""The first minutes: a link in, looking around, or one's own business with a file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django_scopes import scopes_disabled
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from amends.accounts.organisation import Organisation
from amends.accounts.sign_in_link import issue_for_first_person
from amends.cases.case import Case
from amends.channels.file_import import FileImport
from amends.journeys.importing import run_later
from tests.accessibility import faultless
from tests.servers.chromium import page as page_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

CSV = (
    "Kuupäev;Hinne;Tagasiside;Nimi\n"
    "14.09.2026;1;Pitsa oli külm ja kuller ebaviisakas;Mart\n"
    "15.09.2026;7;Liiga palju tärne;Ants\n"
    "16.09.2026;5;Väga hea pitsa;Tiina\n"
)
PAGES = (
    "/channels/",
    "/channels/new/",
    "/channels/new/email/",
    "/imports/",
    "/places/",
    "/places/new/",
    "/rules/",
    "/people/",
    "/profile/",
    "/tokens/",
    "/trail/",
    "/jobs/",
)


@pytest.fixture
def newcomer(browser: Browser, live_server: LiveServer, db: None) -> Iterator[Page]:
    """Somebody at the machine who has just followed the one-time link."""
    with page_of(browser, base_url=live_server.url, locale="en-GB") as page:
        page.goto(issue_for_first_person())
        page.get_by_role("button", name="Continue").click()
        page.get_by_label("Name").fill("Kadri Tamm")
        page.get_by_label("E-mail").fill("kadri@tuul.example")
        page.get_by_role("button", name="Continue").click()
        expect(page.get_by_role("heading", name="Welcome to Amends")).to_be_visible()
        yield page


def pressed(page: Page, button: str, heading: str) -> None:
    """Press a button and be on the page that has this heading."""
    page.get_by_role("button", name=button).click()
    expect(page.get_by_role("heading", name=heading, level=1)).to_be_visible()


def test_the_demo_opens_on_a_full_desk(newcomer: Page) -> None:
    faultless(newcomer)
    newcomer.get_by_role("button", name="Open Pizzeria Tuul").click()
    newcomer.wait_for_url("**/cases/**", timeout=60_000)
    expect(newcomer.locator("main")).to_be_visible()
    assert Organisation.objects.get().demo
    with scopes_disabled():
        assert Case.objects.count() > 25
    newcomer.goto("/cases/?view=all")
    expect(newcomer.locator("a[href^='/cases/AM-']").first).to_be_visible()


def test_an_own_business_begins_with_a_file(newcomer: Page, tmp_path: Path) -> None:
    file = tmp_path / "arvustused.csv"
    file.write_bytes(CSV.encode("cp1257"))
    newcomer.get_by_role("link", name="Start", exact=True).click()
    newcomer.get_by_label("Name, as customers know it").fill("Minu Pitsa")
    faultless(newcomer)
    pressed(newcomer, "Continue", "Your first location")
    faultless(newcomer)
    pressed(newcomer, "Continue", "Your first channel")
    faultless(newcomer)
    newcomer.get_by_role("link", name="A file of reviews").click()
    newcomer.locator("input[type=file]").set_input_files(file)
    newcomer.get_by_role("button", name="Look into it").click()
    expect(newcomer.get_by_text("Pitsa oli külm")).to_be_visible()
    faultless(newcomer)
    newcomer.get_by_role("button", name="Bring it in").click()
    expect(newcomer.get_by_role("button", name="Bring it in")).to_have_count(0)
    run_later.func(FileImport.objects.model._base_manager.get().pk)
    expect(newcomer.get_by_text("is not a rating")).to_be_visible()
    faultless(newcomer)
    newcomer.get_by_role("link", name="To the inbox").click()
    newcomer.wait_for_url("**/cases/**")
    with scopes_disabled():
        assert Case.objects.count() == 2


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_of_the_house_can_be_read(newcomer: Page, scheme: str) -> None:
    newcomer.goto("/welcome/business/")
    newcomer.get_by_label("Name, as customers know it").fill("Minu Pitsa")
    pressed(newcomer, "Continue", "Your first location")
    pressed(newcomer, "Continue", "Your first channel")
    newcomer.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    for path in PAGES:
        newcomer.goto(path)
        faultless(newcomer)
    newcomer.set_viewport_size({"width": 390, "height": 844})
    for path in PAGES:
        newcomer.goto(path)
        wide = newcomer.evaluate("document.documentElement.scrollWidth")
        assert wide <= 390, path

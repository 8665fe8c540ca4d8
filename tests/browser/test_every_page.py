"""Nobody is shut out of any page: each is looked at in light and dark, new ones too.

The house is the demo, so that pages show what pages show, and whose it is owns it.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.apps import apps
from django.conf import settings
from django.test import Client
from django_scopes import scope
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.accounts.user import User
from amends.cases.case import Case
from amends.foundation import clock
from amends.journeys import demo
from amends.remedies.voucher import Voucher
from tests.accessibility import faultless
from tests.servers.chromium import page as page_of
from tests.web.addresses import fill, parameters, patterns
from tests.world import NOON, signed_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SHELVES = {"shelf": "howto", "document": "learn", "platform": "google"}
LEFT_OUT = ("api/", "styleguide")
"""Programs read the first; the second stands under tests of its own."""
FEWEST = 80


@pytest.fixture
def house() -> Iterator[Organisation]:
    """The demo of Ene."""
    with clock.stopped(NOON):
        ene = User.objects.create_user("ene@tamm.example", name="Ene Tamm")
        opened = demo.begin(ene, NOON)
        with scope(organisation=opened):
            yield opened


def things() -> dict[str, object]:
    """Return the first thing of every kind, by the name of its parameter."""
    found: dict[str, object] = dict(SHELVES)
    for model in apps.get_models():
        words = "".join(f"_{c.lower()}" if c.isupper() else c for c in model.__name__)
        row = model._default_manager.order_by("pk").first()
        found[f"{words.strip('_')}_id"] = row.pk if row else 1
    found["reference"] = Case.objects.order_by("-pk")[0].reference
    found["slug"] = Location.objects.order_by("pk")[0].slug
    found["code"] = Voucher.objects.order_by("pk")[0].code
    return found


def looked_at(house: Organisation) -> list[str]:
    """Return the path of every page that a browser of the owner shows whole."""
    browser, known = _owner(house), things()
    shown = []
    for route, _pattern in patterns():
        if route.startswith(LEFT_OUT):
            continue
        path = fill(route, {**dict.fromkeys(parameters(route), 1), **known})
        answer = browser.get(path)
        html = answer.headers.get("Content-Type", "").startswith("text/html")
        if answer.status_code == 200 and html and b"<html" in answer.content:
            shown.append(path)
    return shown


def _owner(house: Organisation) -> Client:
    return signed_in(Membership.objects.get(organisation=house, user__name="Ene Tamm"))


@pytest.fixture
def desk(
    browser: Browser, house: Organisation, live_server: LiveServer
) -> Iterator[Page]:
    """The owner's browser."""
    with page_of(browser, base_url=live_server.url) as page:
        name = settings.SESSION_COOKIE_NAME
        cookie = _owner(house).cookies[name].value
        page.context.add_cookies(
            [{"name": name, "value": cookie, "url": live_server.url}]
        )
        yield page


def test_no_page_shuts_anybody_out(desk: Page, house: Organisation) -> None:
    paths = looked_at(house)
    assert len(paths) >= FEWEST, paths
    faults = []
    for path in paths:
        for scheme in ("light", "dark"):
            desk.emulate_media(color_scheme=scheme)
            if scheme == "light":
                desk.goto(path)
            try:
                faultless(desk)
            except AssertionError as fault:
                faults.append(f"{path} ({scheme}): {fault}")
    assert not faults, "\n".join(faults)

"""The one way in which a test asks axe what shuts somebody out of a page."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.servers.chromium import becomes_true

# Between the moment an address changes and its first words there is no document.
PARSED = "() => document.readyState === 'complete' && document.body !== null"


def settled(page: Page) -> Page:
    """Return the page once what it is loading stands there whole.

    Whoever clicks on a link waits for the new address or heading first: nobody else can
    know that the page one still looks at is the old one.
    """
    page.wait_for_load_state("load")
    becomes_true(page, PARSED)
    return page


def faultless(page: Page) -> None:
    """Fail with whatever axe objects to on this page, by any of its rules."""
    found = Axe().run(settled(page)).response["violations"]
    told = [
        f"{fault['id']}: {node['html']}" for fault in found for node in fault["nodes"]
    ]
    assert told == []

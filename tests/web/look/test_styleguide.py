"""The style guide in a real browser: nobody is shut out, in any theme or direction."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.accessibility import faultless

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
WIDTHS = (390, 820, 1440)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("part", ["", "plain/"])
def test_no_component_shuts_anybody_out(
    live_server, browser_page, theme, direction, part
):
    address = f"{live_server}/styleguide/{part}?theme={theme}&dir={direction}"
    for width in WIDTHS:
        browser_page.set_viewport_size({"width": width, "height": 900})
        browser_page.goto(address)
        browser_page.wait_for_selector("html.scripted")
        faultless(browser_page)
        wide = browser_page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, f"nothing may stick out at {width}"


def test_the_page_works_with_scripts_switched_off(live_server, browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{live_server}/styleguide/")
    page.click("summary[aria-label='More to do with this case']")
    assert page.is_visible("text=Merge with another")
    page.click(".app__foot button[aria-label=Dark]")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    context.close()

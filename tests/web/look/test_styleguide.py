"""The style guide in a real browser: nobody is shut out, in any theme or direction."""

from __future__ import annotations

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDTHS = (390, 820, 1440)


def violations(page) -> list[str]:
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page, options={"runOnly": RULES}).response["violations"]
    return [
        f"{each['id']}: {node['target']}" for each in found for node in each["nodes"]
    ]


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
        assert violations(browser_page) == []
        wide = browser_page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, f"nothing may stick out at {width}"


def test_the_page_works_with_scripts_switched_off(live_server, browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{live_server}/styleguide/")
    page.click("summary[aria-label='More to do with this case']")
    assert page.is_visible("text=Merge with another")
    page.click(".app__foot button[aria-label=Dark]")
    assert page.get_attribute("html", "data-theme") == "dark"
    context.close()

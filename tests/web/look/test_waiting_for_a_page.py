"""Axe looks at a page that stands there whole, however slowly it comes."""

from __future__ import annotations

from tests.accessibility import faultless

PAGE = """<!doctype html><html lang="en"><head><title>Slow</title>
<script src="/slow.js"></script></head><body><main><h1>Slow</h1></main></body></html>"""


def test_a_page_that_is_still_coming_is_waited_for(browser_page, monkeypatch):
    late = []

    def hold(script):
        late.append(script)

    browser_page.route(
        "**/page", lambda it: it.fulfill(body=PAGE, content_type="text/html")
    )
    browser_page.route("**/slow.js", hold)
    with browser_page.expect_request("**/slow.js"):
        browser_page.goto("http://tuul.example/page", wait_until="commit")
    waits = browser_page.wait_for_load_state

    def then_it_comes(state):
        late[0].fulfill(body="", content_type="text/javascript")
        waits(state)

    monkeypatch.setattr(browser_page, "wait_for_load_state", then_it_comes)
    assert browser_page.evaluate("document.body") is None
    faultless(browser_page)

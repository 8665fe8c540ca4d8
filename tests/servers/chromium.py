"""A real Chromium that reaches nothing but this machine."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Error, Locator, Page, expect, sync_playwright

ARGUMENTS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
)

# A machine that runs two databases and a browser answers late, and right all the same.
PATIENCE_MS = 20_000
expect.set_options(timeout=PATIENCE_MS)


def executable() -> str | None:
    """Return the browser named, or Debian's; without one Playwright uses its own."""
    named = os.environ.get("AMENDS_CHROMIUM")
    for path in (named, "/usr/bin/chromium", "/usr/bin/chromium-browser"):
        if path and Path(path).exists():
            return path
    return None


@contextmanager
def chromium() -> Iterator[Browser]:
    """Run one browser for the time of the block."""
    arguments = [*ARGUMENTS, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=executable(), args=arguments
        )
        try:
            yield browser
        finally:
            browser.close()


# What is pressed before anybody listens is lost, and no person is as quick as a test.
DEAF = "html:has(script[type=module]):not([data-listening])"


@contextmanager
def page(browser: Browser, **options: object) -> Iterator[Page]:
    """Open one page in a profile of its own; an error of its scripts or CSP fails."""
    context = browser.new_context(**{"locale": "en-GB", **options})
    opened = context.new_page()
    opened.add_locator_handler(opened.locator(DEAF), _wait)
    errors: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    opened.on(
        "console",
        lambda said: (
            errors.append(said.text) if "Content Security Policy" in said.text else None
        ),
    )
    try:
        yield opened
    finally:
        context.close()
    assert errors == [], "the page's own scripts must run without an error"


def becomes_true(page: Page, expression: str) -> None:
    """Wait until an expression holds; it is asked from outside, time and again.

    What Playwright's own waiting asks a second time runs within the page, where the
    policy of a strict site forbids it.
    """
    deadline = time.monotonic() + PATIENCE_MS / 1000
    while not _holds(page, expression):
        assert time.monotonic() < deadline, f"It never became true: {expression}"
        page.wait_for_timeout(50)


def _holds(page: Page, expression: str) -> bool:
    try:
        return bool(page.evaluate(expression))
    except Error as error:
        # The page was just leaving for the next one, where it is asked again.
        if "context was destroyed" in str(error):
            return False
        raise


def _wait(deaf: Locator) -> None:
    """Do nothing: Playwright itself waits until the page is no longer deaf."""

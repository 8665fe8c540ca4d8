"""The window on the house's own site, under a content policy as strict as can be."""

from __future__ import annotations

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from amends.cases.feedback import Feedback
from amends.foundation import clock
from amends.journeys import forming
from tests.accessibility import faultless
from tests.servers.chromium import page as page_of
from tests.web.form.conftest import LATER
from tests.web.widget.site import site
from tests.world import NOON

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def guest(browser, live_server, window_channel, settings):
    """Somebody on a page that lets in nothing but our script and our frame."""
    settings.PRIVATE_HOSTS = ("127.0.0.1",)
    desk = live_server.url
    policy = f"default-src 'none'; script-src {desk}; frame-src {desk}"
    body = (
        '<!doctype html><html lang="et"><head><title>Tuul</title></head><body>'
        f'<h1>Tuul</h1><script src="{desk}/w/tuul-tartu.js" async></script>'
    )
    with site(body, policy) as address, page_of(browser, locale="et-EE") as page:
        window_channel.settings = {"sites": address}
        window_channel.save()
        complaints = []
        page.on("console", lambda said: complaints.append(said.text))
        page.goto(address)
        yield page
        told = [text for text in complaints if "Content Security" in text]
        assert [text for text in told if "favicon" not in text] == []


def test_a_guest_opens_it_by_keyboard_writes_and_sees_the_answer(guest):
    button = guest.get_by_role("button", name="Kirjutage meile")
    expect(button).to_have_attribute("aria-expanded", "false")
    with clock.stopped(NOON):
        button.focus()
        guest.keyboard.press("Enter")
        window = guest.frame_locator("iframe[title='Vestlus ja tagasiside']")
        window.get_by_label("Teie sõnad").fill("Kas laud on vaba?")
    with clock.stopped(LATER):
        window.get_by_role("button", name="Saada").click()
        expect(window.get_by_role("log")).to_contain_text("Kas laud on vaba?")
        first = Feedback.objects.get()
        more = forming.Words(key="second", text="Nelja inimese jaoks.")
        forming.write_on(first, more, at=LATER + timedelta(minutes=1))
        # It comes by itself: nobody presses anything.
        expect(window.get_by_role("log")).to_contain_text(
            "Nelja inimese jaoks.", timeout=30_000
        )
    assert window.get_by_role("article").count() == 2
    window.get_by_label("Kas soovite midagi lisada?").press("Escape")
    expect(guest.get_by_role("button", name="Kirjutage meile")).to_be_focused()
    assert guest.context.cookies() == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_use_the_window(browser, live_server, visitor, scheme):
    sent = visitor.send("/w/tuul-tartu/", text="Pitsa oli külm.", stars="2")
    options = {"base_url": live_server.url, "color_scheme": scheme}
    with page_of(browser, viewport={"width": 320, "height": 560}, **options) as page:
        for address in ("/w/tuul-tartu/", sent.url):
            page.goto(address)
            faultless(page)
            assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_another_site_cannot_show_it(browser, live_server, window_channel):
    body = f'<!doctype html><iframe src="{live_server.url}/w/tuul-tartu/"></iframe>'
    with site(body) as address, browser.new_context() as context:
        page = context.new_page()
        with page.expect_console_message(lambda said: "frame-ancestors" in said.text):
            page.goto(address)

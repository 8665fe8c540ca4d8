"""A colleague is named in a note by keyboard or finger, without leaving the text."""

from __future__ import annotations

import pytest
from django.conf import settings
from playwright.sync_api import Browser, expect
from pytest_django.live_server_helper import LiveServer

from amends.accounts.membership import Membership
from amends.cases.note import Note
from amends.channels.channel import Channel
from tests.accessibility import faultless, settled
from tests.servers.chromium import page as page_of
from tests.world import said, signed_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_colleague_is_named_by_keyboard(
    browser: Browser,
    live_server: LiveServer,
    by_hand: Channel,
    kadri: Membership,
    liis: Membership,
    mihkel: Membership,
) -> None:
    case = said(by_hand, "The pizza was cold.")
    cookie = signed_in(kadri).cookies[settings.SESSION_COOKIE_NAME].value
    with page_of(browser, base_url=live_server.url) as page:
        kept = {
            "name": settings.SESSION_COOKIE_NAME,
            "value": cookie,
            "url": live_server.url,
        }
        page.context.add_cookies([kept])
        page.goto(f"/cases/{case.reference}/")
        settled(page)
        page.keyboard.press("n")
        note = page.get_by_role("textbox", name="Note for colleagues")
        note.fill("Please ask ")
        note.press_sequentially("@")
        offered = page.get_by_role("listbox", name="Colleagues who see this case")
        names = offered.get_by_role("option")
        expect(names).to_have_text(["Liis", "Mihkel"])
        expect(names.first).to_have_attribute("aria-selected", "true")
        faultless(page)
        note.press_sequentially("m")
        expect(names).to_have_text(["Mihkel"])
        note.press("Enter")
        expect(note).to_have_value("Please ask @Mihkel ")
        expect(offered).to_have_count(0)
        note.press_sequentially("or @l")
        expect(names).to_have_text(["Liis"])
        note.press("Escape")
        expect(names).to_have_count(0)
        note.press_sequentially("i")
        names.first.click()
        expect(note).to_have_value("Please ask @Mihkel or @Liis ")
        page.get_by_role("button", name="Add the note").click()
        expect(page.get_by_text("Please ask @Mihkel or @Liis")).to_be_visible()
    assert Note.objects.get().text == "Please ask @Mihkel or @Liis"

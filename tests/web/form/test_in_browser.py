"""A guest with a phone and without JavaScript: in and out, and no fault to be found."""

from __future__ import annotations

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from amends.cases.feedback import Feedback
from amends.foundation import clock
from tests.accessibility import faultless
from tests.servers.chromium import page as page_of
from tests.web.form.conftest import LATER
from tests.world import NOON

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True}


@pytest.fixture
def phone(browser, live_server, form_channel):
    """A guest's phone, on which scripts are switched off."""
    options = {"base_url": live_server.url, "java_script_enabled": False, **PHONE}
    with page_of(browser, locale="et-EE", **options) as page:
        yield page


def test_a_guest_writes_and_reads_without_any_script(phone):
    with clock.stopped(NOON):
        phone.goto("/f/tuul-tartu/")
    phone.get_by_label("2 tärni: halb").check(force=True)
    phone.get_by_label("Mis juhtus või mis meeldis?").fill("Pitsa oli külm.")
    with clock.stopped(LATER):
        phone.get_by_role("button", name="Saada").click()
        expect(phone.get_by_role("heading", level=1)).to_have_text("Aitäh!")
    expect(phone.get_by_text("Pitsa oli külm.")).to_be_visible()
    assert Feedback.objects.get().stars == 2
    assert phone.context.cookies() == []
    phone.get_by_label("Kas soovite midagi lisada?").fill("Ja hiljaks jäi ka.")
    with clock.stopped(LATER + timedelta(minutes=1)):
        phone.get_by_role("button", name="Saada").click()
        expect(phone.get_by_text("Ja hiljaks jäi ka.")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_everybody_can_use_the_pages(browser, live_server, visitor, scheme, width):
    sent = visitor.send(text="Pitsa oli külm.", stars="2", email="mari@guest.example")
    viewport = {"width": width, "height": 800}
    options = {"base_url": live_server.url, "color_scheme": scheme}
    with page_of(browser, viewport=viewport, **options) as page:
        for address in ("/f/tuul-tartu/", sent.url):
            page.goto(address)
            faultless(page)
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert wide <= width

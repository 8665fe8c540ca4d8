"""The page of a reading, as anybody can use it: nothing for axe to object to."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from amends.cases.feedback import Feedback
from tests.accessibility import faultless, settled
from tests.servers.chromium import page as page_of
from tests.world import said, signed_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SAID = "Pizza was not good, it arrived ice cold on Saturday. I want my money back."


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_the_words_that_moved_the_answers_are_shown(
    browser, live_server, paper, kadri, scheme, width
):
    feedback = Feedback.objects.get(case=said(paper, SAID))
    address = f"/cases/{feedback.case.reference}/readings/{feedback.pk}/"
    [(name, morsel)] = signed_in(kadri).cookies.items()
    cookie = {"name": name, "value": morsel.value, "url": live_server.url}
    size = {"width": width, "height": 900}
    look = {"base_url": live_server.url, "color_scheme": scheme, "viewport": size}
    with page_of(browser, locale="en-GB", **look) as page:
        page.context.add_cookies([cookie])
        page.goto(address)
        expect(page.get_by_text("What they moved")).to_be_hidden()
        page.get_by_role("heading", name="Why the machine read it so").click()
        expect(page.get_by_text("What they moved")).to_be_visible()
        expect(page.get_by_role("cell", name="ice cold", exact=True)).to_be_visible()
        faultless(settled(page))

"""Reviews on the house's own site, under a content policy as strict as can be."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from amends.cases.showcase import Wanted
from amends.web import links
from tests.accessibility import faultless
from tests.servers.chromium import becomes_true
from tests.servers.chromium import page as page_of
from tests.web.widget.site import site
from tests.world import said

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
LONG = "Pitsa oli külm ja kuller hilines. " * 40


@pytest.mark.parametrize("where", ["<body>", "<head>"])
def test_the_frame_is_as_high_as_what_stands_in_it(
    browser, live_server, paper, showcase, settings, where
):
    settings.PRIVATE_HOSTS = ("127.0.0.1",)
    said(paper, LONG, stars=2.0, lang="et")
    desk = live_server.url
    policy = f"default-src 'none'; script-src {desk}; frame-src {desk}"
    script = f'{desk}/r/{showcase.key}.js" data-markup="on" async'
    head = f'<!doctype html><html lang="et"><title>Tuul</title>{where}'
    body = f'{head}<script src="{script}></script>'
    with site(body, policy) as address, page_of(browser) as page:
        showcase.change(Wanted("On our site", address, tuple(showcase.places.all())))
        complaints = []
        page.on("console", lambda told: complaints.append(told.text))
        page.goto(address)
        frame = page.frame_locator("iframe[title='Meie külaliste arvustused']")
        expect(frame.get_by_text("kuller hilines")).to_be_visible()
        becomes_true(
            page,
            "document.querySelector('iframe').getBoundingClientRect().height > 600",
        )
        told = page.locator("script[type='application/ld+json']").text_content()
        assert '"reviewCount":1' in told
        assert page.context.cookies() == []
        broken = [text for text in complaints if "Content Security" in text]
        assert [text for text in broken if "favicon" not in text] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_read_the_reviews(browser, live_server, paper, showcase, scheme):
    said(paper, LONG, stars=2.0, title="Külm")
    options = {"base_url": live_server.url, "color_scheme": scheme}
    with page_of(browser, viewport={"width": 320, "height": 560}, **options) as page:
        page.goto(links.showcase_frame(showcase.key))
        faultless(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320

"""Two people at one case see one another, and rules are tried before they are kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from django.conf import settings
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.accounts.team import Team
from amends.cases.note import Note
from amends.channels.channel import Channel
from amends.routing.rule import LAST, Rule
from tests.accessibility import faultless, settled
from tests.servers.chromium import page as page_of
from tests.world import NOON, said, signed_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

Open = Callable[..., Page]


@pytest.fixture
def opened(browser: Browser, live_server: LiveServer) -> Iterator[Open]:
    """Open a page in which somebody is signed in, and start at an address."""
    contexts = []

    def open_at(who: Membership, address: str, **options: object) -> Page:
        made = page_of(browser, base_url=live_server.url, **options)
        page = made.__enter__()
        contexts.append(made)
        cookie = signed_in(who).cookies[settings.SESSION_COOKIE_NAME].value
        page.context.add_cookies(
            [
                {
                    "name": settings.SESSION_COOKIE_NAME,
                    "value": cookie,
                    "url": live_server.url,
                }
            ]
        )
        page.goto(address)
        settled(page)
        return page

    yield open_at
    for made in contexts:
        made.__exit__(None, None, None)


def test_who_looks_and_who_writes_is_seen_by_the_other(
    opened: Open, by_hand: Channel, kadri: Membership, liis: Membership
) -> None:
    case = said(by_hand, "The pizza was cold, I want my money back.", stars=1)
    address = f"/cases/{case.reference}/"
    theirs = opened(liis, address)
    mine = opened(kadri, address)
    around = mine.locator("#around")
    expect(around).to_have_text("Liis is looking at it")
    theirs.get_by_role("textbox", name="Your reply").fill("Hello Mart, I am sorry.")
    expect(around).to_have_text("Liis is writing a reply")
    listing = opened(kadri, "/cases/?view=all")
    expect(listing.locator(".around__who--replying")).to_be_visible()
    faultless(mine)


def test_what_others_do_at_a_case_comes_calmly_and_the_draft_stays(
    opened: Open, by_hand: Channel, kadri: Membership, liis: Membership
) -> None:
    case = said(by_hand, "The pizza was cold, I want my money back.", stars=1)
    page = opened(kadri, f"/cases/{case.reference}/")
    reply = page.get_by_role("textbox", name="Your reply")
    reply.fill("Half a sentence")
    Note.write(case, "He called twice.", by=liis.user, at=NOON)
    case.assign(liis.user, by=liis.user, at=NOON)
    news = page.locator("#case-news a")
    expect(news).to_contain_text("Liis took it")
    expect(page.locator("#signs")).to_contain_text("Liis")
    # Nothing that is read or written has moved or changed.
    expect(page.get_by_text("He called twice.")).to_have_count(0)
    expect(reply).to_have_value("Half a sentence")
    faultless(page)
    news.click()
    expect(page.get_by_text("He called twice.")).to_be_visible()
    expect(reply).to_have_value("Half a sentence")
    expect(news).to_be_hidden()


def test_new_cases_come_in_by_themselves_where_nobody_touches_the_list(
    opened: Open, by_hand: Channel, kadri: Membership
) -> None:
    said(by_hand, "The first pizza was cold.")
    page = opened(kadri, "/cases/?view=all")
    said(by_hand, "The second pizza was burnt.")
    expect(page.get_by_text("The second pizza was burnt.")).to_be_visible()


def test_nothing_moves_while_a_row_is_chosen(
    opened: Open, by_hand: Channel, kadri: Membership
) -> None:
    said(by_hand, "The first pizza was cold.")
    page = opened(kadri, "/cases/?view=all")
    page.get_by_role("checkbox").first.check()
    said(by_hand, "The second pizza was burnt.")
    expect(page.locator("[data-fresh]")).to_have_text("1 new")
    expect(page.get_by_text("The second pizza was burnt.")).to_have_count(0)


@pytest.fixture
def ruled(tuul: Organisation, kadri: Membership, liis: Membership) -> Membership:
    """Kadri, in a house with a team and the rule for everything else."""
    Rule.objects.create(
        organisation=tuul, name="Everything else", position=LAST, owner=kadri.user
    )
    team = Team.objects.create(organisation=tuul, name="Desk")
    team.members.add(liis)
    return kadri


@pytest.mark.parametrize(
    "look",
    [
        {"color_scheme": "light"},
        {"color_scheme": "dark"},
        {"viewport": {"width": 390, "height": 844}},
    ],
)
def test_rules_trial_absences_and_days_are_whole_in_every_look(
    opened: Open,
    ruled: Membership,
    by_hand: Channel,
    tartu: Location,
    look: dict[str, object],
) -> None:
    said(by_hand, "The pizza was cold.", lang="en", stars=1)
    page = opened(ruled, "/rules/", **look)
    faultless(page)
    page.get_by_text("Add a rule").click()
    page.get_by_label("Name of the rule").fill("English")
    page.locator("#field-language").select_option("en")
    page.locator("#field-owner").select_option(label="Liis")
    page.get_by_role("button", name="Try it on the last 500 cases").click()
    expect(page.get_by_role("heading", name="A trial of the rules")).to_be_visible()
    faultless(page)
    page.get_by_role("button", name="Keep the rule").click()
    expect(page.get_by_role("link", name="English", exact=True)).to_be_visible()
    for address in ("/away/", "/lateness/", f"/places/{tartu.pk}/days/"):
        page.goto(address)
        faultless(page)

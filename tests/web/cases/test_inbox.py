"""The inbox: what waits, for whom, and in which order."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.cases.case import Case
from amends.channels.channel import Channel
from amends.channels.incoming import Incoming
from amends.foundation import clock
from amends.journeys.arrival import receive
from tests.world import NOON, said, signed_in


@pytest.fixture(autouse=True)
def monday_noon():
    with clock.stopped(NOON):
        yield


def shown(who: Membership, **query: str) -> str:
    return signed_in(who).get("/cases/", query).content.decode()


def crowd(channel: Channel, count: int) -> None:
    items = [
        Incoming(
            external_id=f"crowd-{place}",
            text=f"Pizza number {place} was fine.",
            author=f"Guest {place}",
            written_at=NOON - timedelta(minutes=place),
        )
        for place in range(count)
    ]
    receive(channel, items, at=NOON, backfill=True)


def test_a_new_complaint_stands_in_the_inbox(
    cold_pizza: Case, kadri: Membership
) -> None:
    page = shown(kadri)
    assert "Mart K." in page
    assert "jääkülm" in page
    assert f'href="/cases/{cold_pizza.reference}/"' in page


def test_mine_are_the_open_cases_that_i_lead(
    cold_pizza: Case, kadri: Membership, liis: Membership
) -> None:
    cold_pizza.assign(liis.user, by=kadri.user, at=NOON)
    assert "jääkülm" in shown(liis, view="mine")
    assert "jääkülm" not in shown(kadri, view="mine")
    assert "jääkülm" not in shown(kadri, view="unassigned")


def test_a_closed_case_moves_to_its_shelf(cold_pizza: Case, kadri: Membership) -> None:
    cold_pizza.close(by=kadri.user, at=NOON)
    assert "jääkülm" not in shown(kadri)
    assert "jääkülm" in shown(kadri, view="closed")


def test_what_is_overdue_comes_before_all_else(
    by_hand: Channel, kadri: Membership
) -> None:
    late = said(by_hand, "Vastik. Külm pitsa!", stars=1.0, author="Late Mart")
    Case.objects.filter(pk=late.pk).update(due_at=NOON - timedelta(hours=1))
    with clock.stopped(NOON + timedelta(minutes=5)):
        said(by_hand, "Kohutav teenindus.", stars=1.0, author="Fresh Mari")
        page = shown(kadri)
    assert page.index("Late Mart") < page.index("Fresh Mari")
    assert page.count("Late Mart</a>") == 1


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"mood": "1"}, True),
        ({"mood": "5"}, False),
        ({"mood": "neg"}, True),
        ({"mood": "pos"}, False),
        ({"language": "et"}, True),
        ({"language": "fi"}, False),
        ({"kind": "praise"}, False),
        ({"aspect": "food.temperature"}, True),
        ({"aspect": "room"}, False),
        ({"q": "jääkülm kuller"}, True),
        ({"q": "lasanje"}, False),
        ({"owner": "99999"}, False),
        ({"location": "99999"}, False),
        ({"channel": "nonsense"}, True),
        ({"urgent": "yes"}, False),
    ],
)
def test_filters_narrow_the_list(
    cold_pizza: Case, kadri: Membership, query: dict[str, str], found: bool
) -> None:
    assert ("jääkülm ja kuller" in shown(kadri, **query)) is found


def test_the_name_of_a_case_finds_it(cold_pizza: Case, kadri: Membership) -> None:
    assert "jääkülm" in shown(kadri, q=cold_pizza.reference, view="any")
    assert "jääkülm" not in shown(kadri, q="AM-99999", view="any")


def test_older_cases_follow_by_a_link_that_skips_and_repeats_nothing(
    by_hand: Channel, kadri: Membership
) -> None:
    crowd(by_hand, 60)
    browser = signed_in(kadri)
    first = browser.get("/cases/").content.decode()
    link = first.split('rel="next"')[0].rsplit('href="', 1)[1].split('"')[0]
    second = browser.get(link.replace("&amp;", "&")).content.decode()
    names = [f"Guest {place}</a>" for place in range(60)]
    assert [name in first for name in names] == [place < 50 for place in range(60)]
    assert [name in second for name in names] == [place >= 50 for place in range(60)]


def test_a_full_page_costs_no_more_than_a_short_one(
    by_hand: Channel, kadri: Membership
) -> None:
    browser = signed_in(kadri)
    counts = []
    for size in (2, 60):
        crowd(by_hand, size)
        with CaptureQueriesContext(connection) as asked:
            browser.get("/cases/")
        counts.append(len(asked))
    assert counts[0] == counts[1] <= 8


def test_news_are_announced_and_nothing_jumps(
    by_hand: Channel, kadri: Membership
) -> None:
    browser = signed_in(kadri)
    page = browser.get("/cases/").content.decode()
    poll = page.split('hx-get="/cases/news/')[1].split('"')[0].replace("&amp;", "&")
    assert "0 new" not in browser.get(f"/cases/news/{poll}").content.decode()
    said(by_hand, "Uus ja huvitav.")
    assert "1 new" in browser.get(f"/cases/news/{poll}").content.decode()


def test_many_cases_get_one_owner(
    by_hand: Channel, kadri: Membership, liis: Membership
) -> None:
    cases = [said(by_hand, text) for text in ("Üks.", "Kaks.")]
    signed_in(kadri).post(
        "/cases/assignments/",
        {"case": [case.number for case in cases], "owner": liis.user.pk},
    )
    owners = set(Case.objects.values_list("assignee", flat=True))
    assert owners == {liis.user.pk}


def test_many_cases_are_closed_for_one_reason(
    by_hand: Channel, kadri: Membership
) -> None:
    cases = [said(by_hand, text) for text in ("Üks.", "Kaks.")]
    answer = signed_in(kadri).post(
        "/cases/closures/",
        {
            "case": [cases[0].number, "x", "99999999999999999999"],
            "reason": "spam",
            "next": "//evil.example/",
        },
    )
    assert answer["Location"] == "/cases/"
    assert Case.objects.get(pk=cases[0].pk).closure.reason == "spam"
    assert not Case.objects.get(pk=cases[1].pk).is_closed


def test_a_manager_of_one_place_sees_no_other(
    tuul: Organisation, elva: Location, mihkel: Membership, kadri: Membership
) -> None:
    there = Channel.objects.create(
        organisation=tuul,
        location=elva,
        platform_slug="manual",
        name="Elva by hand",
        created_at=NOON,
    )
    said(there, "Elva pitsa oli külm.")
    assert "Elva pitsa" in shown(kadri)
    assert "Elva pitsa" not in shown(mihkel)


def test_an_empty_inbox_says_what_to_do(
    kadri: Membership, rein: Membership, tartu: Location
) -> None:
    assert "Bring reviews in" in shown(kadri)
    assert "Bring reviews in" not in shown(rein)
    assert "Look everywhere" in shown(kadri, q="olematu")


def test_a_finished_inbox_says_so(by_hand: Channel, kadri: Membership) -> None:
    assert "All caught up" in shown(kadri)


def test_a_reader_is_offered_nothing_to_change(
    cold_pizza: Case, rein: Membership
) -> None:
    page = shown(rein)
    assert "jääkülm" in page
    assert '<input class="tick__box"' not in page
    assert "/note/" not in page


def test_the_words_of_a_stranger_stay_words(
    by_hand: Channel, kadri: Membership
) -> None:
    evil = '<script>alert(1)</script>"><img src=x onerror=alert(2)>'
    said(by_hand, evil, author=evil, title=evil)
    page = shown(kadri, q=evil)
    page += shown(kadri)
    assert "<script>alert" not in page
    assert "<img" not in page


@pytest.mark.parametrize(
    "query",
    [
        {"location": "9" * 20},
        {"owner": "9" * 20},
        {"after": "0001-01-01T00:00:00+14:00.5"},
        {"after": f"2026-01-01T00:00:00+00:00.{'9' * 20}"},
    ],
)
def test_numbers_and_moments_beyond_every_clock_find_nothing(
    kadri: Membership, cold_pizza: Case, query: dict[str, str]
) -> None:
    assert signed_in(kadri).get("/cases/", query).status_code == 200


@pytest.mark.parametrize("owner", ["9" * 20, "²", "nobody"])
def test_an_unknown_owner_takes_nobody_s_case_away(
    kadri: Membership, cold_pizza: Case, owner: str
) -> None:
    cold_pizza.assign(kadri.user, by=kadri.user, at=NOON)
    browser = signed_in(kadri)
    address = f"/cases/{cold_pizza.reference}/assignment/"
    assert browser.post(address, {"owner": owner}).status_code == 404
    chosen = {"owner": owner, "case": cold_pizza.number}
    assert browser.post("/cases/assignments/", chosen).status_code == 404
    cold_pizza.refresh_from_db()
    assert cold_pizza.assignee == kadri.user

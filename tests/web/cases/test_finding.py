"""Looking for words in everything that a house ever heard."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django_scopes import scope

from amends.channels.channel import Channel
from amends.channels.incoming import Incoming
from amends.foundation import clock
from amends.journeys.arrival import receive
from tests.world import NOON, member, said, signed_in

if TYPE_CHECKING:
    import pytest

    from amends.accounts.location import Location
    from amends.accounts.membership import Membership
    from amends.accounts.organisation import Organisation

WORDS = "The tiramisu was frozen."


def found(who: Membership, words: str, **query: str) -> str:
    asked = {"view": "any", "q": words, **query}
    return signed_in(who).get("/cases/", asked).content.decode()


def crowd(channel: Channel, count: int) -> None:
    items = [
        Incoming(
            external_id=f"crowd-{place}",
            text=f"{WORDS} Number {place}.",
            author=f"Guest {place}",
            written_at=NOON - timedelta(minutes=place),
        )
        for place in range(count)
    ]
    receive(channel, items, at=NOON, backfill=True)


def test_all_the_words_are_found_page_by_page_each_once(
    by_hand: Channel, kadri: Membership
) -> None:
    crowd(by_hand, 70)
    said(by_hand, "The soup was hot.", author="Somebody Else")
    with clock.stopped(NOON):
        first = found(kadri, "frozen tiram")
        assert first.count("case-row__link") == 50
        assert "Somebody Else" not in first
        after = first.split("after=")[1].split('"')[0].replace("%3A", ":")
        second = found(kadri, "frozen tiram", after=after.replace("%2B", "+"))
    names = [f">Guest {place}<" for place in range(70)]
    assert [(name in first) + (name in second) for name in names] == [1] * 70


def test_the_words_of_another_house_are_never_found(
    by_hand: Channel, kadri: Membership, olev: Membership
) -> None:
    said(by_hand, WORDS, author="Mart")
    house = olev.organisation
    with scope(organisation=house):
        book = Channel.objects.create(
            organisation=house, platform_slug="manual", name="Book", created_at=NOON
        )
        said(book, WORDS, author="Piret")
    ours, theirs = found(kadri, "tiramisu"), found(olev, "tiramisu")
    assert "Mart" in ours
    assert "Piret" not in ours
    assert "Piret" in theirs
    assert "Mart" not in theirs


def test_who_sees_one_place_finds_what_was_said_there(
    by_hand: Channel, tuul: Organisation, tartu: Location, elva: Location
) -> None:
    said(by_hand, WORDS, author="Mart")
    at_tartu = member(tuul, "Tiina", "agent", reach=(tartu.pk,))
    at_elva = member(tuul, "Eeva", "agent", reach=(elva.pk,))
    assert ("Mart" in found(at_tartu, "tiramisu")) == (by_hand.location == tartu)
    assert ("Mart" in found(at_elva, "tiramisu")) == (by_hand.location == elva)


def test_a_case_is_found_by_what_it_is_called(
    by_hand: Channel, kadri: Membership
) -> None:
    case = said(by_hand, WORDS, author="Mart")
    assert "Mart" in found(kadri, case.reference.lower())


def test_where_more_was_said_than_is_looked_at_the_list_says_so(
    by_hand: Channel, kadri: Membership, monkeypatch: pytest.MonkeyPatch
) -> None:
    said(by_hand, WORDS)
    told = "Only the newest words were looked through"
    assert told not in found(kadri, "tiramisu")
    monkeypatch.setattr("amends.cases.search.MOST_FOUND", 1)
    assert told in found(kadri, "tiramisu")

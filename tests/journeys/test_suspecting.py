"""One person on two channels: suggested with evidence, never on a name alone."""

from __future__ import annotations

from datetime import timedelta

import pytest

from amends.cases.customer import Customer
from amends.cases.merge import Merge, MergeSuggestion
from amends.channels.channel import Channel
from amends.foundation import clock
from amends.foundation.jobs import timetable
from amends.journeys.suspecting import look_over, look_over_all
from tests.world import NOON, said, signed_in

COLD = (
    "Tellisin laupäeva õhtul kaks pitsat ja mõlemad olid jääkülmad. "
    "Kuller oli ebaviisakas ja hilines terve tunni."
)
LATER = NOON + timedelta(minutes=5)
MART = (("email", "mart@example.org"),)


@pytest.fixture
def post(tuul, tartu):
    """Letters to the branch in Tartu."""
    return Channel.objects.create(
        organisation=tuul,
        location=tartu,
        platform_slug="phone",
        name="Post",
        created_at=NOON,
    )


def suggested(house) -> list[str]:
    look_over(house, at=LATER)
    return [row.because for row in MergeSuggestion.objects.order_by("pk")]


def test_the_same_words_by_letter_and_in_public(tuul, post, by_hand):
    said(post, COLD, author="Mart Kask", identities=MART)
    said(by_hand, f"{COLD} Häbi!", author="pizzalover77")
    assert suggested(tuul) == ["words"]
    row = MergeSuggestion.objects.get()
    assert {row.customer.name, row.other.name} == {"Mart Kask", "pizzalover77"}


def test_the_same_order(tuul, post, by_hand):
    said(post, "Külm.", identities=MART, details={"order": "T-1042"})
    said(by_hand, "Kus mu raha on?", author="M.", details={"order": "T-1042"})
    assert suggested(tuul) == ["order:T-1042"]


def test_an_address_in_the_words_of_somebody_else(tuul, post, by_hand):
    said(post, "Külm.", identities=MART)
    other = (("author:manual", "77"),)
    said(by_hand, "Kirjutage mart@example.org.", author="J", identities=other)
    assert suggested(tuul) == ["named:mart@example.org"]


def test_the_same_name_place_days_and_matter(tuul, post, by_hand):
    said(post, "Pitsa oli jääkülm.", author="Mart Kask", identities=MART)
    said(by_hand, "Külm pitsa, jälle.", author="mart kask")
    assert suggested(tuul) == ["matter"]


def test_a_name_alone_is_no_evidence(tuul, post, by_hand):
    said(post, "Pitsa oli jääkülm.", author="Mart Kask", identities=MART)
    said(by_hand, "Teenindaja oli ebaviisakas.", author="Mart Kask")
    long_ago = NOON - timedelta(days=30)
    said(by_hand, "Pitsa oli külm.", author="Mart Kask", written_at=long_ago)
    assert suggested(tuul) == []


def test_a_letter_that_two_people_wrote_alike_by_chance_is_too_short(
    tuul, post, by_hand
):
    said(post, "Väga hea pitsa, aitäh!", author="Mart", identities=MART)
    said(by_hand, "Väga hea pitsa, aitäh!", author="Tiina")
    assert suggested(tuul) == []


def test_faces_alone_are_nobodys_own_words(tuul, post, by_hand):
    said(post, "😀" * 200, author="Mart", identities=MART)
    said(by_hand, "😀" * 200, author="Tiina")
    assert suggested(tuul) == []


def test_the_guests_of_the_demo_recite_and_are_not_compared(tuul, post, by_hand):
    said(post, COLD, identities=MART)
    said(by_hand, COLD, author="M.")
    tuul.demo = True
    tuul.save()
    with clock.stopped(LATER):
        look_over_all.func()
        assert not MergeSuggestion.objects.exists()
        tuul.demo = False
        tuul.save()
        look_over_all.func()
    assert MergeSuggestion.objects.count() == 1


def test_nobody_is_suggested_twice_or_after_a_no(tuul, post, by_hand):
    said(post, COLD, identities=MART)
    said(by_hand, COLD, author="M.")
    suggested(tuul)
    MergeSuggestion.objects.get().dismiss(at=LATER)
    said(by_hand, COLD, author="M.", identities=(("author:manual", "9"),))
    suggested(tuul)
    assert MergeSuggestion.objects.filter(dismissed_at=None).count() == 2 - 1
    assert look_over(tuul, at=LATER) == 0


def test_an_import_of_old_reviews_is_not_searched(tuul, post, by_hand):
    from amends.channels.incoming import Incoming
    from amends.journeys.arrival import receive

    said(post, COLD, identities=MART)
    old = Incoming(external_id="old", text=COLD, author="M.", written_at=NOON)
    receive(by_hand, [old], at=NOON, backfill=True)
    receive(post, [old], at=NOON, backfill=True)
    assert suggested(tuul) == ["words"]


def test_another_house_is_never_compared(tuul, post, olev, by_hand):
    from django_scopes import scope

    said(post, COLD, identities=MART)
    with scope(organisation=olev.organisation):
        theirs = Channel.objects.create(
            organisation=olev.organisation,
            platform_slug="manual",
            name="Meri",
            created_at=NOON,
        )
        said(theirs, COLD, author="M.")
        assert look_over(olev.organisation, at=LATER) == 0
    assert suggested(tuul) == []


def test_the_case_shows_it_and_it_is_accepted_and_taken_back(
    tuul, post, by_hand, liis, kadri
):
    said(post, COLD, author="Mart Kask", identities=MART)
    public = said(by_hand, COLD, author="pizzalover77")
    suggested(tuul)
    public.refresh_from_db()
    browser = signed_in(liis)
    page = browser.get(f"/cases/{public.reference}/").content.decode()
    assert "The same words on two channels." in page
    known = Customer.objects.get(name="Mart Kask")
    browser.post(f"/customers/{known.pk}/merges/", {"other": public.customer_id})
    page = browser.get(f"/customers/{known.pk}/").content.decode()
    assert "The same words on two channels." not in page
    public.refresh_from_db()
    assert public.customer == known
    browser.post(f"/customers/merges/{Merge.objects.get().pk}/undoing/")
    page = browser.get(f"/customers/{known.pk}/").content.decode()
    assert "The same words on two channels." in page


def test_who_may_not_see_the_other_place_is_not_told_of_it(
    tuul, tartu, elva, post, mihkel
):
    there = Channel.objects.create(
        organisation=tuul,
        location=elva,
        platform_slug="manual",
        name="Elva",
        created_at=NOON,
    )
    here = said(post, COLD, author="Mart Kask", identities=MART)
    said(there, COLD, author="pizzalover77")
    assert suggested(tuul) == ["words"]
    page = signed_in(mihkel).get(f"/cases/{here.reference}/").content.decode()
    assert "pizzalover77" not in page


def test_it_stands_on_the_timetable():
    assert "look over" in [entry.name for entry in timetable.entries()]

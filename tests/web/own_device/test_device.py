"""The desk on a device: what it is told, and what may stay there."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.test import Client

from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.channels.channel import Channel
from amends.foundation import clock
from tests.world import NOON, said, signed_in


@pytest.fixture(autouse=True)
def monday_noon() -> Iterator[None]:
    with clock.stopped(NOON):
        yield


def test_a_phone_can_install_the_desk(db: None) -> None:
    answer = Client(headers={"Accept-Language": "fi"}).get("/manifest.webmanifest")
    assert answer["Content-Type"] == "application/manifest+json"
    told = json.loads(answer.content)
    assert (told["lang"], told["display"], told["scope"]) == ("fi", "standalone", "/")
    assert {icon["sizes"] for icon in told["icons"]} == {"192x192", "512x512"}
    for icon in told["icons"]:
        picture = Client().get(icon["src"])
        assert picture["Content-Type"] == "image/png"


def test_pages_of_the_house_name_the_manifest_and_public_ones_do_not(
    kadri: Membership,
) -> None:
    assert b"manifest.webmanifest" in signed_in(kadri).get("/cases/").content
    assert b"manifest.webmanifest" not in Client().get("/account/login/").content


def test_the_worker_is_asked_for_anew_and_rules_the_whole_desk(db: None) -> None:
    answer = Client().get("/device-worker.js")
    assert answer["Cache-Control"] == "no-cache"
    assert answer["Content-Type"].startswith("text/javascript")
    assert b'"day": "/today/"' in answer.content


def test_today_shows_what_is_due_and_what_is_mine(
    by_hand: Channel, liis: Membership, kadri: Membership
) -> None:
    due, later, mine, hers = (
        said(by_hand, f"Pizza number {name} was cold", author=name)
        for name in ("Anu", "Boris", "Carmen", "Dora")
    )
    Case.objects.filter(pk=due.pk).update(due_at=NOON + timedelta(hours=2))
    Case.objects.filter(pk=later.pk).update(due_at=NOON + timedelta(days=2))
    Case.objects.filter(pk=mine.pk).update(due_at=None, assignee=liis.user)
    Case.objects.filter(pk=hers.pk).update(due_at=NOON, assignee=kadri.user)
    page = signed_in(liis).get("/today/").content.decode()
    assert [name for name in ("Anu", "Boris", "Carmen", "Dora") if name in page] == [
        "Anu",
        "Carmen",
    ]
    assert page.index("Due today") < page.index("Anu") < page.index("Carmen")


def test_one_branch_sees_nothing_of_another(
    by_hand: Channel, mihkel: Membership, elva: object
) -> None:
    case = said(by_hand, "Cold", author="Zirkonkuller")
    Case.objects.filter(pk=case.pk).update(due_at=NOON, location=elva)
    assert b"Zirkonkuller" not in signed_in(mihkel).get("/today/").content


def test_no_copy_of_the_page_is_kept_by_the_way(kadri: Membership) -> None:
    told = signed_in(kadri).get("/today/")["Cache-Control"]
    assert "no-store" in told

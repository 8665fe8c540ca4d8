"""Accounts are connected, tried, paused and let go through the pages."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from amends.accounts.audit import AuditEntry
from amends.accounts.membership import Membership
from amends.channels.channel import Channel
from amends.channels.connectors.paper.fault import PaperFault, Trouble
from amends.journeys.collecting import collect
from tests.world import NOON, said, signed_in


@pytest.fixture
def browser(kadri: Membership) -> Client:
    """Kadri's browser."""
    return signed_in(kadri)


def test_every_platform_can_be_opened(browser: Client) -> None:
    page = browser.get("/channels/new/").content.decode()
    for slug in ("email", "form", "paper"):
        assert f"/channels/new/{slug}/" in page
        assert browser.get(f"/channels/new/{slug}/").status_code == 200
    assert browser.get("/channels/new/nothing/").status_code == 404


def test_an_account_is_connected_and_audited(browser: Client) -> None:
    answers = {"name": "Our page", "page": "tuul"}
    assert browser.post("/channels/new/paper/", answers).status_code == 302
    assert Channel.objects.get().settings == {"page": "tuul"}
    assert AuditEntry.objects.get().verb == "connect"


def test_what_is_missing_is_named_at_its_field(browser: Client) -> None:
    response = browser.post("/channels/new/paper/", {"name": "Our page"})
    assert response.status_code == 422
    assert "field-page-error" in response.content.decode()


def test_trying_connects_nothing(browser: Client) -> None:
    answers = {"name": "x", "page": "tuul", "try": "yes"}
    assert b"It works" in browser.post("/channels/new/paper/", answers).content
    PaperFault.objects.create(page="tuul", trouble=Trouble.DOWN)
    page = browser.post("/channels/new/paper/", answers).content
    assert b"Paper does not answer" in page
    assert not Channel.objects.exists()


def test_a_failing_channel_says_so(browser: Client, paper: Channel) -> None:
    paper.failed("The password is no longer accepted.", at=NOON)
    page = browser.get("/channels/").content
    assert b"Needs a look" in page
    assert b"no longer accepted" in page


def test_a_channel_is_paused_and_listens_again(browser: Client, paper: Channel) -> None:
    browser.post(f"/channels/{paper.pk}/pause/")
    paper.refresh_from_db()
    assert paper.paused_at
    browser.post(f"/channels/{paper.pk}/resume/")
    paper.refresh_from_db()
    assert paper.paused_at is None


def test_an_empty_channel_goes_and_a_used_one_is_paused(
    browser: Client, paper: Channel, by_hand: Channel
) -> None:
    said(by_hand)
    browser.post(f"/channels/{paper.pk}/removal/")
    browser.post(f"/channels/{by_hand.pk}/removal/")
    assert list(Channel.objects.all()) == [by_hand]
    by_hand.refresh_from_db()
    assert by_hand.paused_at


def test_an_agent_connects_nothing(liis: Membership) -> None:
    assert signed_in(liis).get("/channels/").status_code == 403


def test_a_first_reading_says_how_far_it_is(
    browser: Client, paper: Channel, write_on_paper: Callable[..., object]
) -> None:
    write_on_paper()
    collect(paper, at=NOON)
    paper.refresh_from_db()
    assert b"Reading what is there" not in browser.get("/channels/").content
    Channel.objects.filter(pk=paper.pk).update(backfilled_at=None)
    assert b"Reading what is there: 1 so far" in browser.get("/channels/").content

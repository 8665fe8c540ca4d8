"""The case page in parts: the talk at once, the rest when somebody looks at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from amends.web.cases.page import IN_PARTS
from tests.world import said, signed_in

if TYPE_CHECKING:
    from django.test import Client

    from amends.accounts.membership import Membership
    from amends.cases.case import Case
    from amends.channels.channel import Channel

AT_FIRST = 13
"""Statements of what is seen at once: who reads, the case, its talk and its story."""
PARTS = {
    "desk": 'name="reply"',
    "beside": "What happened",
    "moves": "Merge another case into this",
}
HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def case(by_hand: Channel) -> Case:
    return said(by_hand, "The pizza was cold, I want my money back.", stars=1)


@pytest.fixture
def browser(kadri: Membership) -> Client:
    """Kadri's browser, in which our script runs."""
    client = signed_in(kadri)
    client.cookies[IN_PARTS] = "1"
    return client


def shown(browser: Client, path: str, **headers: str) -> str:
    answer = browser.get(path, **headers)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("part", sorted(PARTS))
def test_what_nobody_sees_at_first_comes_when_asked_for(browser, case, part):
    page = shown(browser, f"/cases/{case.reference}/")
    assert f'id="said-{case.feedback.get().pk}"' in page
    assert PARTS[part] not in page
    assert f'hx-get="/cases/{case.reference}/{part}/"' in page
    assert PARTS[part] in shown(browser, f"/cases/{case.reference}/{part}/", **HTMX)


@pytest.mark.parametrize("part", sorted(PARTS))
def test_a_part_opened_by_itself_is_the_whole_page(browser, case, part):
    page = shown(browser, f"/cases/{case.reference}/{part}/")
    assert "<html" in page
    assert all(sign in page for sign in PARTS.values())


def test_without_our_script_everything_is_there_at_once(kadri, case):
    page = shown(signed_in(kadri), f"/cases/{case.reference}/")
    assert all(sign in page for sign in PARTS.values())
    assert "data-comes" not in page


def test_the_place_of_a_part_leads_to_the_whole_page(browser, case):
    whole = f"/cases/{case.reference}/?whole=yes"
    assert f'href="{whole}"' in shown(browser, f"/cases/{case.reference}/")
    page = shown(browser, whole)
    assert all(sign in page for sign in PARTS.values())


def test_words_that_were_not_taken_come_back_with_the_whole_page(browser, case):
    feedback = case.feedback.get()
    path = f"/cases/{case.reference}/replies/{feedback.pk}/"
    answer = browser.post(f"{path}proposal/", {"reply": "My own words."})
    assert answer.status_code == 200
    assert PARTS["beside"] in answer.content.decode()


def test_what_is_seen_at_once_asks_few_statements(browser, case):
    path = f"/cases/{case.reference}/"
    shown(browser, path)
    with CaptureQueriesContext(connection) as seen:
        shown(browser, path)
    assert len(seen) <= AT_FIRST

"""Words written to hurt, as author, title, text and link, on every page they reach."""

from __future__ import annotations

from typing import Any

import pytest

from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.channels.channel import Channel
from amends.core.nouns import DraftReply
from amends.journeys import answer
from tests.hostile.words import EVIL, LIVE, NAMES, ORDERS, SCRIPT
from tests.world import said, signed_in, with_token

every_evil = pytest.mark.parametrize("evil", EVIL, ids=NAMES)


def complaint(channel: Channel, evil: str) -> Case:
    return said(
        channel,
        f"The pizza was cold. {evil}",
        author=evil,
        title=evil,
        url=f"https://x.example/{evil}",
        stars=1.0,
        details={"site": evil, "order": evil},
    )


def proposals(case: Case, member: Membership) -> tuple[DraftReply, ...]:
    found = answer.propose(case.feedback.get(), member, ui_lang="en", variants=3)
    return tuple(found.drafts)


def inert(page: str) -> bool:
    return not any(words in page for words in LIVE)


@every_evil
def test_every_page_shows_them_as_words(
    by_hand: Channel, kadri: Membership, evil: str
) -> None:
    case = complaint(by_hand, evil)
    browser = signed_in(kadri)
    for path in (
        "/cases/",
        f"/cases/{case.reference}/",
        f"/customers/{case.customer_id}/" if case.customer_id else "/cases/",
        "/trail/",
    ):
        response = browser.get(path, follow=True)
        assert response.status_code == 200, path
        assert inert(response.content.decode()), path


@every_evil
def test_searching_for_them_finds_or_finds_not_but_never_fails(
    by_hand: Channel, kadri: Membership, evil: str
) -> None:
    complaint(by_hand, evil)
    for words in (evil[:300], '"', "* OR NEAR(", "a AND", "%", "\\"):
        response = signed_in(kadri).get("/cases/", {"q": words.replace("\ud800", "")})
        assert response.status_code == 200, words
        assert inert(response.content.decode())


@every_evil
def test_no_draft_repeats_or_obeys_them(
    by_hand: Channel, kadri: Membership, evil: str
) -> None:
    drafts = proposals(complaint(by_hand, evil), kadri)
    assert drafts
    for draft in drafts:
        assert evil[:30] not in draft.text
        assert not {"1000", "<", "{{", "alert", "\u202e"} & set_of(draft.text)


def set_of(text: str) -> set[str]:
    return {part for part in ("1000", "<", "{{", "alert", "\u202e") if part in text}


@every_evil
def test_the_guard_looks_at_them_and_stays_calm(
    by_hand: Channel, kadri: Membership, evil: str
) -> None:
    feedback = complaint(by_hand, evil).feedback.get()
    words = f"Hello, we are sorry about the cold pizza. {evil} Kadri"
    findings = answer.look_over(feedback, words, kadri, ui_lang="en")
    assert all(found.quote in words for found in findings)


def test_orders_in_a_review_soften_no_finding(
    by_hand: Channel, kadri: Membership
) -> None:
    calm = said(by_hand, "The pizza was cold.", stars=1.0)
    loud = said(by_hand, f"The pizza was cold. {ORDERS}", stars=1.0)
    rude = "It is your own fault, you idiot. You liar. Kadri"
    found = [
        {one.finding for one in answer.look_over(item, rude, kadri, ui_lang="en")}
        for item in (calm.feedback.get(), loud.feedback.get())
    ]
    assert found[0]
    assert found[0] <= found[1]


@every_evil
def test_programs_get_them_as_plain_values(
    by_hand: Channel, kadri: Membership, evil: str
) -> None:
    program = with_token(kadri)
    body: dict[str, Any] = {
        "channel": by_hand.pk,
        "external_id": "1",
        "text": f"The pizza was cold. {evil}"[:900],
        "author": evil[:100],
    }
    body = {
        key: value.replace("\ud800", "") if isinstance(value, str) else value
        for key, value in body.items()
    }
    made = program.post("/api/v1/feedback", body, content_type="application/json")
    assert made.status_code == 201, made.content
    for path in ("/api/v1/feedback", "/api/v1/cases"):
        response = program.get(path)
        assert response.status_code == 200
        assert response["Content-Type"].startswith("application/json")


@every_evil
def test_an_evil_note_is_kept_as_words(
    cold_pizza: Case, kadri: Membership, evil: str
) -> None:
    browser = signed_in(kadri)
    words = evil.replace("\ud800", "")
    path = f"/cases/{cold_pizza.reference}/"
    made = browser.post(f"{path}notes/", {"text": words, "note": words}, follow=True)
    assert made.status_code in (200, 422)
    assert inert(browser.get(path).content.decode())


def test_a_name_with_a_script_signs_nothing(
    cold_pizza: Case, kadri: Membership
) -> None:
    kadri.user.name = SCRIPT
    kadri.user.save()
    page = signed_in(kadri).get(f"/cases/{cold_pizza.reference}/").content.decode()
    assert inert(page)

"""A remedy is offered in private only, and only one that the policy holds."""

from __future__ import annotations

from decimal import Decimal

import pytest

from amends.core.drafting import propose
from amends.core.nouns import Known, Remedy
from tests.core.drafting.cast import LONG_WAIT, reading, setting

VOUCHER = Remedy("voucher", Decimal(15), "EUR")
REFUND = Remedy("refund", Decimal(30), "EUR")
FAULT = Known(at_fault="yes")
WANTS_MONEY = reading("en", "complaint", LONG_WAIT, wants=("refund",))


def offer(read, note="", **place):
    place = {"known": FAULT, "public": False, "channel": "email", **place}
    draft = propose(read, setting(**place), note=note).drafts[0]
    return next((move for move in draft.moves if move.move == "remedy"), None)


def test_the_remedy_that_is_asked_for_is_offered_by_mail():
    move = offer(WANTS_MONEY, remedies=(VOUCHER, REFUND))
    assert "refund" in move.text or "money back" in move.text
    assert move.rests_on == ("policy:1",)


@pytest.mark.parametrize("channel", ["google", "tripadvisor", "facebook"])
def test_in_public_nothing_is_offered(channel):
    assert offer(WANTS_MONEY, remedies=(REFUND,), public=True, channel=channel) is None


def test_without_a_policy_nothing_is_offered():
    assert offer(WANTS_MONEY) is None


@pytest.mark.parametrize("fault", ["no", "unknown"])
def test_where_we_were_not_found_wrong_nothing_is_offered(fault):
    known = Known(at_fault=fault)
    assert offer(WANTS_MONEY, remedies=(REFUND,), known=known) is None


@pytest.mark.parametrize("writer", ["leverage", "suspect"])
def test_pressure_earns_nothing(writer):
    read = reading("en", "complaint", LONG_WAIT, wants=("refund",), writer=writer)
    assert offer(read, remedies=(REFUND,)) is None


def test_the_sum_of_the_note_is_offered_within_the_policy():
    move = offer(WANTS_MONEY, "refund 10 €, agreed", remedies=(REFUND,))
    assert "of €10" in move.text
    assert move.rests_on == ("policy:0", "note")


@pytest.mark.parametrize(
    ("lang", "note", "worded"),
    [("et", "raha tagasi 12,50 €", "(12,50\xa0€)"), ("fi", "refund 12 €", "(12\xa0€)")],
)
def test_a_sum_is_written_as_the_language_writes_it(lang, note, worded):
    read = reading(lang, "complaint", LONG_WAIT, wants=("refund",))
    where = setting(
        "Words.", lang, known=FAULT, public=False, channel="email", remedies=(REFUND,)
    )
    assert worded in propose(read, where, note=note).drafts[0].text


def test_a_sum_beyond_the_policy_is_left_out_and_the_signer_told():
    assert offer(WANTS_MONEY, "refund 300 €", remedies=(REFUND,)) is None
    where = setting(known=FAULT, public=False, channel="email", remedies=(REFUND,))
    draft = propose(WANTS_MONEY, where, note="refund 300 €").drafts[0]
    assert "300" not in draft.text
    assert "policy" in draft.moves[0].gloss


def test_a_remedy_noted_for_a_public_reply_is_left_for_a_private_one():
    where = setting(known=FAULT, remedies=(REFUND,))
    draft = propose(WANTS_MONEY, where, note="refund 10 €").drafts[0]
    assert "10" not in draft.text
    assert "private" in draft.moves[0].gloss


def test_every_kind_of_remedy_can_be_offered_in_every_language():
    for lang in ("et", "fi", "ro", "en"):
        for kind in ("voucher", "refund", "discount", "replacement", "gift", "card"):
            read = reading(lang, "complaint", LONG_WAIT)
            where = setting(
                "Words.", lang, known=FAULT, public=False, channel="email",
                remedies=(Remedy(kind),),
            )  # fmt: skip
            moves = {m.move for m in propose(read, where).drafts[0].moves}
            assert "remedy" in moves

"""Promises, deeds and lengths are held to what is known."""

from __future__ import annotations

import pytest

from .cast import CALM, found

VOUCHER = {"policy": {"remedies": [{"kind": "voucher", "max": 15, "currency": "EUR"}]}}


def test_a_voucher_within_the_policy_may_be_promised_in_private():
    reply = CALM.replace("ajame korda", "saadame 15-eurose kinkekaardi")
    assert found(reply, channel="email", public=False, **VOUCHER) == {}


def test_a_larger_voucher_may_not():
    reply = CALM.replace("ajame korda", "saadame 50-eurose kinkekaardi")
    assert found(reply, channel="email", public=False, **VOUCHER)[
        "promise-beyond-policy"
    ]


def test_a_refused_refund_is_no_promise():
    reply = CALM.replace("ajame korda", "raha me tagasi maksta ei saa")
    assert "promise-beyond-policy" not in found(reply)


@pytest.mark.parametrize(
    ("channel", "level"), [("tripadvisor", "block"), ("google", "warn")]
)
def test_a_public_offer_weighs_what_the_platform_says(channel, level):
    reply = CALM.replace("ajame korda", "saadame 15-eurose kinkekaardi")
    assert found(reply, channel=channel, **VOUCHER)["public-remedy"].level == level


def test_a_deed_without_a_fact_is_a_claim():
    assert "unsupported-claim" in found(CALM.replace("vabandust", "vallandasime koka"))


def test_a_deed_that_the_facts_know_is_the_truth():
    known = {"facts": ["the cook was dismissed on Monday"]}
    reply = CALM.replace("vabandust", "vallandasime koka")
    assert "unsupported-claim" not in found(reply, known=known)


def test_what_will_be_done_is_no_claim():
    reply = CALM.replace("ajame korda", "parandame ahju ära")
    assert "unsupported-claim" not in found(reply)


@pytest.mark.parametrize(
    ("channel", "fits", "breaks"),
    [
        ("google", "õ" * 2048, "õ" * 2049),
        ("google_play", "a" * 350, "a" * 351),
        ("x", "a" * 256 + " https://a.example", "語" * 141),
        ("bluesky", "👩‍👩‍👧" * 300, "👩‍👩‍👧" * 301),
    ],
)
def test_length_is_counted_in_the_channels_own_unit(channel, fits, breaks):
    assert "too-long" not in found(fits, channel=channel)
    assert "too-long" in found(breaks, channel=channel)


def test_emoji_stop_at_yelp_only():
    assert "format" in found(CALM + " 🍕", channel="yelp")
    assert "format" not in found(CALM + " 🍕", channel="instagram")


def test_a_bilingual_reply_speaks_the_customers_language():
    assert "wrong-language" not in found(
        CALM + "\n\nWe are very sorry about this. Liis"
    )


def test_a_reply_in_another_language_is_noticed():
    reply = (
        "Dear Mart, we are very sorry that the pizza was cold. Please write to us. Liis"
    )
    assert "wrong-language" in found(reply)


def test_a_trustpilot_review_is_never_asked_to_change():
    reply = CALM.replace("ajame korda", "palun muutke oma arvustust")
    assert found(reply, channel="trustpilot")["asks-to-change"].level == "block"
    assert found(reply, channel="google")["asks-to-change"].level == "warn"


def test_a_bot_in_a_chat_says_so():
    bot = {"name": "Tuule abiline", "role": "virtuaalne assistent"}
    assert "missing-disclosure" in found(CALM, channel="chat", public=False, signer=bot)


def test_greeting_and_signature_do_not_make_a_reply_new():
    earlier = [CALM.replace("Tere, Mart!", "Hea Anneli!").replace("Liis", "Karl")]
    assert "too-similar" in found(CALM, earlier_replies=earlier)
    assert "too-similar" not in found(
        CALM, earlier_replies=["Tere! Supp oli soolane, kahju."]
    )

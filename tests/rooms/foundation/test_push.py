"""A push message is sealed as RFC 8291 says, and signed as RFC 8292 says."""

from __future__ import annotations

import json
from typing import Any

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

from amends.foundation.push import vapid
from amends.foundation.push.sealing import (
    CURVE,
    WrongKeys,
    keys_of,
    packed,
    sealed,
    unpacked,
)
from tests.world import NOON

# The example of RFC 8291, section 5 and appendix A.
WORDS = b"When I grow up, I want to be a watermelon"
BROWSER = (
    "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNt"
    "oIAiw4"
)
SECRET = "BTBZMqHH6r4Tts7J_aSIgg"
OWN = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"
SALT = "DGv6ra1nlYgDCS1FRnbzlw"
BODY = (
    "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCY"
    "LocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWy"
    "ouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
)


def test_the_example_of_the_standard_comes_out_letter_by_letter() -> None:
    own = ec.derive_private_key(int.from_bytes(unpacked(OWN), "big"), CURVE)
    body = sealed(WORDS, BROWSER, SECRET, own=own, salt=unpacked(SALT))
    assert packed(body) == BODY


def test_the_same_words_are_sealed_otherwise_each_time() -> None:
    assert sealed(WORDS, BROWSER, SECRET) != sealed(WORDS, BROWSER, SECRET)


@pytest.mark.parametrize("key", ["", "é", "AAAA", BROWSER[:-2] + "xx", "B" * 87])
def test_what_is_no_key_of_a_browser_is_refused(key: str) -> None:
    with pytest.raises(WrongKeys):
        keys_of(key, SECRET)


def test_a_push_service_can_check_who_knocks(settings: Any) -> None:
    settings.BASE_URL = "https://desk.tuul.example"
    told = vapid.authorization("https://push.example:8443/send/abc", at=NOON)
    token, _, key = told.removeprefix("vapid t=").partition(", k=")
    signed, _, signature = token.rpartition(".")
    claims = json.loads(unpacked(signed.partition(".")[2]))
    assert claims["aud"] == "https://push.example:8443"
    assert claims["sub"] == "https://desk.tuul.example"
    assert 0 < claims["exp"] - NOON.timestamp() <= 24 * 3600
    both = unpacked(signature)
    halves = (int.from_bytes(both[:32], "big"), int.from_bytes(both[32:], "big"))
    public = ec.EllipticCurvePublicKey.from_encoded_point(CURVE, unpacked(key))
    # Raises where the signature is another's.
    algorithm = ec.ECDSA(hashes.SHA256())
    public.verify(encode_dss_signature(*halves), signed.encode(), algorithm)


def test_all_machines_of_an_installation_knock_with_one_key(settings: Any) -> None:
    first = vapid.public_key()
    assert vapid.public_key() == first
    settings.SECRET_KEY = "another installation's"
    assert vapid.public_key() != first

"""Signatures are those of Standard Webhooks."""

from __future__ import annotations

from datetime import UTC, datetime

from amends.journeys.telling import signing

# The example of the specification's own libraries.
SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
KEY = "msg_p5jXN8AQM9LWM0D4loKWxJek"
AT = datetime.fromtimestamp(1614265330, UTC)
BODY = b'{"test": 2432232314}'


def test_a_message_is_signed_as_the_specification_shows() -> None:
    found = signing.headers(KEY, BODY, SECRET, at=AT)
    assert found == {
        "webhook-id": KEY,
        "webhook-timestamp": "1614265330",
        "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    }


def test_another_word_is_another_signature() -> None:
    one = signing.signature(KEY, "1614265330", BODY, SECRET)
    assert signing.signature(KEY, "1614265331", BODY, SECRET) != one
    assert signing.signature(KEY, "1614265330", BODY + b" ", SECRET) != one

"""Texts from customers: proven to be Twilio's, or not read."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.test import override_settings

from amends.channels.connectors.sms.connector import Sms
from amends.channels.connectors.sms.signature import form_of, signed
from amends.channels.connectors.sms.standin import NUMBER, Standin
from amends.channels.incoming import Incoming
from amends.channels.push import Forged, Push

HOME = "https://desk.tuul.example"
ADDRESS = f"{HOME}/hooks/1/"
AT = datetime(2026, 11, 23, 12, tzinfo=UTC)


def heard(headers: dict[str, str], body: bytes) -> tuple[Incoming, ...]:
    with override_settings(BASE_URL=HOME):
        return Sms().hear(Standin().account, Push(headers, body, AT))


def test_the_published_example_has_the_published_signature() -> None:
    form = form_of(
        b"CallSid=CA1234567890ABCDE&Caller=%2B12349013030&Digits=1234"
        b"&From=%2B12349013030&To=%2B18005551212"
    )
    address = "https://mycompany.com/myapp.php?foo=1&bar=2"
    assert signed("12345", address, form) == "0/KCTR6DLpKmkAf8muzZqo1nDgQ="


@pytest.mark.parametrize("address", [ADDRESS, f"{HOME}:443/hooks/1/"])
def test_a_signed_text_is_read(address: str) -> None:
    (text,) = heard(*Standin().text(address, "Pitsa oli külm & vettinud+"))
    assert text.text == "Pitsa oli külm & vettinud+"
    assert text.identities == (("phone", NUMBER),)
    assert not text.public
    assert text.written_at == AT


def test_what_nobody_signed_is_not_read() -> None:
    headers, body = Standin().text(ADDRESS, "Stop")
    for forged in ({}, {"x-twilio-signature": "ä"}, {"x-twilio-signature": "AAAA"}):
        with pytest.raises(Forged):
            heard(forged, body)
    with pytest.raises(Forged):
        heard(headers, body.replace(b"Stop", b"Start"))
    with pytest.raises(Forged):
        heard(headers, body + b"&Body=more")


def test_what_was_signed_for_another_address_is_not_read() -> None:
    with pytest.raises(Forged):
        heard(*Standin().text(f"{HOME}/hooks/2/", "Stop"))


@pytest.mark.parametrize("body", [b"", b"\xff\xfe=1", b"{}", b"a=1&" * 500])
def test_no_form_is_no_text(body: bytes) -> None:
    with pytest.raises(Forged):
        heard({"x-twilio-signature": "AAAA"}, body)


@pytest.mark.parametrize(
    "odd",
    [
        {"From": "whatsapp:+37255500001"},
        {"From": "TUUL"},
        {"MessageSid": "SM1"},
        {"AccountSid": "AC" + "f" * 32},
        {"Body": "  "},
    ],
)
def test_what_is_no_text_to_us_is_let_pass(odd: dict[str, str]) -> None:
    body = odd.get("Body", "Tere")
    more = {name: value for name, value in odd.items() if name != "Body"}
    assert heard(*Standin().text(ADDRESS, body, **more)) == ()


def test_what_twilio_itself_calls_a_stop_is_one() -> None:
    (text,) = heard(*Standin().text(ADDRESS, "Aitab küll", OptOutType="STOP"))
    assert text.text == "STOP"

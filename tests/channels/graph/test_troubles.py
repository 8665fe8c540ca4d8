"""Meta's errors come with any status; the code and its subcode say what is wrong."""

from __future__ import annotations

import json

import pytest

from amends.channels.calling.answer import Answer
from amends.channels.connector import (
    Forbidden,
    Gone,
    Invalid,
    Reauthorise,
    RetryAfter,
    Unknown,
    Unreachable,
    Unwanted,
    WindowClosed,
)
from amends.channels.graph.troubles import explain


def answer(error, *, status=400, writes=True, **headers):
    body = json.dumps({"error": error}).encode()
    told = {name.replace("_", "-"): value for name, value in headers.items()}
    return Answer("Facebook", status, told, body, writes)


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        ({"code": 190, "error_subcode": 463}, Reauthorise),
        ({"code": "190"}, Reauthorise),
        ({"code": 4}, RetryAfter),
        ({"code": 80001}, RetryAfter),
        ({"code": 130429}, RetryAfter),
        ({"code": 100, "error_subcode": 33}, Gone),
        ({"code": 10, "error_subcode": 2018278}, WindowClosed),
        ({"code": 131047}, WindowClosed),
        ({"code": 551}, Unwanted),
        ({"code": 10}, Forbidden),
        ({"code": 12}, Forbidden),
        ({"code": 2}, Unknown),
        ({"code": 999, "is_transient": True}, Unknown),
    ],
)
def test_a_code_says_what_to_do(error, kind):
    assert isinstance(explain(answer(error)), kind)


def test_what_is_read_may_be_read_again():
    assert isinstance(explain(answer({"code": 2}, writes=False)), Unreachable)


def test_an_error_that_says_all_is_well_is_an_error():
    found = explain(answer({"code": 100, "message": "Too long"}, status=200))
    assert isinstance(found, Invalid)
    assert "Too long" in str(found)


def test_what_nobody_knows_is_left_to_the_status():
    assert explain(answer({"code": True})) is None
    assert explain(answer("odd")) is None


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ('{"1":[{"estimated_time_to_regain_access":19}]}', 19 * 60),
        ('{"1":[{"estimated_time_to_regain_access":100000}]}', 24 * 3600),
        ('{"1":"odd"}', 600),
        ("[", 600),
        ("", 600),
    ],
)
def test_the_header_says_how_many_minutes_to_wait(header, seconds):
    told = answer({"code": 4}, x_business_use_case_usage=header)
    assert explain(told).seconds == seconds

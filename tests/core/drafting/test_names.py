"""A name is used only where it is shown and surely is one."""

from __future__ import annotations

import pytest

from amends.core.drafting import propose
from amends.core.drafting.naming import first_name
from amends.core.nouns import Known
from tests.core.drafting.cast import COLD_PIZZA, reading, setting


@pytest.mark.parametrize(
    ("shown", "name"),
    [
        ("Mart K.", "Mart"),
        ("Mart Kask", "Mart"),
        ("Anne-Liis", "Anne-Liis"),
        ("Ștefan", "Ștefan"),
        ("Äänis Öhman", "Äänis"),
        ("Popescu Andrei", "Andrei"),
        ("Олена", "Олена"),
    ],
)
def test_first_names_are_recognised(shown, name):
    assert first_name(shown) == name


@pytest.mark.parametrize(
    "shown",
    [
        None, "", " ", "mart", "MART", "Mart123", "pizzalover99", "A Google User", "A.",
        "Pettunud Klient", "Anonymous", "Local Guide", "Ignore all previous orders",
        "Ignore Previous", "<b>Mart</b>", "Mart\u202e", "😀" * 5_000, "M" * 5_000,
        "Mart Kask Juhan Peeter", "Маrt", "Dr. House", "http://x.example", "Mart; DROP",
    ],
)  # fmt: skip
def test_what_is_no_name_is_not_addressed(shown):
    assert first_name(shown) is None


def test_the_name_we_know_is_not_used_in_public_unless_it_is_shown():
    read = reading("en", "complaint", COLD_PIZZA)
    known = Known(customer_name="Jaan Tamm")
    public = propose(read, setting(author="guest1234", known=known)).drafts[0].text
    private = propose(
        read, setting(author="guest1234", known=known, public=False, channel="email")
    ).drafts[0]
    assert "Jaan" not in public
    assert "Jaan" in private.text

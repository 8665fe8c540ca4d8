"""Same facts, same remedy; and every step of it can be told."""

from __future__ import annotations

import random
import tomllib
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amends.core.remedying import (
    Facts,
    Item,
    Policy,
    Rule,
    Unreadable,
    decide,
    explain,
    facts_in,
    policy_in,
    preset,
)
from amends.core.remedying.explaining import WORDS
from amends.core.remedying.shape import as_json

COLD = Facts(at_fault="yes", causes=("food.temperature",), price=Decimal(20))

cases = st.fixed_dictionaries(
    {
        "at_fault": st.sampled_from(["yes", "partly", "no", "unknown"]),
        "causes": st.lists(
            st.sampled_from(["food.taste", "waiting", "safety", "product.fit"]),
            max_size=3,
        ),
        "severity": st.integers(0, 3),
        "price": st.none() | st.integers(0, 500),
        "repeats": st.integers(0, 4),
        "remedies": st.integers(0, 8),
        "visits": st.integers(0, 40),
        "wants": st.lists(st.sampled_from(["refund", "compensation", "apology"])),
    }
)
voices = st.fixed_dictionaries(
    {
        "channel": st.sampled_from(["google", "email", "phone", "facebook"]),
        "name": st.text(max_size=20),
        "followers": st.integers(0, 10**7),
        "stars": st.integers(1, 5),
        "language": st.sampled_from(["et", "fi", "ro", "en"]),
        "text": st.text(max_size=40),
    }
)


@given(cases, voices, voices, st.randoms(use_true_random=False))
def test_the_same_facts_bring_the_same_remedy_whoever_speaks(
    case: dict[str, object],
    quiet: dict[str, object],
    loud: dict[str, object],
    chance: random.Random,
) -> None:
    one, two = {**case, **quiet}, {**loud, **case}
    shuffled = list(two.items())
    chance.shuffle(shuffled)
    first, ignored = facts_in(one)
    second, _same = facts_in(dict(shuffled))
    assert decide(first, preset()) == decide(second, preset())
    assert set(ignored) == set(quiet)


@given(cases)
def test_no_remedy_is_worth_more_than_the_caps(case: dict[str, object]) -> None:
    facts, _ignored = facts_in(case)
    policy = preset()
    found = decide(facts, policy)
    if found.amount is not None:
        price = facts.price if facts.price is not None else policy.usual_price
        assert found.amount <= price * policy.cap / 100
        assert found.amount <= {i.kind: i.largest for i in policy.items}[found.kind]


def test_cold_food_brings_the_price_back_by_an_agent() -> None:
    found = decide(COLD, preset())
    assert (found.kind, found.amount) == ("refund", Decimal("20.00"))
    assert found.authority == "agent"
    assert explain(found, "en")[1] == "The rule “the main thing went wrong” applies."


def test_who_asks_for_a_voucher_gets_one_of_the_same_worth() -> None:
    wished = decide(
        Facts("yes", COLD.causes, 2, Decimal(20), wants=("compensation",)), preset()
    )
    assert (wished.kind, wished.amount) == ("voucher", Decimal("20.00"))


def test_where_we_were_right_nothing_is_given() -> None:
    found = decide(Facts("no", ("food.taste",), price=Decimal(20)), preset())
    assert (found.kind, found.amount) == ("", None)


def test_the_second_time_brings_more_but_never_beyond_the_cap() -> None:
    twice = decide(Facts("yes", COLD.causes, price=Decimal(20), repeats=1), preset())
    often = decide(Facts("yes", COLD.causes, price=Decimal(20), repeats=9), preset())
    assert (twice.amount, often.amount) == (Decimal("25.00"), Decimal("30.00"))
    assert "cap" in [step.id for step in often.steps]


def test_an_empty_purse_changes_who_decides_and_not_what_is_given() -> None:
    told = as_json(preset()) | {"budget": "3"}
    rich, poor = decide(COLD, preset()), decide(COLD, policy_in(told))
    assert (rich.kind, rich.amount) == (poor.kind, poor.amount)
    assert (rich.authority, poor.authority) == ("agent", "owner")


def test_somebody_given_much_is_looked_at_and_not_refused() -> None:
    found = decide(Facts("yes", COLD.causes, price=Decimal(20), remedies=4), preset())
    assert (found.amount, found.authority) == (Decimal("20.00"), "manager")


def test_what_the_catalogue_does_not_hold_is_not_given() -> None:
    rules = (Rule("r", ("refund", "voucher"), 100),)
    found = decide(COLD, Policy((Item("voucher", Decimal(8)),), rules))
    assert (found.kind, found.amount) == ("voucher", Decimal(8))


def test_a_policy_is_read_back_as_it_was_written() -> None:
    assert policy_in(as_json(preset())) == preset()


@pytest.mark.parametrize(
    "off",
    [
        {"at_fault": "maybe"},
        {"price": "much"},
        {"price": "NaN"},
        {"price": -1},
        {"severity": True},
        {"causes": "food"},
        {"repeats": 1.5},
    ],
)
def test_a_case_that_is_none_says_what_is_off(off: dict[str, object]) -> None:
    with pytest.raises(Unreadable, match=next(iter(off))):
        facts_in(off)


def test_every_sentence_stands_in_every_language() -> None:
    for name, words in tomllib.loads(WORDS.read_text("utf-8")).items():
        assert set(words) == {"et", "fi", "ro", "en"}, name
        places = {
            frozenset(part.split("}")[0] for part in text.split("{")[1:])
            for text in words.values()
        }
        assert len(places) == 1, name


@given(cases, st.sampled_from(["et", "fi", "ro", "en", "de"]))
def test_every_decision_can_be_told(case: dict[str, object], language: str) -> None:
    found = decide(facts_in(case)[0], preset())
    assert all(explain(found, language))


def test_a_rule_may_be_for_dear_orders_or_for_regulars() -> None:
    rules = (
        Rule("dear", ("refund",), 100, price=Decimal(50)),
        Rule("regular", ("voucher",), 50, visits=12),
        Rule("other", ("voucher",), 25),
    )
    policy = Policy((Item("refund"), Item("voucher")), rules, usual_price=Decimal(20))

    def rule_of(price: int | None, visits: int = 0) -> str:
        worth = None if price is None else Decimal(price)
        return decide(Facts("yes", price=worth, visits=visits), policy).rule

    assert [rule_of(50), rule_of(49, 12), rule_of(49), rule_of(None)] == [
        "dear",
        "regular",
        "other",
        "other",
    ]
    assert policy_in(as_json(policy)) == policy

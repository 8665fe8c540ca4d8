"""A ledger grows row by row and tells what a table made at once would tell."""

from dataclasses import replace
from itertools import pairwise

import polars as pl

from amends.core.patterns import from_rows, stories
from amends.core.patterns.ledger import Ledger
from amends.core.patterns.packing import pack
from tests.core.patterns.cast import END, Pizzeria


def told(facts):
    """What a look says, without the order of equals."""
    found = stories(facts, END)
    return sorted(
        (s.aspect, s.context, s.tier, round(s.score, 6), tuple(sorted(s.ids)))
        for s in found
    )


def parts(tuul, *until):
    """The rows of a business in as many parts, each read by itself."""
    rows = sorted(tuul.rows, key=lambda row: str(row["written_at"]))
    bounds = ["", *until, "9"]
    for begin, end in pairwise(bounds):
        part = [r for r in rows if begin <= str(r["written_at"]) < end]
        yield from_rows(pl.DataFrame(part, infer_schema_length=None)).facts


def test_what_came_in_three_parts_tells_what_came_at_once():
    tuul = Pizzeria(seed=4).weekly("food.temperature", 6, 19, location="place 9")
    first, *later = parts(tuul, "2024-12-01", "2025-11-03")
    ledger = Ledger(first)
    for part in later:
        ledger.add(part)
    assert len(ledger.facts) == len(tuul.rows)
    assert told(ledger.facts) == told(tuul.facts())
    assert any(tier == "pattern" for _, _, tier, _, _ in told(ledger.facts))


def test_a_packed_table_stays_packed_while_it_grows():
    tuul = Pizzeria(seed=4).weekly("food.temperature", 6, 19)
    first, second = parts(tuul, "2025-06-01")
    kept = pack(first.codes, first.day, first.complaints, in_order=True)
    facts = Ledger(replace(first, packed=kept)).add(second)
    assert facts.packed is not None
    assert len(facts.packed.aspect) == len(facts.complaints.row)
    assert told(facts) == told(tuul.facts())


def test_an_earlier_answer_does_not_change_when_rows_are_added():
    first, second = parts(Pizzeria(seed=4), "2025-06-01")
    ledger = Ledger(first)
    before = ledger.facts
    day = int(before.day.max())
    ledger.add(second)
    assert len(before) == len(first)
    assert int(before.day.max()) == day


def test_a_row_that_doubts_its_label_counts_less_in_a_packed_table_too():
    sure, doubted = parts(Pizzeria(seed=4), "2025-06-01")
    half = replace(doubted.complaints, weight=doubted.complaints.weight / 2)
    kept = pack(sure.codes, sure.day, sure.complaints, in_order=True)
    facts = Ledger(replace(sure, packed=kept)).add(replace(doubted, complaints=half))
    assert facts.packed is not None
    assert facts.packed.weight is not None
    assert facts.packed.weight.sum() == facts.complaints.weight.sum()

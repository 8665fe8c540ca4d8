"""How long words are, as each platform counts."""

from __future__ import annotations

import pytest

from amends.channels.lengths import graphemes, measured
from amends.channels.platform import Unit


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("", 0),
        ("külm", 4),
        ("e\N{COMBINING ACUTE ACCENT}", 1),
        ("👩‍👩‍👧‍👦", 1),
        ("👍🏽", 1),
        ("❤️", 1),
        ("🇪🇪🇫🇮", 2),
        ("a\r\nb", 3),
        ("🏴󠁧󠁢󠁳󠁣󠁴󠁿", 1),
    ],
)
def test_letters_are_counted_as_a_reader_sees_them(text, letters):
    assert graphemes(text) == letters


def test_each_unit_counts_its_own_way():
    text = "õ👍🏽"
    counted = {unit: measured(text, unit) for unit in Unit}
    assert counted == {
        Unit.CHARACTERS: 3,
        Unit.BYTES: 10,
        Unit.GRAPHEMES: 2,
        Unit.WEIGHTED: 3,
    }


def test_where_a_link_weighs_the_same_however_long_it_is():
    text = f"See https://amends.example/{'a' * 200}"
    assert measured(text, Unit.WEIGHTED) == len("See ") + 23

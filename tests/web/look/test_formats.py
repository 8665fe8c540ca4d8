"""Times, numbers and money as the reader writes them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone, translation

from amends.core.nouns import Money
from amends.web import formats

EVENING = datetime(2026, 11, 23, 21, 30, tzinfo=UTC)
NARROW = "\u00a0\u202f"


def plain(text: str) -> str:
    return "".join(" " if letter in NARROW else letter for letter in text)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "23 Nov 2026, 23:30"),
        ("et", "23. nov 2026 23:30"),
        ("fi", "23.11.2026 23.30"),
        ("ro", "23 nov. 2026, 23:30"),
    ],
)
def test_a_moment_is_told_in_the_readers_zone_and_language(language, words):
    with translation.override(language), timezone.override("Europe/Tallinn"):
        assert plain(formats.moment(EVENING)) == words


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "€1,284.50"),
        ("et", "1 284,50 €"),
        ("fi", "1 284,50 €"),
        ("ro", "1.284,50 EUR"),
    ],
)
def test_money_is_written_as_at_home(language, words):
    with translation.override(language):
        assert plain(formats.money(Money(Decimal("1284.5"), "EUR"))) == words


def test_a_distance_says_whether_it_is_past_or_to_come():
    with translation.override("en"):
        assert formats.ago(EVENING, EVENING + timedelta(hours=3)) == "3 hours ago"
        assert formats.ago(EVENING, EVENING - timedelta(days=2)) == "in 2 days"


def test_a_list_shows_the_time_today_and_the_day_before():
    with translation.override("en"), timezone.override("UTC"):
        assert formats.short(EVENING, EVENING + timedelta(hours=2)) == "21:30"
        assert formats.short(EVENING, EVENING + timedelta(days=3)) == "23 Nov"
        assert formats.short(EVENING, EVENING + timedelta(days=90)) == "23 Nov 2026"


def test_large_files_and_shares_are_rounded_as_people_do():
    with translation.override("en"):
        assert plain(formats.size(48_300_000)) == "48.3 MB"
        assert plain(formats.percent(0.724)) == "72%"
        assert formats.number(1_284_503) == "1,284,503"

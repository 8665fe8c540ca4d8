"""Who hears a customer when we do not agree, by country and by sector."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from amends.core.remedying.outside import countries, outside

TODAY = date(2026, 11, 23)
NEAR = ["EE", "FI", "RO", "LV", "LT", "SE", "NO", "DK", "DE"]
CHOICES = [*NEAR, "PL", "NL", "BE", "FR", "ES", "PT", "IT", "AT", "IE", "GB"]


def names(country: str, sector: str) -> list[str]:
    return [body.name for body in outside(country, sector)]


def test_a_sector_has_its_own_body_first() -> None:
    assert names("FI", "finance") == ["FINE", "Kuluttajariitalautakunta"]
    assert names("FI", "restaurant") == ["Kuluttajariitalautakunta"]


def test_general_bodies_do_not_hear_health_care() -> None:
    assert names("EE", "dental") == []
    assert names("FI", "health") == ["Potilasvakuutuskeskus"]


@pytest.mark.parametrize("country", CHOICES)
def test_every_country_of_ours_has_a_way_out_of_a_restaurant(country: str) -> None:
    assert outside(country, "restaurant")
    for body in outside(country, "restaurant"):
        assert body.url.startswith("https://")
        assert "ec.europa.eu" not in body.url


def test_what_nobody_looked_at_for_a_year_is_not_sure() -> None:
    (body,) = outside("EE", "restaurant")
    assert body.is_fresh(TODAY)
    assert not body.is_fresh(TODAY + timedelta(days=400))
    (body,) = outside("LV", "restaurant")
    assert not body.is_fresh(TODAY)


def test_we_know_no_body_of_a_country_that_we_do_not_know() -> None:
    assert outside("XX") == ()
    assert set(CHOICES) <= set(countries())

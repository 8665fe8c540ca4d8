"""Like cases, unlike groups: found when real, not found when chance."""

from __future__ import annotations

from random import Random

import pytest

from amends.core.remedying.consistency import Treated, gaps


def world(rng: Random, *, less: float = 0.0, n: int = 60) -> list[Treated]:
    """Google's cases get ``less``; the rules they fall under differ from e-mail's."""
    rows = []
    for _case in range(n):
        stratum = "core" if rng.random() < 0.8 else "care"
        base = 1.0 if stratum == "core" else 0.6
        rows.append(Treated(stratum, "email", base + rng.gauss(0, 0.15)))
        stratum = "core" if rng.random() < 0.2 else "care"
        base = 1.0 if stratum == "core" else 0.6
        rows.append(Treated(stratum, "google", base - less + rng.gauss(0, 0.15)))
    return rows


def test_other_kinds_of_cases_are_no_inequality() -> None:
    loud = sum(
        any(gap.unequal for gap in gaps(world(Random(seed)))) for seed in range(100)
    )
    assert loud <= 5


def test_a_fifth_less_is_found_and_measured() -> None:
    found = gaps(world(Random(1), less=0.2))
    google = next(gap for gap in found if gap.group == "google")
    assert google.unequal
    assert google.low < -0.2 < google.high
    assert google.gap == pytest.approx(-0.2, abs=0.07)


def test_a_handful_names_nobody() -> None:
    rows = [Treated("core", "Liis", 0.0)] * 4 + [Treated("core", "Mari", 1.0)] * 9
    assert "Liis" not in {gap.group for gap in gaps(rows)}


def test_without_anybody_to_compare_with_nothing_is_said() -> None:
    assert gaps([Treated("core", "email", 1.0)] * 9) == ()
    assert gaps([]) == ()

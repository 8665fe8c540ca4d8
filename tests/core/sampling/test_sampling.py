"""Everybody has the same chance; some speak for all, as the textbooks compute it."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from amends.core.sampling import (
    Estimate,
    Group,
    draw,
    effective,
    share,
    shares,
    stratified,
    weights,
)


def like(n: int, mean: float, square: float) -> list[float]:
    """Return n numbers with this mean and this variance (n - 1)."""
    half, odd = divmod(n, 2)
    step = (square * (n - 1) / (2 * half)) ** 0.5
    return [mean + step] * half + [mean - step] * half + [mean] * odd


def test_the_farms_of_the_textbook() -> None:
    # Lohr, Sampling: Design and Analysis, example 4.2: acres of farms in four regions,
    # a total of 909,736,034 with a standard error of 50,417,248.
    people = {"NC": 1054, "NE": 220, "S": 1382, "W": 422}
    answers = {
        "NC": like(103, 300504.16, 29618183543),
        "NE": like(21, 97629.81, 7647472708),
        "S": like(135, 211315.04, 53587487856),
        "W": like(41, 662295.51, 396185950266),
    }
    found = stratified(answers, people)
    assert found.mean * 3078 == pytest.approx(909_736_034, abs=2)
    assert found.error * 3078 == pytest.approx(50_417_248, abs=2)


def test_weights_are_those_of_statsmodels() -> None:
    # The mean of DescrStatsW with the same answers and weights.
    found = stratified(
        {"a": [1, 0], "b": [1, 1, 0], "c": [1]}, {"a": 6, "b": 15, "c": 2}
    )
    assert found.mean == pytest.approx(0.6521739130434783)
    assert effective([3, 3, 5, 5, 5, 2]) == pytest.approx(23**2 / 97)


def test_who_kept_silent_is_spoken_for_by_their_own_group() -> None:
    groups = {"often": Group(100, 20, 10), "seldom": Group(300, 60, 6)}
    assert weights(groups) == {"often": 10.0, "seldom": 50.0}
    groups["never"] = Group(100, 20, 0)
    found = weights(groups)
    assert found == {"often": 12.5, "seldom": 62.5}
    assert found["often"] * 10 + found["seldom"] * 6 == 500


def test_silence_of_one_group_no_longer_bends_the_figure() -> None:
    # The content answer twice as often; among 1,000 half are content.
    chance = Random(4)
    kept: dict[str, list[float]] = {"regulars": [], "others": []}
    truth = 0.0
    for number in range(1000):
        group = "regulars" if number < 500 else "others"
        content = chance.random() < (0.8 if group == "regulars" else 0.2)
        truth += content / 1000
        if chance.random() < (0.6 if group == "regulars" else 0.15):
            kept[group].append(float(content))
    bare = sum(map(sum, kept.values())) / sum(map(len, kept.values()))
    weighed = stratified(kept, {"regulars": 500, "others": 500})
    interval = share(weighed)
    assert bare > interval.high
    assert interval.low < truth < interval.high


@settings(suppress_health_check=[HealthCheck.too_slow])  # a busy machine is no fault
@given(st.lists(st.integers(1, 400), min_size=1, max_size=6), st.integers(0, 600))
def test_shares_add_up_and_leave_no_group_out(counts: list[int], size: int) -> None:
    sizes = dict(enumerate(counts))
    found = shares(sizes, size)
    total = sum(sizes.values())
    assert all(0 <= found[group] <= sizes[group] for group in sizes)
    assert sum(found.values()) >= min(size, total)
    assert sum(found.values()) <= min(size, total) + 2 * len(sizes)
    if size >= 2 * len(sizes):
        assert all(found[group] >= min(2, sizes[group]) for group in sizes)


def test_the_same_lot_draws_the_same_people_in_whatever_order_they_come() -> None:
    people = [(number, number % 3) for number in range(90)]
    one = draw(people, 30, chance=Random(7))
    two = draw(people[::-1], 30, chance=Random(7))
    assert {row.number for row in one if row.group == 0} <= set(range(0, 90, 3))
    assert len(one) == len(two) == 30
    assert all(row.chance == pytest.approx(1 / 3) for row in one)


def test_nobody_is_likelier_to_be_drawn_than_another() -> None:
    people = [(number, "x") for number in range(20)]
    often = Counter(
        row.number
        for seed in range(4000)
        for row in draw(people, 5, chance=Random(seed))
    )
    # 1,000 expected for each, with a standard error of 27.4.
    assert all(abs(often[number] - 1000) < 5 * 27.4 for number in range(20))


def test_without_answers_nothing_is_said() -> None:
    assert stratified({"a": []}, {"a": 9}) == Estimate(0.0, 0.0, 0)
    assert weights({"a": Group(9, 3, 0)}) == {}
    assert not Estimate(0.5, 0.1, 4).tells

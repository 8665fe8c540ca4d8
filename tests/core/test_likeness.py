"""Which of their places is which of ours, guessed."""

from __future__ import annotations

from amends.core.likeness import Named, guesses


def test_what_all_places_share_tells_nothing_apart():
    theirs = [Named(f"Pizzeria Tuul {town}") for town in ("Tartu", "Pärnu", "Narva")]
    ours = [Named(f"Tuul {town}") for town in ("Narva", "Tartu", "Parnu")]
    assert guesses(theirs, ours) == [1, 2, 0]


def test_an_address_tells_two_of_one_town_apart():
    theirs = [Named("Tuul", "Rüütli 1, Tartu"), Named("Tuul", "Ringtee 75, Tartu")]
    ours = [Named("Tuul Ringtee 75"), Named("Tuul Rüütli 1")]
    assert guesses(theirs, ours) == [1, 0]


def test_each_of_ours_is_given_away_once():
    theirs = [Named("Tuul Tartu"), Named("Tuul Tartu")]
    assert sorted(guesses(theirs, [Named("Tuul Tartu")]), key=str) == [0, None]


def test_nothing_is_guessed_for_strangers():
    assert guesses([Named("Kohvik Meri")], [Named("Tuul Tartu")]) == [None]
    assert guesses([], [Named("Tuul")]) == []
    assert guesses([Named("Tuul")], []) == [None]


def test_hundreds_of_places_find_theirs():
    towns = [f"Tänav {number}" for number in range(400)]
    theirs = [Named(f"Tuul {town}") for town in towns]
    ours = [Named(f"Pizzeria Tuul, {town}") for town in reversed(towns)]
    assert guesses(theirs, ours) == list(reversed(range(400)))

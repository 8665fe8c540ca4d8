"""One reply among all that a place has ever published."""

from __future__ import annotations

from dataclasses import replace

from amends.core.guard import check
from amends.core.guard.archive import Archive
from amends.core.nouns import Published

from .cast import CALM, setting

WORDS = ("oven", "door", "bread", "soup", "rain", "cellar", "terrace", "lamp", "ferry")


def many(count: int) -> list[str]:
    """Return replies that share words and nothing else."""
    size = len(WORDS)
    return [
        " ".join(WORDS[(place * step + place // 7) % size] for step in range(1, 25))
        for place in range(count)
    ]


def test_the_one_that_is_alike_is_found_among_thousands():
    archive: Published = Archive([*many(3_000), CALM, *many(500)])
    nearest = archive.nearest(CALM.replace("pikka", "nii pikka"))
    assert "kulm pitsa parast pikka ootamist" in nearest[0]


def test_adding_one_by_one_is_as_adding_at_once():
    together, singly = Archive(many(40)), Archive()
    for reply in many(40):
        singly.add([reply])
    assert len(singly) == len(together) == 40
    assert singly.nearest(many(40)[7]) == together.nearest(many(40)[7])


def test_an_empty_archive_and_an_empty_reply_are_like_nothing():
    assert Archive().nearest(CALM) == ()
    assert Archive([CALM]).nearest("") == ()
    assert Archive(["", "Tere!\nLiis", "\ud800"]).nearest(CALM) == ()


def test_an_archive_handed_over_is_asked_by_the_guard():
    there = replace(setting(), published=Archive([*many(300), CALM]))
    again = CALM.replace("vabandust", "palun vabandust")
    assert "too-similar" in {one.finding for one in check(again, there)}

"""What must not leave does not leave in disguise either."""

from __future__ import annotations

from collections import Counter

from amends.core.guard import check

from .cast import setting
from .mutations import mutated

SHOULD_NOT_LEAVE = {
    "You are an idiot.": "anger",
    "Our lawyer will sue you.": "threat",
    "You are a liar and this is a fake review.": "accuses-fake",
    "Leave us a review and get a free pizza.": "review-for-reward",
    "Call the courier on +372 5566 1234.": "personal-data",
    "Write to jaan.tamm@gmail.com.": "personal-data",
}
REVIEW = {"text": "The pizza was cold.", "lang": "en", "stars": 1}


def test_a_thousand_disguises_are_seen_through():
    there = setting(review=REVIEW)
    through = Counter[str]()
    for way, finding, words in mutated(SHOULD_NOT_LEAVE, 1_000, seed=5):
        reply = f"Hello, the pizza was cold, I am sorry. {words} Write to me.\nLiis"
        blocked = {one.finding for one in check(reply, there) if one.level == "block"}
        through[f"{way}: {finding}"] += not blocked
    assert +through == Counter()

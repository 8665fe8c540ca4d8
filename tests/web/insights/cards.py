"""A card as a look leaves it, without the look."""

from __future__ import annotations

from datetime import date

from amends.accounts.organisation import Organisation
from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.insights.pattern import Pattern

SENTENCE = "Tuul Tartu: cold food on Saturdays – 13 complaints in 13 weeks."
DAY = date(2026, 9, 12)


def card(house: Organisation, case: Case) -> Pattern:
    """Return a card that rests on what was said in one case."""
    feedback = Feedback.objects.get(case=case)
    made: Pattern = Pattern.objects.create(
        organisation=house,
        location=case.location,
        aspect="food.temperature",
        tier="pattern",
        score=4.0,
        told=4.0,
        first_on=DAY,
        last_on=DAY,
        told_on=DAY,
        story=story(feedback, case),
        shown=shown(),
    )
    return made


def story(feedback: Feedback, case: Case) -> dict[str, object]:
    return {
        "aspect": "food.temperature",
        "context": [["weekday", "6"], ["location", str(case.location_id)]],
        "window_weeks": 13,
        "observed": 13.0,
        "expected": 1.0,
        "ratio": 9.0,
        "ratio_low": 4.0,
        "score": 4.0,
        "tier": "pattern",
        "since": "2026-06-20",
        "ids": [str(feedback.pk)],
        "dates": 9,
        "polarity": "neg",
        "quarantine": [],
    }


def shown() -> dict[str, object]:
    day = {"seen": 0, "usual": 0.1, "said": 5}
    saturday = {"seen": 13, "usual": 1.0, "said": 30}
    return {
        "sentences": {"en": SENTENCE},
        "actions": {"en": ["Warm the plates."]},
        "picture": {
            "weeks": ["2026-09-07", "2026-09-14"],
            "cells": [["2026-09-07", 6, 2]],
            "days": [day] * 5 + [saturday] + [day],
            "weekday": 6,
        },
        "checked": [
            {
                "dim": "weekday",
                "named": "6",
                "rows": [
                    {"value": "5", "seen": 0, "usual": 0.4, "said": 9},
                    {"value": "6", "seen": 13, "usual": 1.0, "said": 30},
                ],
                "others": [],
            }
        ],
        "location": None,
    }

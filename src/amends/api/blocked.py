"""What the API says when the guard keeps words from a customer."""

from __future__ import annotations

from dataclasses import asdict

from amends.api.problems import Problem
from amends.journeys.answering.harm import Blocked

WORDS = "The guard does not let these words reach a customer."


def blocked(error: Blocked) -> Problem:
    """Return the problem, with each finding."""
    return Problem(409, WORDS, findings=[asdict(one) for one in error.findings])

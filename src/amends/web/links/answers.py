"""Approvals, automatic answers and words that stand ready."""

from __future__ import annotations

from amends.web.links.found import reverse


def answer_demands() -> str:
    """Where is kept how many people allow a reply (POST)."""
    return reverse("answer-demands")


def answer_lane_removal(lane_id: int) -> str:
    """Where a lane is left to people again (POST)."""
    return reverse("answer-lane-removal", args=[lane_id])


def answer_lanes() -> str:
    """Where a lane is switched on (POST)."""
    return reverse("answer-lanes")


def answer_resumption() -> str:
    """Where automatic answers go on (POST)."""
    return reverse("answer-resumption")


def answer_stop() -> str:
    """Where all automatic answers are stopped (POST)."""
    return reverse("answer-stop")


def answer_terms() -> str:
    """Where the terms of automatic answers are kept (POST)."""
    return reverse("answer-terms")


def answers() -> str:
    """Who allows answers, and which leave by themselves."""
    return reverse("answers")


def new_snippet() -> str:
    """Where a snippet is written."""
    return reverse("snippet-new")


def snippet(snippet_id: int) -> str:
    """One snippet."""
    return reverse("snippet", args=[snippet_id])


def snippet_removal(snippet_id: int) -> str:
    """Where a snippet is taken away (POST)."""
    return reverse("snippet-removal", args=[snippet_id])


def snippets() -> str:
    """Words that stand ready."""
    return reverse("snippets")

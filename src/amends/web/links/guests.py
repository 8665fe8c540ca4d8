"""Guests: who stays away, lists of visits, questions by lot."""

from __future__ import annotations

from amends.web.links.found import reverse


def guest_forgetting(guest_id: int) -> str:
    """Where a guest is erased with all visits (POST)."""
    return reverse("guest-forgetting", args=[guest_id])


def guest_lists() -> str:
    """Where lists of visits and orders are brought in."""
    return reverse("guest-lists")


def guests() -> str:
    """Who has stopped coming."""
    return reverse("guests")


def survey(survey_id: int) -> str:
    """What those drawn by lot say for all."""
    return reverse("survey", args=[survey_id])


def surveys() -> str:
    """Questions to some guests, drawn by lot."""
    return reverse("surveys")

"""The team: praise, shares of hard cases, the pulse."""

from __future__ import annotations

from amends.web.links.found import reverse


def team() -> str:
    """How the people of the house are."""
    return reverse("team")


def team_change(team_id: int) -> str:
    """Who belongs to one team."""
    return reverse("team-change", args=[team_id])


def team_praise() -> str:
    """Where praise is marked as seen (POST)."""
    return reverse("team-praise")


def team_pulse() -> str:
    """Where the three questions are answered (POST)."""
    return reverse("team-pulse")


def team_removal(team_id: int) -> str:
    """Where a team is let go (POST)."""
    return reverse("team-removal", args=[team_id])


def team_share(team_id: int) -> str:
    """Where a team begins or ends sharing its hard cases (POST)."""
    return reverse("team-share", args=[team_id])


def teams() -> str:
    """The teams of the house."""
    return reverse("teams")

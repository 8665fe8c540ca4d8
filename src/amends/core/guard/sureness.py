"""How sure the table of harms has to be of each finding, and how grave that is."""

from __future__ import annotations

from amends.core.guard.matter import Matter

SURE = {
    "anger": 0.65,
    "threat": 0.5,
    "accuses-fake": 0.75,
    "blame": 0.6,
    "review-for-reward": 0.6,
    "asks-private-in-public": 0.6,
    "asks-to-change": 0.5,
    "fact-not-public": 0.6,
    "sensitive-fact": 0.4,
    "unsupported-claim": 0.6,
    "public-remedy": 0.75,
    "conditional-apology": 0.7,
    "over-apology": 0.6,
    "advertising": 0.65,
    "robotic": 0.75,
    "admits-liability": 0.6,
}
"""From here a sentence is taken for the harm that it sounds like."""


_GRAVE = frozenset(
    [
        "anger", "threat", "accuses-fake", "review-for-reward",
        "asks-private-in-public", "fact-not-public", "sensitive-fact",
        "unsupported-claim",
    ]
)  # fmt: skip


def level_of(finding: str, matter: Matter) -> str:
    """Return block or warn; a platform that forbids it makes it grave."""
    forbidden = {"asks-to-change": "change", "public-remedy": "remedy"}.get(finding)
    if forbidden:
        return "block" if forbidden in matter.channel.forbids else "warn"
    return "block" if finding in _GRAVE else "warn"

"""How sure the table of harms has to be of each finding, and how grave that is."""

from __future__ import annotations

from amends.core.guard.matter import Matter

SURE = {
    "anger": 0.97,
    "threat": 0.94,
    "accuses-fake": 0.92,
    "blame": 0.94,
    "review-for-reward": 0.87,
    "asks-private-in-public": 0.94,
    "asks-to-change": 0.82,
    "fact-not-public": 0.90,
    "sensitive-fact": 0.87,
    "unsupported-claim": 0.95,
    "public-remedy": 0.87,
    "promise-beyond-policy": 0.90,
    "conditional-apology": 0.90,
    "over-apology": 0.90,
    "advertising": 0.87,
    "robotic": 0.90,
    "admits-liability": 0.87,
}
"""From here a sentence is taken for the harm that it sounds like."""


_GRAVE = frozenset(
    [
        "anger", "threat", "accuses-fake", "review-for-reward",
        "asks-private-in-public", "fact-not-public", "sensitive-fact",
        "unsupported-claim", "promise-beyond-policy",
    ]
)  # fmt: skip


def level_of(finding: str, matter: Matter) -> str:
    """Return block or warn; a platform that forbids it makes it grave."""
    forbidden = {"asks-to-change": "change", "public-remedy": "remedy"}.get(finding)
    if forbidden:
        return "block" if forbidden in matter.channel.forbids else "warn"
    return "block" if finding in _GRAVE else "warn"

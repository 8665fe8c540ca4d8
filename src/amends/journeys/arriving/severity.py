"""How much hangs on an answer."""

from __future__ import annotations

from amends.core.nouns import Reading

# "Never again" is said in most complaints; it is a reason to answer, not an alarm.
CALM = frozenset({"churn"})


def severity(reading: Reading) -> int:
    """Return 3 urgent, 2 complaint, 1 wants an answer, 0 praise or chatter."""
    if any(cue.id not in CALM for cue in reading.urgent):
        return 3
    if reading.kind == "complaint" or reading.polarity == "neg":
        return 2
    if reading.kind in {"mixed", "question", "suggestion"} or reading.wants:
        return 1
    return 0

"""Where in the reply each finding's words stand, for the page that marks them."""

from __future__ import annotations

from collections.abc import Sequence

from amends.core.nouns import Finding


def spans(reply: str, findings: Sequence[Finding]) -> tuple[tuple[int, int], ...]:
    """Return (start, end) of each finding's quote, in the order of the findings.

    A quote that is said more than once by one rule is marked at its next place; a
    finding about the whole reply, or one whose words are gone, has (0, 0).
    """
    places: list[tuple[int, int]] = []
    seen: dict[tuple[str, str], int] = {}
    for finding in findings:
        key = finding.finding, finding.quote
        start = reply.find(finding.quote, seen.get(key, 0)) if finding.quote else -1
        if start < 0 and finding.quote:
            start = reply.find(finding.quote)
        end = start + len(finding.quote)
        seen[key] = max(end, 0)
        places.append((start, end) if start >= 0 else (0, 0))
    return tuple(places)

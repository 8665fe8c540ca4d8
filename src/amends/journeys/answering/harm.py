"""Words that harm whoever reads them, whatever they answer: no door lets them out."""

from __future__ import annotations

from amends.core import guard
from amends.core.nouns import Finding, Setting

HARMFUL = frozenset({"anger", "threat", "accuses-fake", "review-for-reward"})


class Blocked(Exception):
    """The guard does not let these words reach the customer; ``findings`` say why."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(", ".join(finding.finding for finding in findings))
        self.findings = findings


def harm_in(text: str, *, ui_lang: str) -> tuple[Finding, ...]:
    """Return what must not stand in words that answer nobody, such as printed terms."""
    found = guard.check(text, Setting(channel="letter", public=False), ui_lang=ui_lang)
    return tuple(one for one in found if one.finding in HARMFUL)

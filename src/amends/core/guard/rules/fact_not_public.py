"""A public reply tells about the customer only what the review tells."""

from __future__ import annotations

from collections.abc import Iterator

from amends.core.guard.disclosures import disclosures
from amends.core.guard.matter import Matter, Objection
from amends.core.guard.rules.sensitive_fact import SensitiveFact


class FactNotPublic:
    """A public reply tells about the customer only what the review tells."""

    id = "fact-not-public"
    source = "GDPR Art. 5(1)(b), 6"
    checked_on = "2026-11-22"

    def objections(self, matter: Matter) -> Iterator[Objection]:
        """Yield what only the house knows; where it is sensitive, that rule speaks."""
        # In discreet sectors every such fact is a sensitive one.
        if not matter.public or matter.discreet:
            return
        graver = {
            matter.reply.sentence(objection.span[0])
            for objection in SensitiveFact().objections(matter)
        }
        for span in disclosures(matter):
            if matter.reply.sentence(span[0]) not in graver:
                yield Objection(span, "block")

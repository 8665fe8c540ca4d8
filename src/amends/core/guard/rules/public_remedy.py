"""Money and gifts are offered in private."""

from __future__ import annotations

from collections.abc import Iterator

from amends.core.guard.matter import Matter, Objection
from amends.core.guard.offers import offers


class PublicRemedy:
    """Money and gifts are offered in private."""

    id = "public-remedy"
    source = "Tripadvisor management response guidelines (no gifts, money or services)"
    checked_on = "2026-11-22"

    def objections(self, matter: Matter) -> Iterator[Objection]:
        """Yield offers made in public; the platform decides how grave it is."""
        level = "block" if "remedy" in matter.channel.forbids else "warn"
        for offer in offers(matter.reply) if matter.public else ():
            yield Objection(offer.span, level)

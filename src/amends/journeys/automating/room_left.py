"""The daily cap: how many answers a house lets leave by themselves in one day."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from amends.accounts.zones import zone_of
from amends.replies.automatic_terms import AutomaticTerms
from amends.replies.publication import Publication


def room_left(terms: AutomaticTerms, *, at: datetime) -> int:
    """Return how many more may be written today; call inside a transaction.

    The house's terms are locked meanwhile, so that two workers never count alike.
    """
    AutomaticTerms.objects.select_for_update().filter(pk=terms.pk).first()
    written = Publication.objects.made_by_themselves(midnight(terms, at)).count()
    return max(0, terms.daily_cap - written)


def midnight(terms: AutomaticTerms, at: datetime) -> datetime:
    """Return when the house's day began."""
    here = at.astimezone(ZoneInfo(zone_of(terms.organisation.country)))
    return here.replace(hour=0, minute=0, second=0, microsecond=0)

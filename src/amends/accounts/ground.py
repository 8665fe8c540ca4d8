"""Where a member may do something."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q


@dataclass(frozen=True, slots=True)
class Ground:
    """These locations, or with ``all_but`` all except these.

    ``homeless``: what belongs to no location lies on it too, as on all but some.
    """

    ids: frozenset[int] = frozenset()
    all_but: bool = False
    homeless: bool = False

    @property
    def is_everything(self) -> bool:
        """Whether nothing of the house lies outside."""
        return self.all_but and not self.ids

    def holds(self, location_id: int | None) -> bool:
        """Say whether something at that location, or at none, lies on it."""
        if location_id is None:
            return self.homeless or self.all_but
        return (location_id in self.ids) != self.all_but

    def rows(self, field: str) -> Q:
        """Return the condition for rows whose location stands in this field."""
        here = Q(**{f"{field}__in": sorted(self.ids)})
        if self.all_but:
            return ~here
        return here | Q(**{field: None}) if self.homeless else here

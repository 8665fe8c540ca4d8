"""A branch, shop or brand page."""

from __future__ import annotations

from itertools import count
from typing import Any, ClassVar, Self
from zoneinfo import ZoneInfo

from django.db import models
from django.utils.text import slugify
from django_scopes import scopes_disabled

from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.accounts.roles import Ability
from amends.accounts.tenanted import Tenanted
from amends.core.nouns import Business
from amends.foundation import clock
from amends.foundation.tenancy import TenantManager


def every_day() -> dict[str, list[list[str]]]:
    """Return the opening hours a location starts with: ten to ten, daily."""
    return {str(day): [["10:00", "22:00"]] for day in range(1, 8)}


class LocationQuerySet(models.QuerySet["Location"]):
    """Named questions about locations."""

    def visible_to(
        self, membership: Membership, ability: Ability = Ability.READ
    ) -> Self:
        """Keep the locations that this member may see, or do something at."""
        ground = membership.ground(ability)
        return self if ground.is_everything else self.filter(ground.rows("pk"))

    def mentioning(self, words: str) -> Self:
        """Keep those whose name or address holds these words."""
        return self.filter(
            models.Q(name__icontains=words) | models.Q(address__icontains=words)
        )

    def by_name(self) -> Self:
        """Sort as a person would look for them."""
        return self.order_by("name", "pk")

    def after(self, name: str, pk: int) -> Self:
        """Keep what follows that row in `by_name` order (keyset paging)."""
        here = models.Q(name=name, pk__gt=pk)
        return self.filter(models.Q(name__gt=name) | here)


class Location(Tenanted):
    """Where it happened, and who answers there.

    ``hours`` maps ISO weekdays "1".."7" to lists of ["HH:MM", "HH:MM"] in the
    location's own zone; a day without intervals is closed.
    """

    name = models.CharField(max_length=200)
    slug = models.SlugField(max_length=80, unique=True)
    sector = models.CharField(max_length=40, blank=True)
    address = models.CharField(max_length=300, blank=True)
    country = models.CharField(max_length=2, default="EE")
    time_zone = models.CharField(max_length=64, default="Europe/Tallinn")
    languages = models.JSONField(default=list)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=40, blank=True)
    hours = models.JSONField(default=every_day)
    created_at = models.DateTimeField(default=clock.now)

    objects: ClassVar = TenantManager.from_queryset(LocationQuerySet)()

    class Meta:
        indexes = [models.Index(fields=["organisation", "name"])]

    def __str__(self) -> str:
        return self.name

    @classmethod
    def open(cls, organisation: Organisation, name: str, **values: Any) -> Location:  # noqa: ANN401 - its columns
        """Create a location with a short name of its own."""
        base = slugify(name)[:60] or "location"
        taken = Location.slugs_like(base)
        numbers = (f"{base}-{number}" for number in count(2))
        slug = base if base not in taken else next(n for n in numbers if n not in taken)
        place: Location = cls.objects.create(
            organisation=organisation, name=name, slug=slug, **values
        )
        return place

    @staticmethod
    def slugs_like(base: str) -> set[str]:
        """Return the short names taken by anybody; they stand in public addresses."""
        with scopes_disabled():
            rows = Location.objects.filter(slug__startswith=base)
            return set(rows.values_list("slug", flat=True))

    def change(self, **values: Any) -> None:  # noqa: ANN401 - its columns
        """Store new values of some columns."""
        for name, value in values.items():
            setattr(self, name, value)
        self.save(update_fields=list(values))

    @property
    def zone(self) -> ZoneInfo:
        """The time zone of the place."""
        return ZoneInfo(self.time_zone)

    @property
    def public_name(self) -> str:
        """What a stranger understands: with the house's name unless it is in there."""
        house = self.organisation.name
        named = set(house.casefold().split()) & set(self.name.casefold().split())
        return self.name if named else f"{house}, {self.name}"

    @property
    def trade(self) -> str:
        """The sector: the location's own, else the organisation's."""
        return self.sector or self.organisation.sector

    def as_business(self) -> Business:
        """Return what core may know of the house."""
        return Business(
            name=self.organisation.name,
            languages=tuple(self.languages or [self.organisation.language]),
            contact=tuple(way for way in (self.email, self.phone) if way),
        )

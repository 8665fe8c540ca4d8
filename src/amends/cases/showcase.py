"""Where a house shows on its own site what its guests said."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar, Self

from django.db import models, transaction
from django.utils.crypto import get_random_string
from django_scopes import scopes_disabled

from amends.accounts.location import Location
from amends.accounts.organisation import Organisation
from amends.accounts.tenanted import Tenanted
from amends.cases.feedback import Feedback, FeedbackQuerySet
from amends.foundation.tenancy import TenantManager

LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
MOST = 50


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a showcase is called, which sites show it, and which places; none: all."""

    name: str
    sites: str = ""
    places: Sequence[Location] = ()


class TooManyShowcases(Exception):
    """The house has as many as there may be."""


class ShowcaseQuerySet(models.QuerySet["Showcase"]):
    """Named questions about showcases."""

    def in_order(self) -> Self:
        """Sort as they were made, with the places that they show."""
        return self.prefetch_related("places").order_by("pk")

    def within(self, places: models.QuerySet[Location]) -> Self:
        """Keep those that show no place but these, and none of the whole house."""
        strange = Location.objects.exclude(pk__in=places.order_by().values("pk"))
        return self.filter(everywhere=False).exclude(places__in=strange)

    def showing(self, place: Location) -> Self:
        """Keep those in which a review of this place stands."""
        here = models.Q(places=place) | models.Q(everywhere=True)
        return self.filter(here).distinct()


class Showcase(Tenanted):
    """The reviews of some places, or ``everywhere``, for these sites.

    ``key`` stands in the public address. There is no choosing by stars anywhere.
    """

    name = models.CharField(max_length=100)
    key = models.SlugField(max_length=20, unique=True)
    sites = models.TextField(blank=True)
    # Told apart from an empty list, so that a place that ends opens nothing else.
    everywhere = models.BooleanField(default=False)
    places = models.ManyToManyField(Location, related_name="+", blank=True)
    made_at = models.DateTimeField()

    objects: ClassVar = TenantManager.from_queryset(ShowcaseQuerySet)()

    class Meta:
        indexes = [models.Index(fields=["organisation"])]

    def __str__(self) -> str:
        return self.name

    @classmethod
    @transaction.atomic
    def make(cls, house: Organisation, wish: Wanted, *, at: datetime) -> Showcase:
        """Make one with an address of its own. Raises TooManyShowcases."""
        if cls.objects.count() >= MOST:
            raise TooManyShowcases
        made = cls(organisation=house, made_at=at, key=get_random_string(12, LETTERS))
        made.change(wish)
        return made

    @transaction.atomic
    def change(self, wish: Wanted) -> None:
        """Keep another name, other sites, other places."""
        self.name, self.sites = wish.name, wish.sites
        self.everywhere = not wish.places
        self.save()
        self.places.set(wish.places)

    def reviews(self, platforms: Collection[str]) -> FeedbackQuerySet:
        """Return what may stand here, all of it; what is left out is among it."""
        rows: FeedbackQuerySet = Feedback.objects.all().to_show(platforms)
        if self.everywhere:
            return rows
        return rows.filter(location__in=self.places.order_by().values("pk"))

    @classmethod
    def at(cls, key: str) -> Showcase | None:
        """Return the one at this public address, whoever's it is."""
        with scopes_disabled():
            rows = cls.objects.select_related("organisation")
            found: Showcase | None = rows.filter(key=key).first()
            return found

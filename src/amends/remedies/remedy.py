"""One remedy for one case: what the policy gives, and what was given."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import ClassVar, Self

from django.conf import settings
from django.db import models

from amends.accounts.location import Location
from amends.accounts.tenanted import Tenanted
from amends.accounts.user import User
from amends.cases.case import Case
from amends.core import nouns
from amends.foundation.tenancy import TenantManager

MANY = 500


class RemedyQuerySet(models.QuerySet["Remedy"]):
    """Named questions about remedies."""

    def of_case(self, case: Case) -> Self:
        """Keep one case's, as they were asked for."""
        return self.filter(case=case).with_outcome().order_by("pk")

    def among(self, cases: models.QuerySet[Case]) -> Self:
        """Keep those of these cases."""
        return self.filter(case__in=cases.order_by().values("pk"))

    def with_outcome(self) -> Self:
        """Bring along who asked, gave or refused."""
        return self.select_related(
            "asked_by", "grant__granted_by", "refusal__refused_by", "voucher"
        )

    def for_listing(self) -> Self:
        """Bring along what a row of a list shows."""
        return self.with_outcome().select_related("case", "location")

    def given(self) -> Self:
        """Keep what the customer really has."""
        return self.filter(grant__isnull=False)

    def waiting(self) -> Self:
        """Keep what somebody with more authority has to look at."""
        return self.filter(grant=None, refusal=None)

    def given_between(self, start: datetime, end: datetime) -> Self:
        """Keep what was given from ``start`` until before ``end``."""
        return self.filter(grant__granted_at__gte=start, grant__granted_at__lt=end)

    def vouchers_by(self, user: User) -> Self:
        """Keep the vouchers that one person gave."""
        return self.filter(kind="voucher", grant__granted_by=user)

    def customers_with(self, kind: str, least: int) -> list[int]:
        """Return who was given so many of a kind."""
        known = self.filter(kind=kind, case__customer__isnull=False).order_by()
        counted = known.values("case__customer").annotate(n=models.Count("pk"))
        often = counted.filter(n__gte=least)
        return list(often.values_list("case__customer", flat=True)[:MANY])

    def at_place(self, location: Location | None) -> Self:
        """Keep those of one location."""
        return self.filter(location=location)

    def to_customer(self, customer_id: int) -> Self:
        """Keep what one customer was ever given."""
        return self.filter(case__customer=customer_id)

    def newest(self) -> Self:
        """Sort the newest first."""
        return self.order_by("-pk")

    def besides_newer(self, pk: int) -> Self:
        """Keep what follows that row in `newest` order (keyset paging)."""
        return self.filter(pk__lt=min(pk, 2**62))

    def worth(self) -> Decimal:
        """Return what they cost together."""
        total: Decimal | None = self.aggregate(sum=models.Sum("amount"))["sum"]
        # One database adds decimals as they are, the other as fractions.
        return (total or Decimal(0)).quantize(Decimal("0.01"))


class Remedy(Tenanted):
    """Asked for by somebody; a Grant or a Refusal ends it.

    ``proposed_kind`` and ``proposed_amount`` are what the policy gave for ``facts``
    in ``edition`` (0 for the usual policy); where the remedy is another one,
    ``reason`` says why. ``authority`` is the least role that may give it, and ``key``
    makes it once only.
    """

    case = models.ForeignKey(Case, models.CASCADE, related_name="remedies")
    location = models.ForeignKey(
        Location, models.PROTECT, null=True, blank=True, related_name="+"
    )
    key = models.CharField(max_length=64, unique=True)
    kind = models.CharField(max_length=20)
    amount = models.DecimalField(max_digits=10, decimal_places=2, null=True, blank=True)
    currency = models.CharField(max_length=3)
    note = models.CharField(max_length=500, blank=True)
    proposed_kind = models.CharField(max_length=20, blank=True)
    proposed_amount = models.DecimalField(
        max_digits=10, decimal_places=2, null=True, blank=True
    )
    reason = models.CharField(max_length=500, blank=True)
    rule = models.CharField(max_length=100, blank=True)
    edition = models.PositiveIntegerField(default=0)
    facts = models.JSONField(default=dict)
    authority = models.CharField(max_length=10)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    asked_at = models.DateTimeField()

    objects: ClassVar = TenantManager.from_queryset(RemedyQuerySet)()

    class Meta:
        indexes = [models.Index(fields=["organisation", "-id"])]

    def __str__(self) -> str:
        return f"{self.kind} {self.amount or ''}".strip()

    @property
    def is_exception(self) -> bool:
        """Whether it is not what the policy gives."""
        proposed = (self.proposed_kind, self.proposed_amount)
        return proposed != (self.kind, self.amount)

    @property
    def wanted(self) -> list[str]:
        """What the customer asked for when it was decided, as ids of the taxonomy."""
        return list(self.facts.get("wants", ()))

    @property
    def is_given(self) -> bool:
        """Whether a grant stands."""
        return hasattr(self, "grant")

    @property
    def is_waiting(self) -> bool:
        """Whether nobody has decided yet."""
        return not self.is_given and not hasattr(self, "refusal")

    @property
    def state(self) -> str:
        """One word for grant and refusal: given, waiting or refused."""
        if self.is_given:
            return "given"
        return "waiting" if self.is_waiting else "refused"

    @property
    def sum(self) -> nouns.Money | None:
        """The amount in its currency; None for a deed without a sum."""
        if self.amount is None:
            return None
        return nouns.Money(self.amount, self.currency)

    @property
    def proposed_sum(self) -> nouns.Money | None:
        """What the policy would give, in money."""
        if self.proposed_amount is None:
            return None
        return nouns.Money(self.proposed_amount, self.currency)

    def as_noun(self) -> nouns.Remedy:
        """Return it as the guard takes it: this and no more may be promised."""
        return nouns.Remedy(self.kind, self.amount, self.currency)

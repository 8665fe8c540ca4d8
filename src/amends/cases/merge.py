"""Two customers who may be one person: suggested, merged, and unmerged."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Self

from django.conf import settings
from django.db import models, transaction

from amends.accounts.tenanted import Tenanted
from amends.accounts.user import User
from amends.cases.case import Case
from amends.cases.customer import Customer
from amends.cases.feedback import Feedback
from amends.cases.identity import Identity
from amends.foundation.tenancy import TenantManager


class MergeSuggestionQuerySet(models.QuerySet["MergeSuggestion"]):
    """Named questions about suggestions."""

    def about(self, customer: Customer) -> Self:
        """Keep what is still to be looked at about one customer.

        Whoever was joined to another has no cases left, so nothing is asked twice.
        """
        theirs = models.Q(customer=customer) | models.Q(other=customer)
        rows = self.filter(theirs, dismissed_at=None).distinct()
        live = rows.filter(customer__cases__isnull=False, other__cases__isnull=False)
        return live.select_related("customer", "other").order_by("pk")

    def among(self, customers: models.QuerySet[Customer]) -> Self:
        """Keep those of which both customers are in this query."""
        return self.filter(customer__in=customers, other__in=customers)


class MergeQuerySet(models.QuerySet["Merge"]):
    """Named questions about merges."""

    def into(self, customer: Customer) -> Self:
        """Keep what was merged into one customer and not taken back."""
        rows = self.filter(kept=customer, undone_at=None)
        return rows.select_related("absorbed", "merged_by").order_by("-pk")

    def among(self, customers: models.QuerySet[Customer]) -> Self:
        """Keep those into customers of this query."""
        return self.filter(kept__in=customers)


class MergeSuggestion(Tenanted):
    """Somebody should look: ``because`` names the evidence. Never on a name alone.

    Evidence that we found is kept as a sign (``words``, ``matter``, ``order:1234``,
    ``named:mart@example.org``), so that each reader is told in their own language.
    """

    customer = models.ForeignKey(Customer, models.CASCADE, related_name="suggestions")
    other = models.ForeignKey(Customer, models.CASCADE, related_name="+")
    because = models.CharField(max_length=200)
    made_at = models.DateTimeField()
    dismissed_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar = TenantManager.from_queryset(MergeSuggestionQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["customer", "other"], name="suggested_once")
        ]

    def __str__(self) -> str:
        return f"{self.customer_id} = {self.other_id}?"

    @classmethod
    def make(
        cls, customer: Customer, other: Customer, *, because: str, at: datetime
    ) -> bool:
        """Suggest it once, whichever comes first; say whether it is new."""
        if customer.pk == other.pk:
            return False
        first, second = sorted((customer, other), key=lambda each: each.pk)
        _row, new = cls.objects.get_or_create(
            customer=first,
            other=second,
            defaults={
                "organisation_id": first.organisation_id,
                "because": because[:200],
                "made_at": at,
            },
        )
        return bool(new)

    def besides(self, customer: Customer) -> Customer:
        """Return the one of the two who is not this customer."""
        return self.other if self.customer_id == customer.pk else self.customer

    def dismiss(self, *, at: datetime) -> None:
        """Remember that they are two people; dismissing twice keeps the first."""
        self.dismissed_at = self.dismissed_at or at
        self.save(update_fields=["dismissed_at"])


class Merge(Tenanted):
    """One merge, with all that is needed to take it back."""

    kept = models.ForeignKey(Customer, models.CASCADE, related_name="merges")
    absorbed = models.ForeignKey(Customer, models.CASCADE, related_name="+")
    moved = models.JSONField(default=dict)
    merged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    merged_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar = TenantManager.from_queryset(MergeQuerySet)()

    def __str__(self) -> str:
        return f"{self.absorbed_id} into {self.kept_id}"

    @classmethod
    @transaction.atomic
    def make(
        cls, kept: Customer, absorbed: Customer, *, by: User, at: datetime
    ) -> Merge:
        """Bring all that is the other's to the kept customer."""
        moved: dict[str, list[int]] = {}
        for rows in (Identity, Case, Feedback):
            mine = rows.objects.filter(customer=absorbed)
            moved[rows.__name__] = list(mine.values_list("pk", flat=True))
            mine.update(customer=kept)
        merge: Merge = cls.objects.create(
            organisation_id=kept.organisation_id,
            kept=kept,
            absorbed=absorbed,
            moved=moved,
            merged_by=by,
            merged_at=at,
        )
        return merge

    @transaction.atomic
    def undo(self, *, at: datetime) -> None:
        """Give everything back; undoing twice changes nothing."""
        if self.undone_at is None:
            for rows in (Identity, Case, Feedback):
                mine = rows.objects.filter(pk__in=self.moved.get(rows.__name__, []))
                mine.update(customer=self.absorbed)
            self.undone_at = at
            self.save(update_fields=["undone_at"])

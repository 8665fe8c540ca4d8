"""One thing that somebody said."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any, ClassVar, Self

from django.db import models

from amends.accounts.location import Location
from amends.accounts.tenanted import Tenanted
from amends.cases.case import Case
from amends.cases.customer import Customer
from amends.cases.tombstone import Tombstone
from amends.channels.channel import Channel
from amends.core.nouns import Review
from amends.foundation.statements import ask
from amends.foundation.tenancy import TenantManager

LONGEST_ANSWERED = 20_000
"""Letters that a draft and the guard look at, so that nobody waits on a novel."""


class FeedbackQuerySet(models.QuerySet["Feedback"]):
    """Named questions about feedback."""

    def from_channel(self, channel: Channel, external_ids: list[str]) -> Self:
        """Keep what this channel already brought under these ids."""
        return self.filter(channel=channel, external_id__in=external_ids)

    def of_case(self, case: Case) -> Self:
        """Keep one case's, in the order in which it was said."""
        return self.filter(case=case).order_by("written_at", "pk")

    def with_surroundings(self) -> Self:
        """Bring along what a page shows around the words."""
        return self.select_related("channel", "location", "tombstone")

    def to_compare(self, mark: int, until: datetime) -> Self:
        """Keep what people wrote behind a mark, in the order in which it came."""
        rows = self.filter(pk__gt=mark, received_at__lte=until)
        return rows.filter(automatic="", case__backfill=False).order_by("pk")

    def neighbours(self, feedback: Feedback) -> tuple[Feedback | None, Feedback | None]:
        """Return what stands above (newer) and below (older) on the public page."""
        page = self.filter(
            channel=feedback.channel_id,
            location=feedback.location_id,
            public=True,
            tombstone=None,
        ).exclude(pk=feedback.pk)
        same = {"written_at": feedback.written_at}
        newer = models.Q(written_at__gt=feedback.written_at)
        older = models.Q(written_at__lt=feedback.written_at)
        newer |= models.Q(pk__gt=feedback.pk, **same)
        older |= models.Q(pk__lt=feedback.pk, **same)
        above = page.filter(newer).order_by("written_at", "pk").first()
        return above, page.filter(older).order_by("-written_at", "-pk").first()

    def to_show(self, platforms: Collection[str]) -> Self:
        """Keep the reviews that a house may show on its own site, all of them.

        With stars, said in public by a person, and not taken away since.
        """
        rows = self.filter(channel__platform_slug__in=platforms, public=True)
        return rows.filter(stars__isnull=False, automatic="", tombstone=None)

    def since(self, moment: datetime) -> Self:
        """Keep what people wrote lately, the newest first."""
        rows = self.filter(received_at__gte=moment, automatic="", tombstone=None)
        return rows.order_by("-pk")

    def with_writers(self) -> Self:
        """Bring along whom two pieces of feedback are compared by."""
        ways = ("case__customer", "customer", "location", "organisation")
        return self.select_related(*ways)

    def before(self, pk: int) -> Self:
        """Keep what follows that row in `newest` order (keyset paging)."""
        return self.filter(pk__lt=pk)

    def newest(self) -> Self:
        """Sort the newest arrival first."""
        return self.order_by("-pk")


class Feedback(Tenanted):
    """A review, complaint, comment, e-mail, call or form, as it stands there now.

    Idempotent on (channel, external id, version). ``details`` holds what the
    platform says beside the words (mail headers, visit date …).
    """

    case = models.ForeignKey(Case, models.CASCADE, related_name="feedback")
    # Found by (channel, external_id); the case knows the place as well.
    channel = models.ForeignKey(
        Channel, models.PROTECT, related_name="feedback", db_index=False
    )
    location = models.ForeignKey(
        Location,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="feedback",
        db_index=False,
    )
    customer = models.ForeignKey(
        Customer, models.PROTECT, null=True, related_name="feedback", db_index=False
    )
    external_id = models.CharField(max_length=250)
    version = models.CharField(max_length=64)
    author = models.CharField(max_length=200, blank=True)
    title = models.CharField(max_length=300, blank=True)
    text = models.TextField(blank=True)
    stars = models.FloatField(null=True, blank=True)
    url = models.CharField(max_length=1000, blank=True)
    public = models.BooleanField(default=True)
    automatic = models.CharField(max_length=20, blank=True)
    details = models.JSONField(default=dict)
    written_at = models.DateTimeField()
    received_at = models.DateTimeField()

    objects: ClassVar = TenantManager.from_queryset(FeedbackQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["channel", "external_id"], name="feedback_once"
            )
        ]
        indexes = [
            models.Index(fields=["organisation", "-id"]),
            models.Index(
                fields=["customer"],
                name="feedback_customer",
                condition=models.Q(customer__isnull=False),
            ),
        ]

    COLUMNS = (
        "organisation_id",
        "case_id",
        "channel_id",
        "location_id",
        "customer_id",
        "external_id",
        "version",
        "author",
        "title",
        "text",
        "stars",
        "url",
        "public",
        "automatic",
        "details",
        "written_at",
        "received_at",
    )
    """In this order arrivals store it, by `foundation.rows.insert_values`."""

    def __str__(self) -> str:
        return f"{self.author or '?'}: {self.text[:60]}"

    @staticmethod
    def ids_known(channel: Channel, external_ids: Sequence[str]) -> set[str]:
        """Return which of these ids the channel already brought.

        Asked for every arrival, hence in plain SQL.
        """
        places = ", ".join("%s" for _id in external_ids)
        found = ask(
            "SELECT external_id FROM cases_feedback "  # noqa: S608 - only places
            f"WHERE channel_id = %s AND external_id IN ({places})",
            [channel.pk, *external_ids],
        )
        return {external_id for (external_id,) in found}

    @property
    def words(self) -> str:
        """Title and text as one, the way the reader takes them."""
        return f"{self.title}\n{self.text}" if self.title else self.text

    def as_review(self, lang: str | None) -> Review:
        """Return what is being answered, as the public sees it; a novel is cut."""
        return Review(
            text=self.words[:LONGEST_ANSWERED],
            lang=lang,
            stars=self.stars,
            author_public=self.author or None,
        )

    def as_item(self) -> dict[str, Any]:
        """Return what a connector is told to say how this can be answered."""
        return {
            "external_id": self.external_id,
            "public": self.public,
            "details": self.details,
            "written_at": self.written_at,
        }

    def know(self, facts: list[str], at_fault: str) -> None:
        """Keep what the house found out; drafts and the guard rest on it."""
        self.details = {**self.details, "facts": facts, "at_fault": at_fault}
        self.save(update_fields=["details"])

    def keep_to_us(self) -> None:
        """The writer wants it shown to nobody else any more."""
        self.public = False
        self.save(update_fields=["public"])

    def bury(self, *, at: datetime) -> None:
        """Remember that the platform no longer shows it; our copy stays."""
        Tombstone.objects.get_or_create(
            feedback=self,
            defaults={"organisation_id": self.organisation_id, "buried_at": at},
        )

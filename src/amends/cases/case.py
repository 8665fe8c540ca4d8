"""Our handling of one matter."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

from django.conf import settings
from django.db import models, transaction

from amends.accounts.audit import Actor
from amends.accounts.location import Location
from amends.accounts.team import Team
from amends.accounts.tenanted import Tenanted
from amends.accounts.user import User
from amends.cases.case_queries import CaseQuerySet
from amends.cases.closure import Closure
from amends.cases.customer import Customer
from amends.cases.event import Event
from amends.cases.state import State
from amends.channels.channel import Channel
from amends.foundation.rows import insert
from amends.foundation.tenancy import TenantManager

ANEW = ("due_at", "anew_at", "first_due_at")


class Case(Tenanted):
    """Joins the feedback and messages that belong to one matter.

    The columns after ``state`` repeat what feedback, reading and routing say, so
    that a page of the inbox is one indexed read. ``severity``: 0 praise or chatter,
    1 ordinary, 2 a complaint, 3 urgent.

    ``due_at`` is the time that counts now. Since ``anew_at`` the customer waits again,
    after ``answered_at``; then ``first_due_at`` keeps what was promised at first.
    """

    number = models.PositiveIntegerField()
    # Every index is written with every arrival: what those below begin with the
    # organisation can answer gets none of its own.
    location = models.ForeignKey(
        Location,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="cases",
        db_index=False,
    )
    channel = models.ForeignKey(
        Channel, models.PROTECT, related_name="cases", db_index=False
    )
    customer = models.ForeignKey(
        Customer, models.PROTECT, null=True, related_name="cases", db_index=False
    )
    state = models.CharField(max_length=8, default=State.OPEN)
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
    )
    team = models.ForeignKey(
        Team,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
    )
    author = models.CharField(max_length=200, blank=True)
    subject = models.CharField(max_length=200, blank=True)
    excerpt = models.CharField(max_length=240, blank=True)
    language = models.CharField(max_length=5, blank=True)
    polarity = models.CharField(max_length=3, blank=True)
    kind = models.CharField(max_length=12, blank=True)
    stars = models.FloatField(null=True, blank=True)
    severity = models.PositiveSmallIntegerField(default=1)
    urgent = models.JSONField(default=list)
    thread = models.CharField(max_length=250, blank=True)
    backfill = models.BooleanField(default=False)
    received_at = models.DateTimeField()
    active_at = models.DateTimeField()
    due_at = models.DateTimeField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    anew_at = models.DateTimeField(null=True, blank=True)
    first_due_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar = TenantManager.from_queryset(CaseQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "number"], name="case_number"
            )
        ]
        indexes = [
            models.Index(fields=["organisation", "state", "-active_at", "-id"]),
            models.Index(
                fields=["organisation", "-active_at", "-id"], name="case_newest"
            ),
            models.Index(
                fields=["organisation", "assignee", "state", "-active_at", "-id"],
                name="case_assignee",
                condition=models.Q(assignee__isnull=False),
            ),
            models.Index(
                fields=["organisation", "location", "state", "-active_at", "-id"]
            ),
            models.Index(
                fields=["organisation", "state", "due_at", "id"],
                name="case_due",
                condition=models.Q(due_at__isnull=False),
            ),
            models.Index(
                fields=["organisation", "channel", "thread"],
                name="case_thread",
                condition=~models.Q(thread=""),
            ),
            models.Index(
                fields=["customer"],
                name="case_customer",
                condition=models.Q(customer__isnull=False),
            ),
            models.Index(
                fields=["team"],
                name="case_team",
                condition=models.Q(team__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def reference(self) -> str:
        """The name of the case among people, such as AM-17."""
        return f"AM-{self.number}"

    @property
    def is_closed(self) -> bool:
        """Whether a closure ends it."""
        return self.state == State.CLOSED

    def promise(self, at: datetime) -> str:
        """Say how the promised time stands: calm, near, passed, kept; or nothing."""
        if self.due_at is None:
            return ""
        if self.answered_at is not None and not self.waits:
            return "kept" if self.answered_at <= self.due_at else ""
        if self.is_closed:
            return ""
        if self.due_at < at:
            return "passed"
        # The last quarter of the promised time is when somebody should look.
        near = self.due_at - (self.due_at - self.promised_from) / 4
        return "near" if at >= near else "calm"

    @property
    def waits(self) -> bool:
        """Whether the customer waits for an answer, the first or another."""
        return self.answered_at is None or self.anew_at is not None

    @property
    def promised_from(self) -> datetime:
        """Since when the customer waits: for the first answer, or for another."""
        return self.anew_at or self.received_at

    def is_late(self, at: datetime) -> bool:
        """Say whether the time that shows was broken, answered since or not."""
        first = self.first_due_at if self.anew_at else self.due_at
        if first is not None and (self.answered_at or at) > first:
            return True
        return bool(self.anew_at and self.due_at and at > self.due_at)

    def broke_a_promise(self, at: datetime) -> bool:
        """Say so of any promised time: of the first answer, or of a later one."""
        return self.is_late(at) or self.events.filter(verb="breached").exists()

    def log(
        self,
        verb: str,
        *,
        by: Actor,
        at: datetime,
        detail: dict[str, Any] | None = None,
    ) -> None:
        """Write one line of the case's story."""
        insert([Event.of(self, verb, by=by, at=at, detail=detail)])

    @transaction.atomic
    def assign(self, to: User | None, *, by: Actor, at: datetime) -> None:
        """Give the case one named owner, or none; the same owner changes nothing."""
        if self.assignee_id != (to.pk if to else None):
            self.assignee = to
            self.save(update_fields=["assignee"])
            name = str(to) if to else ""
            self.log("assigned", by=by, at=at, detail={"to": name})

    @transaction.atomic
    def move_to(self, place: Location, *, by: Actor, at: datetime) -> None:
        """Belong to another place, with all that was said; the same changes nothing."""
        if self.location_id != place.pk:
            detail = {"from": str(self.location or ""), "to": str(place)}
            self.location = place
            self.save(update_fields=["location"])
            self.feedback.update(location=place)
            self.log("moved", by=by, at=at, detail=detail)

    def bring_to(self, team: Team | None) -> None:
        """Lie before another team, or none."""
        self.team = team
        self.save(update_fields=["team"])

    @transaction.atomic
    def close(self, *, by: Actor, at: datetime, reason: str = "") -> None:
        """End the case; closing a closed case changes nothing."""
        if not self.is_closed:
            Closure.of(self, by=by, at=at, reason=reason)
            self.state = State.CLOSED
            self._wait_no_more()
            self.save(update_fields=["state", *ANEW])
            self.log("closed", by=by, at=at, detail={"reason": reason})

    @transaction.atomic
    def reopen(self, *, by: Actor, at: datetime) -> None:
        """Take the case up again; an open case stays as it is."""
        if self.state != State.OPEN:
            Closure.lift(self)
            self.state = State.OPEN
            self.active_at = at
            self.save(update_fields=["state", "active_at"])
            self.log("reopened", by=by, at=at)

    def begins_with(self, feedback_id: int) -> bool:
        """Say whether this is what the case began with; lists show no other."""
        first = self.feedback.order_by("pk").values_list("pk", flat=True).first()
        return bool(first == feedback_id)

    def understood_as(self, **said: object) -> None:
        """Repeat here what a person says the customer meant; lists follow it."""
        for name, value in said.items():
            setattr(self, name, value)
        self.save(update_fields=list(said))

    def come_from(self, customer: Customer) -> None:
        """Know who speaks here, in the case and in all its feedback."""
        self.customer = customer
        self.save(update_fields=["customer"])
        self.feedback.update(customer=customer)

    def promised(self, by: datetime | None) -> None:
        """Promise an answer by another time; an answered case keeps its promise."""
        settled = self.answered_at is not None or self.backfill
        if self.anew_at is not None or not settled:
            self.due_at = by
            self.save(update_fields=["due_at"])

    @transaction.atomic
    def wait_anew(self, due_at: datetime, *, since: datetime) -> None:
        """Promise another answer to who speaks again after one.

        Whoever waits already keeps the time that was promised for that.
        """
        # About what is older than our desk nobody promised anything: that counts as
        # answered, and new words do not.
        old = self.answered_at is not None or self.backfill
        if self.anew_at is not None or not old:
            return
        self.first_due_at, self.due_at = self.due_at, due_at
        self.anew_at = since
        self.save(update_fields=list(ANEW))
        self.log("waits_anew", by=None, at=since, detail={"due": due_at.isoformat()})

    @transaction.atomic
    def answered(self, *, by: Actor, at: datetime) -> None:
        """Wait for the customer now; the first answer meets the deadline."""
        self.answered_at = self.answered_at or at
        self._wait_no_more()
        if self.state == State.OPEN:
            self.state = State.WAITING
        self.active_at = at
        self.save(update_fields=["answered_at", "state", "active_at", *ANEW])
        self.log("answered", by=by, at=at)

    def _wait_no_more(self) -> None:
        """Show the first promise again; what became of another stands in the story."""
        if self.anew_at is not None:
            self.due_at, self.first_due_at = self.first_due_at, None
            self.anew_at = None

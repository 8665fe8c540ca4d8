"""The way of one reply out of the house: intent first, then proof."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum
from typing import ClassVar, Self

from django.conf import settings
from django.db import models, transaction

from amends.accounts.location import Location
from amends.accounts.tenanted import Tenanted
from amends.accounts.user import User
from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.channels.channel import Channel
from amends.channels.outgoing import Outcome, Outgoing, Receipt
from amends.foundation.carried import Carried, uncarried
from amends.foundation.rows import insert
from amends.foundation.tenancy import TenantManager
from amends.replies.approval import Approval
from amends.replies.draft import Draft

UNDO = timedelta(seconds=15)
WAYS_BACK = ("reply_to", "from", "phone")
"""Where an answer goes to, the first that the customer left."""


class Stage(StrEnum):
    """Where a reply is. ``manual`` waits for a person to copy, open and confirm."""

    APPROVED = "approved"
    SENDING = "sending"
    PENDING = "pending"
    PUBLISHED = "published"
    REJECTED = "rejected"
    FAILED = "failed"
    UNKNOWN = "unknown"
    UNDONE = "undone"
    MANUAL = "manual"


UNDER_WAY = (Stage.APPROVED, Stage.SENDING, Stage.UNKNOWN, Stage.PENDING)
ENDED = frozenset({Stage.PUBLISHED, Stage.REJECTED, Stage.FAILED, Stage.UNDONE})


class PublicationQuerySet(models.QuerySet["Publication"]):
    """Named questions about publications."""

    def due(self, at: datetime) -> Self:
        """Keep what should be on its way by now and nobody carries.

        A lease that ran out means that its carrier died: the next one reads back.
        """
        return self.filter(uncarried(at), stage__in=UNDER_WAY)

    def of_case(self, case: Case) -> Self:
        """Keep one case's replies, as they were written."""
        return self.filter(case=case).select_related("written_by").order_by("pk")

    def under_way(self) -> Self:
        """Keep what was sent off, or still waits for somebody to put it there."""
        return self.filter(stage__in=[*UNDER_WAY, Stage.MANUAL])

    def among(self, cases: models.QuerySet[Case]) -> Self:
        """Keep the replies of these cases."""
        return self.filter(case__in=cases.order_by()).select_related("case")

    def shown(self) -> Self:
        """Leave out what was taken back before anybody saw it."""
        around = ("channel", "feedback", "draft__author")
        return self.exclude(stage=Stage.UNDONE).select_related(*around)

    def waiting_by_themselves(self) -> Self:
        """Keep automatic answers that have not left."""
        return self.filter(automatic=True, stage=Stage.APPROVED, sent=False)

    def made_by_themselves(self, since: datetime) -> Self:
        """Keep automatic answers written since then and not taken back."""
        rows = self.filter(automatic=True, created_at__gte=since)
        return rows.exclude(stage=Stage.UNDONE)

    def reported(self, channel: Channel, key: str, external_id: str) -> Self:
        """Keep the reply that a platform's report is about."""
        sent = self.filter(channel=channel, sent=True).select_related("case")
        return sent.filter(key=key) if key else sent.filter(external_id=external_id)

    def answering(self, feedback: Feedback) -> Self:
        """Keep the replies to one piece of feedback, the newest first."""
        return self.shown().filter(feedback=feedback).order_by("-pk")

    def standing(self, feedback_ids: Iterable[int]) -> Self:
        """Keep what was published in answer to these, as it came to stand there."""
        rows = self.filter(feedback__in=list(feedback_ids), stage=Stage.PUBLISHED)
        return rows.order_by("pk")

    def published_at_place(self, location: Location | None) -> Self:
        """Keep what the public of this place can read already, the newest first."""
        return self.filter(
            location=location, stage__in=[Stage.PUBLISHED, Stage.PENDING]
        ).order_by("-pk")

    def words_of(self, case_ids: Iterable[int]) -> list[tuple[int, str]]:
        """Return (case, words) of what was published in these cases, as it was."""
        rows = self.filter(case__in=list(case_ids), stage=Stage.PUBLISHED)
        return list(rows.order_by("pk").values_list("case", "text"))

    def said_from(self, key: int, most: int) -> list[tuple[int, str]]:
        """Return (key, words) of this one and the first few intended after it."""
        return list(self.later(key).values_list("pk", "text")[:most])

    def later(self, key: int) -> Self:
        """Keep this one and what was intended after it, as it was."""
        return self.filter(pk__gte=key).order_by("pk")

    def said_before(self, key: int | None, most: int) -> list[tuple[int, str]]:
        """Return (key, words) of the last few intended before this one, or at all."""
        earlier = self if key is None else self.filter(pk__lt=key)
        return list(earlier.order_by("-pk").values_list("pk", "text")[:most])


class Publication(Carried, Tenanted):
    """The intent to publish these words once, and what the platform says of it.

    ``key`` is the same on every attempt. ``fence`` counts the carriers: only the
    latest may write the outcome. ``sent`` says that an attempt may have reached the
    platform, so the next carrier has to read back before sending. ``promised_for`` is
    set where it leaves at a chosen time; ``automatic`` where no person read it;
    ``looked_over_since`` where the platform has it and did not show it at once.
    """

    draft = models.OneToOneField(Draft, models.PROTECT, related_name="publication")
    case = models.ForeignKey(Case, models.CASCADE, related_name="publications")
    feedback = models.ForeignKey(Feedback, models.PROTECT, related_name="publications")
    channel = models.ForeignKey(Channel, models.PROTECT, related_name="publications")
    location = models.ForeignKey(
        Location, models.PROTECT, null=True, blank=True, related_name="+"
    )
    approval = models.ForeignKey(Approval, models.PROTECT, related_name="+")
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    automatic = models.BooleanField(default=False)
    promised_for = models.DateTimeField(null=True, blank=True)
    key = models.CharField(max_length=80, unique=True)
    text = models.TextField()
    lang = models.CharField(max_length=5, blank=True)
    signed_by = models.CharField(max_length=100, blank=True)
    stage = models.CharField(max_length=10, default=Stage.APPROVED)
    external_id = models.CharField(max_length=250, blank=True)
    url = models.CharField(max_length=1000, blank=True)
    reason = models.TextField(blank=True)
    created_at = models.DateTimeField()
    looked_over_since = models.DateTimeField(null=True, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar = TenantManager.from_queryset(PublicationQuerySet)()

    class Meta:
        indexes = [
            models.Index(fields=["stage", "not_before"]),
            models.Index(fields=["organisation", "location", "-id"]),
        ]

    def __str__(self) -> str:
        return f"{self.key} {self.stage}"

    @classmethod
    def intend(
        cls,
        approval: Approval,
        *,
        by: User | None,
        signed_by: str,
        at: datetime,
        promised_for: datetime | None = None,
        automatic: bool = False,
    ) -> Publication:
        """Write down that these words shall go out; they can be undone until then."""
        draft = approval.draft
        channel = cls.way_of(draft.feedback)
        publication = cls(
            organisation_id=draft.organisation_id,
            draft=draft,
            case=draft.case,
            feedback=draft.feedback,
            channel=channel,
            location=draft.case.location,
            approval=approval,
            written_by=by,
            key=uuid.uuid4().hex,
            text=draft.text,
            lang=draft.lang,
            signed_by=signed_by,
            stage=Stage.APPROVED,
            automatic=automatic,
            promised_for=promised_for,
            not_before=max(at + UNDO, promised_for or at),
            created_at=at,
        )
        insert([publication])
        return publication

    @staticmethod
    def way_of(feedback: Feedback) -> Channel:
        """Return the channel by which an answer to this feedback leaves.

        It is the feedback's own, or its courier's where the customer left an address
        and the house has a channel for it, the place's own first.
        """
        own = feedback.channel
        courier = own.platform.courier
        if not courier or not feedback.details.get("reply_to"):
            return own
        ways = list(Channel.objects.listening().carrying(courier).order_by("pk"))
        place = feedback.location_id
        ways.sort(key=lambda way: (way.location_id != place, way.location_id or 0))
        fits = [way for way in ways if way.location_id in {place, None}]
        return fits[0] if fits else own

    @property
    def has_ended(self) -> bool:
        """Whether nothing more will happen by itself."""
        return self.stage in ENDED

    def undo(self, *, at: datetime) -> bool:
        """Stop the reply before it leaves; False when it is already on its way.

        Words that a person has yet to put there by hand can be stopped at any time.
        """
        waits = models.Q(stage=Stage.APPROVED, not_before__gt=at)
        stopped = Publication.objects.filter(
            waits | models.Q(stage=Stage.MANUAL), pk=self.pk
        ).update(stage=Stage.UNDONE)
        return bool(stopped)

    def hold_back(self, reason: str) -> bool:
        """End it before anybody saw it, for what happened meanwhile."""
        return self.stand(stage=Stage.UNDONE, reason=reason, leased_until=None)

    def lease(self, *, at: datetime) -> bool:
        """Take the reply to carry it; False when somebody else has it.

        What the platform looks over stays so: it is read back and never sent again.
        """
        stage = Stage.UNKNOWN if self.sent else Stage.SENDING
        if self.stage == Stage.PENDING:
            stage = Stage.PENDING
        return self.take_from(Publication.objects.due(at), at=at, stage=stage)

    def mark_sent(self) -> bool:
        """Write down that from here on the platform may have it; False if fenced."""
        return self.stand(sent=True)

    def conclude(self, receipt: Receipt, *, at: datetime) -> bool:
        """Write down what the platform says; False if another carrier took over."""
        stage = {
            Outcome.PUBLISHED: Stage.PUBLISHED,
            Outcome.PENDING: Stage.PENDING,
            Outcome.REJECTED: Stage.REJECTED,
        }[receipt.outcome]
        published = at if stage == Stage.PUBLISHED else self.published_at
        again = at + timedelta(minutes=10) if stage == Stage.PENDING else at
        since = self.looked_over_since or (at if stage == Stage.PENDING else None)
        return self.stand(
            stage=stage,
            external_id=receipt.external_id[:250],
            url=receipt.url[:1000],
            reason=receipt.reason,
            published_at=published,
            leased_until=None,
            looked_over_since=since,
            not_before=again,
        )

    def fail(self, reason: str) -> bool:
        """End it: trying again will not help."""
        return self.stand(stage=Stage.FAILED, reason=reason, leased_until=None)

    def came_back(self, reason: str) -> None:
        """The letter was returned: what counted as published has reached nobody."""
        published = Publication.objects.filter(pk=self.pk, stage=Stage.PUBLISHED)
        published.update(stage=Stage.REJECTED, reason=reason)

    def put_off(self, reason: str, *, until: datetime, sent: bool) -> bool:
        """Try again later; after a possible sending only by reading back first."""
        stage = Stage.UNKNOWN if sent else Stage.APPROVED
        return self.stand(
            stage=stage, sent=sent, reason=reason, not_before=until, leased_until=None
        )

    def wait_on(self, reason: str, *, until: datetime) -> bool:
        """Look again later whether the platform shows what it has."""
        return self.stand(reason=reason, not_before=until, leased_until=None)

    def doubt(self, reason: str) -> bool:
        """Give it to a person: it may stand there, and we can no longer look."""
        return self.stand(stage=Stage.MANUAL, reason=reason, leased_until=None)

    @transaction.atomic
    def confirm_by_hand(self, *, by: User, at: datetime) -> bool:
        """A person says that they put it there; confirming twice changes nothing."""
        done = Publication.objects.filter(pk=self.pk, stage=Stage.MANUAL).update(
            stage=Stage.PUBLISHED, published_at=at
        )
        if done:
            self.case.answered(by=by, at=at)
            self.refresh_from_db()
        return bool(done)

    def as_outgoing(self) -> Outgoing:
        """Return the reply as a connector carries it."""
        feedback = self.feedback
        details = feedback.details
        return Outgoing(
            key=self.key,
            text=self.text,
            lang=self.lang,
            answers=feedback.external_id,
            subject=str(details.get("subject") or feedback.title or ""),
            to=str(next((details[way] for way in WAYS_BACK if details.get(way)), "")),
            references=tuple(details.get("references", ())),
            signed_by=self.signed_by,
            attempt=self.attempts,
            written_at=self.created_at,
            replaces=self._earlier_words(),
            asked_at=feedback.written_at,
            automatic=self.automatic,
        )

    def _earlier_words(self) -> tuple[str, ...]:
        """Return what of ours may stand there and gives way to one kept reply."""
        earlier = Publication.objects.answering(self.feedback).exclude(pk=self.pk)
        return tuple(earlier.exclude(sent=False).values_list("text", flat=True))

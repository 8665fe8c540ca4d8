"""Something that one person of the house should know about a case."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.cases.case import Case
from amends.foundation.tenancy import TenantManager
from amends.routing.notice_letter import KEPT, NoticeLetter
from amends.routing.notice_wish import NoticeWish

UNSEEN_FOR = timedelta(minutes=2)
"""A letter leaves when it was not seen on the page for so long."""


class NoticeQuerySet(models.QuerySet["Notice"]):
    """Named questions about notices."""

    def to(self, user: object) -> Self:
        """Keep what one person wants on the page, the newest first."""
        rows = self.filter(user=user, shown=True)
        return rows.select_related("case").order_by("-pk")

    def unseen(self) -> Self:
        """Keep what the person has not put away."""
        return self.filter(seen_at=None)

    def in_house(self, organisation: object) -> Self:
        """Keep those of one house."""
        return self.filter(organisation=organisation)

    def about(self, cases: models.QuerySet[Case]) -> Self:
        """Keep what is about one of these cases."""
        return self.filter(case__in=cases)

    def about_case(self, case: Case) -> Self:
        """Keep what is about this one."""
        return self.filter(case=case)

    def only_that(self, pk: int) -> Self:
        """Keep one."""
        return self.filter(pk=pk)

    def up_to(self, pk: int) -> Self:
        """Keep that one and what came before."""
        return self.filter(pk__lte=pk)

    def before(self, pk: int) -> Self:
        """Keep what is older than that one (keyset paging)."""
        return self.filter(pk__lt=pk)

    def see(self, *, at: datetime) -> int:
        """Put away; what was put away before keeps its time."""
        return self.order_by().filter(seen_at=None).update(seen_at=at)

    def to_be_written(self, at: datetime) -> Self:
        """Keep what nobody has seen in time and a letter should tell."""
        return self.filter(mail_at__lte=at, seen_at=None).order_by("pk")

    def to_be_knocked(self) -> Self:
        """Keep what devices should hear of."""
        return self.filter(knocks=True).order_by("pk")

    def over(self, at: datetime) -> Self:
        """Keep what nobody asks for any more."""
        return self.filter(told_at__lt=at - KEPT)


class Notice(Tenanted):
    """``kind`` is one of those in `notice_wish.TOPICS`; ``key`` makes it unique.

    ``shown``: it stands on the page. ``mail_at``: a letter should tell it from then
    on, and ``letter`` is the one that does. ``knocks``: devices are still to be told.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    case = models.ForeignKey(Case, models.CASCADE, related_name="+")
    kind = models.CharField(max_length=12)
    key = models.CharField(max_length=60)
    detail = models.JSONField(default=dict)
    told_at = models.DateTimeField()
    seen_at = models.DateTimeField(null=True, blank=True)
    shown = models.BooleanField(default=True)
    mail_at = models.DateTimeField(null=True, blank=True)
    knocks = models.BooleanField(default=False)
    letter = models.ForeignKey(
        NoticeLetter, models.SET_NULL, null=True, related_name="notices"
    )

    objects: ClassVar = TenantManager.from_queryset(NoticeQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "case", "key"], name="notice_once")
        ]
        indexes = [
            models.Index(
                fields=["organisation", "user", "-id"],
                name="notice_unseen",
                condition=models.Q(seen_at__isnull=True),
            ),
            models.Index(
                fields=["mail_at"],
                name="notice_mail",
                condition=models.Q(mail_at__isnull=False),
            ),
            models.Index(
                fields=["id"],
                name="notice_knocks",
                condition=models.Q(knocks=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.case_id} → {self.user_id}"

    @staticmethod
    def tell(
        case: Case,
        users: set[int],
        what: tuple[str, str],
        *,
        at: datetime,
        detail: dict[str, Any] | None = None,
    ) -> None:
        """Tell these people once; ``what`` is the kind and the key of the news.

        By the ways that each of them wants; who wants none is not told.
        """
        if not users:
            return
        kind, key = what
        ways = NoticeWish.ways(users, kind)
        rows = [
            Notice(
                organisation_id=case.organisation_id,
                user_id=pk,
                case=case,
                kind=kind,
                key=key,
                detail=detail or {},
                told_at=at,
                shown="page" in ways[pk],
                mail_at=at + UNSEEN_FOR if "mail" in ways[pk] else None,
                knocks="device" in ways[pk],
            )
            for pk in sorted(users)
            if ways[pk]
        ]
        Notice.objects.bulk_create(rows, ignore_conflicts=True)

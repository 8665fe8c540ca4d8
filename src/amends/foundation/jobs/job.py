"""One job: what to do, who is at it, and how it went."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import IntegrityError, models, transaction
from django.db.models import Case, F, Q, Value, When

from amends.foundation.jobs.errors import LeaseLost
from amends.foundation.jobs.queries import JobQuerySet
from amends.foundation.jobs.state import ENDED, LIVE, State

LONGEST_PAUSE = 3600.0
ERROR_LENGTH = 8000
WAITING = Value(State.WAITING.value, models.CharField())
DONE = Value(State.DONE.value, models.CharField())
NONE_YET = Value(0, models.PositiveIntegerField())


class Job(models.Model):
    """A row of the queue.

    The lease (owner, token) is the right to say how the job ended. The token grows
    with every claim, so a worker that was thought dead and comes back is refused.
    """

    organisation_id = models.BigIntegerField(null=True, blank=True)
    task = models.CharField(max_length=255)
    args = models.JSONField(default=list)
    kwargs = models.JSONField(default=dict)
    queue = models.CharField(max_length=64, default="default")
    priority = models.SmallIntegerField(default=0)
    key = models.CharField(max_length=200, default="", blank=True)
    state = models.CharField(max_length=9, choices=State.choices, default=State.WAITING)
    # Empty means at once: no clock, however wrong, can hold such a job back.
    run_after = models.DateTimeField(null=True, blank=True)
    # Asked for again while it was running: it will run once more.
    again = models.BooleanField(default=False)
    attempts = models.PositiveIntegerField(default=0)
    attempts_allowed = models.PositiveIntegerField(default=8)
    backoff = models.FloatField(default=10.0)
    lease_owner = models.CharField(max_length=120, default="", blank=True)
    lease_token = models.PositiveBigIntegerField(default=0)
    lease_until = models.DateTimeField(null=True, blank=True)
    enqueued_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    error = models.TextField(default="", blank=True)
    answer = models.JSONField(null=True, blank=True)
    progress_done = models.PositiveBigIntegerField(default=0)
    progress_total = models.PositiveBigIntegerField(default=0)
    progress_line = models.CharField(max_length=300, default="", blank=True)

    objects = JobQuerySet.as_manager()

    class Meta:
        """Only live jobs are in the indexes that workers read: they stay small."""

        constraints = [
            models.UniqueConstraint(
                fields=["key"],
                condition=Q(state__in=LIVE) & ~Q(key=""),
                name="job_one_live_per_key",
            )
        ]
        indexes = [
            models.Index(
                F("priority").desc(),
                F("id"),
                F("run_after"),
                condition=Q(state=State.WAITING),
                name="job_waiting",
            ),
            models.Index(
                fields=["lease_until"],
                condition=Q(state=State.RUNNING),
                name="job_running",
            ),
            models.Index(
                fields=["finished_at"],
                condition=Q(state__in=ENDED),
                name="job_ended",
            ),
            models.Index(fields=["organisation_id", "state", "id"], name="job_tenant"),
        ]

    def __str__(self) -> str:
        """Name the job as a person would point at it."""
        return f"{self.name} #{self.pk}"

    @property
    def name(self) -> str:
        """The last word of the task's path."""
        return self.task.rpartition(".")[2]

    def beat(self, *, until: datetime) -> bool:
        """Prolong the lease; False where it is lost or the job was cancelled."""
        return bool(self._held().update(lease_until=until))

    def progress(self, *, done: int, total: int, line: str = "") -> None:
        """Show how far the work is; raises LeaseLost where it should stop."""
        self._settle(progress_done=done, progress_total=total, progress_line=line[:300])

    def finish(self, *, at: datetime, answer: object = None) -> None:
        """End well, or go round once more where it was asked for again meanwhile.

        Raises LeaseLost: then the work done under the lease must be rolled back.
        """
        self._settle(
            state=Case(When(again=True, then=WAITING), default=DONE),
            attempts=Case(When(again=True, then=NONE_YET), default=F("attempts")),
            again=False,
            run_after=None,
            lease_until=None,
            finished_at=at,
            error="",
            answer=answer,
        )

    def fail(self, error: str, *, at: datetime, jitter: float) -> None:
        """Try again after a pause, or die where the attempts are used up.

        ``jitter`` in 0..1 spreads the pauses, so that failures of one cause do not
        come back together. Raises LeaseLost.
        """
        if self.attempts >= self.attempts_allowed:
            self.die(error, at=at)
        else:
            self._settle(
                state=State.WAITING,
                run_after=at + self.pause(jitter),
                lease_until=None,
                error=error[-ERROR_LENGTH:],
            )

    def die(self, error: str, *, at: datetime) -> None:
        """Give up; a person reads the error and may revive the job."""
        self._settle(
            state=State.DEAD,
            lease_until=None,
            finished_at=at,
            error=error[-ERROR_LENGTH:],
        )

    def postpone(self, reason: str, *, until: datetime) -> None:
        """Go back to waiting without having used an attempt."""
        self._settle(
            state=State.WAITING,
            run_after=until,
            lease_until=None,
            attempts=F("attempts") - 1,
            error=reason[-ERROR_LENGTH:],
        )

    def release(self) -> None:
        """Hand the job back unfinished, as a worker does that is told to stop."""
        self._settle(state=State.WAITING, lease_until=None, attempts=F("attempts") - 1)

    def reclaim(self, *, at: datetime) -> bool:
        """Take the job from a worker that no longer answers; True where it worked.

        A beat that came in since this row was read keeps the job with its worker.
        """
        gone = f"The worker {self.lease_owner} stopped answering."
        worn_out = self.attempts >= self.attempts_allowed
        return bool(
            self._held()
            .filter(lease_until=self.lease_until)
            .update(
                state=State.DEAD if worn_out else State.WAITING,
                finished_at=at if worn_out else None,
                run_after=None,
                lease_until=None,
                error=gone,
            )
        )

    def revive(self) -> bool:
        """Run a dead job again; False where another with its key is already at it."""
        try:
            with transaction.atomic():
                return bool(
                    Job.objects.dead()
                    .filter(pk=self.pk)
                    .update(
                        state=State.WAITING,
                        attempts=0,
                        run_after=None,
                        finished_at=None,
                        error="",
                    )
                )
        except IntegrityError:
            return False

    def cancel(self, *, at: datetime) -> bool:
        """Stop the job wherever it is; a running one notices at its next report."""
        return bool(
            Job.objects.filter(pk=self.pk, state__in=[*LIVE, State.DEAD]).update(
                state=State.CANCELLED, finished_at=at, lease_until=None
            )
        )

    def pause(self, jitter: float) -> timedelta:
        """Return the wait before the next attempt: doubled each time, at most 1 h."""
        # 2 ** 40 would overflow nothing yet says nothing more than an hour does.
        doubled = self.backoff * 2 ** min(max(self.attempts, 1) - 1, 20)
        return timedelta(seconds=min(doubled, LONGEST_PAUSE) * (0.5 + jitter))

    def _held(self) -> JobQuerySet:
        return Job.objects.running().filter(
            pk=self.pk, lease_owner=self.lease_owner, lease_token=self.lease_token
        )

    def _settle(self, **fields: object) -> None:
        if not self._held().update(**fields):
            raise LeaseLost(f"{self} is no longer held by {self.lease_owner}.")

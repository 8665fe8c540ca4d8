"""Arrival: whatever stands on paper stands at the desk, once and in its last words."""

from __future__ import annotations

from random import Random

from django.db import transaction
from django_scopes import scope, scopes_disabled

from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.channels.connectors.paper.review import PaperReview
from amends.foundation import clock
from amends.journeys.collecting import collect
from amends.understanding.reading import Reading
from tests.faults import desk

REVIEWS_A_ROUND = 8


class ArrivalStory:
    """Visitors write, change their minds and take reviews away; workers collect."""

    points = (
        "arrival.after_insert",
        "arrival.before_commit",
        "job.started",
        "job.before_done",
        "job.after_done",
    )

    def prepare(self) -> None:
        """Open the business and collect once: the children inherit what that loaded."""
        with scopes_disabled():
            house = desk.opened()
        desk.written("Guest 0", "The pizza was cold.", stars=2, at=clock.now())
        with scope(organisation=house.house):
            collect(house.channel, at=clock.now())

    def ask(self, number: int, random: Random) -> None:
        """Let visitors write; some old reviews are edited or removed."""
        for place in range(REVIEWS_A_ROUND):
            desk.written(
                f"Guest {number}-{place}",
                f"The pizza number {number * 100 + place} was cold again.",
                stars=random.randint(1, 5),
                at=clock.now(),
            )
        for review in PaperReview.objects.filter(removed=False).order_by("?")[:3]:
            with transaction.atomic():
                if random.random() < 0.3:
                    review.remove()
                else:
                    words = f"{review.text} Edited {review.edition}."
                    review.edit(text=words, stars=review.stars, at=clock.now())

    def finished(self) -> bool:
        """Say whether the desk has caught up."""
        return not self.wrongs()

    @scopes_disabled()
    def wrongs(self) -> list[str]:
        """Compare paper and desk."""
        rows = Feedback.objects.select_related("tombstone", "case")
        known = {row.external_id: row for row in rows}
        wrongs: list[str] = []
        for review in PaperReview.objects.all():
            feedback = known.pop(str(review.pk), None)
            if feedback is None:
                # Gone before anybody could read it: there is nothing to handle.
                if not review.removed:
                    wrongs.append(f"lost: review {review.pk}")
            elif review.removed != hasattr(feedback, "tombstone"):
                wrongs.append(f"removal missed: review {review.pk}")
            elif not review.removed and review.text != feedback.text:
                wrongs.append(f"edit missed: review {review.pk}")
        wrongs += [f"never written: {external_id}" for external_id in known]
        unread = Feedback.objects.exclude(pk__in=Reading.objects.values("feedback"))
        wrongs += [f"unread: {feedback.pk}" for feedback in unread]
        empty = Case.objects.exclude(pk__in=Feedback.objects.values("case"))
        wrongs += [f"case without words: {case.pk}" for case in empty]
        return wrongs

    @scopes_disabled()
    def figures(self) -> dict[str, int]:
        """Count what was said and what became of it."""
        return {
            "reviews": PaperReview.objects.count(),
            "feedback": Feedback.objects.count(),
            "readings": Reading.objects.count(),
        }

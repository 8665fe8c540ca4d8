"""Publishing: every approved reply stands on paper exactly once."""

from __future__ import annotations

from collections import Counter
from random import Random

from django_scopes import scope, scopes_disabled

from amends.cases.event import Event
from amends.cases.feedback import Feedback
from amends.channels.connectors.paper.fault import PaperFault, Trouble
from amends.channels.connectors.paper.parse import incoming
from amends.channels.connectors.paper.reply import PaperReply
from amends.foundation import clock, faults
from amends.journeys import answer
from amends.journeys.arrival import receive
from amends.replies.publication import Publication, Stage
from tests.faults import desk

REPLIES_A_ROUND = 8
TROUBLES = (
    Trouble.DOWN,
    Trouble.PATIENCE,
    Trouble.LOST_ANSWER,
    Trouble.LOST_QUESTION,
)


class PublishingStory:
    """Kadri answers while paper loses questions and answers and carriers die."""

    points = (
        "publishing.leased",
        "publishing.marked",
        "publishing.published",
        "publishing.concluding",
        "story.answered",
        "job.started",
        "job.before_done",
        "job.after_done",
    )

    def prepare(self) -> None:
        """Open the business and answer once: the children inherit what that loaded."""
        with scopes_disabled():
            self.desk = desk.opened()
        with scope(organisation=self.desk.house):
            self._answered("Guest 0", 0)

    def ask(self, number: int, random: Random) -> None:
        """Let guests write and Kadri answer each of them."""
        trouble = random.choice(TROUBLES)
        # A platform that fails is left alone for longer and longer: one trouble after
        # the other, or the last acts would be over before all of them were met.
        if not PaperFault.objects.filter(times__gt=0).exists():
            PaperFault.objects.create(page=desk.PAGE, trouble=trouble, times=2)
        with scope(organisation=self.desk.house):
            for place in range(REPLIES_A_ROUND):
                self._answered(f"Guest {number}-{place}", number * 100 + place)
                faults.point("story.answered")

    def _answered(self, guest: str, pizza: int) -> None:
        now, by = clock.now(), self.desk.kadri.user
        said = f"The pizza number {pizza} was cold again."
        review = desk.written(guest, said, stars=2, at=now)
        receive(self.desk.channel, [incoming(review)], at=now)
        feedback = Feedback.objects.get(external_id=str(review.pk))
        words = (
            f"Thank you for writing. Pizza {pizza} was cold when it reached you, and "
            "that is our mistake. I have asked the kitchen to pack it warm. Kadri"
        )
        draft = answer.save(feedback, words, edition=0, by=by, at=now)
        answer.send(
            draft, self.desk.kadri, at=now, ui_lang="en", because="This is a rehearsal."
        )

    @scopes_disabled()
    def finished(self) -> bool:
        """Say whether every reply came to its end."""
        return not Publication.objects.exclude(stage=Stage.PUBLISHED).exists()

    @scopes_disabled()
    def wrongs(self) -> list[str]:
        """Count on paper itself what the public can read."""
        times = Counter(PaperReply.objects.values_list("key", flat=True))
        told = Counter(
            Event.objects.filter(verb="published").values_list("case", flat=True)
        )
        wrongs = []
        for publication in Publication.objects.all():
            there = times.pop(publication.key, 0)
            if there != 1:
                wrongs.append(f"{there} times on paper: {publication}")
            if publication.stage != Stage.PUBLISHED:
                wrongs.append(f"forgotten: {publication} {publication.reason}")
            elif told[publication.case_id] != 1:
                wrongs.append(f"told {told[publication.case_id]} times: {publication}")
        return wrongs + [f"never approved: {key}" for key in times]

    @scopes_disabled()
    def figures(self) -> dict[str, int]:
        """Count intents and what is on paper."""
        return {
            "approved": Publication.objects.count(),
            "on paper": PaperReply.objects.count(),
            "carried again": Publication.objects.filter(attempts__gt=1).count(),
        }

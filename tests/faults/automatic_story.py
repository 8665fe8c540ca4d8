"""Automatic answers: whoever dies, each guest is looked at once and answered once."""

from __future__ import annotations

from collections import Counter
from random import Random

from django_scopes import scope, scopes_disabled

from amends.cases.feedback import Feedback
from amends.channels.connectors.paper.parse import incoming
from amends.channels.connectors.paper.reply import PaperReply
from amends.foundation import clock, faults
from amends.journeys import answer, switching
from amends.journeys.answering.seal import Proposed, seal
from amends.journeys.arrival import receive
from amends.replies.automatic_look import AutomaticLook
from amends.replies.experience import Experience
from amends.replies.publication import Publication, Stage
from tests.faults import desk

GUESTS_A_ROUND = 8
EARNED = 5
PRAISE = (
    "The pizza was wonderful, thank you!",
    "Very friendly waiter, thank you!",
    "A cosy place with lovely music.",
    "Great coffee and a delicious cake.",
    "Everything was clean and beautiful.",
    "Fast delivery and hot food, excellent!",
)


class AutomaticStory:
    """Guests praise the house, which answers by itself while its workers die."""

    points = (
        "automatic.intended",
        "publishing.leased",
        "publishing.marked",
        "publishing.published",
        "publishing.concluding",
        "story.praised",
        "job.started",
        "job.before_done",
        "job.after_done",
    )

    def prepare(self) -> None:
        """Open the business, let Kadri earn the lane, and switch it on."""
        with scopes_disabled():
            self.desk = desk.opened()
        house, kadri = self.desk.house, self.desk.kadri
        with scope(organisation=house):
            for number in range(EARNED):
                self._earn(self._praised(f"Early guest {number}", number))
            now, by = clock.now(), kadri.user
            terms = {"signer": kadri, "delay_minutes": 5, "needed": EARNED}
            switching.keep_terms(house, {**terms, "daily_cap": 1000}, by=by, at=now)
            key = (self.desk.channel.pk, "5", "praise")
            switching.switch_on(house, key, by=by, at=clock.now())

    def ask(self, number: int, random: Random) -> None:
        """Let guests praise what they liked."""
        with scope(organisation=self.desk.house):
            for place in range(GUESTS_A_ROUND):
                self._praised(f"Guest {number}-{place}", random.randrange(100))
                faults.point("story.praised")

    def _praised(self, guest: str, number: int) -> Feedback:
        now = clock.now()
        words = PRAISE[number % len(PRAISE)]
        review = desk.written(guest, words, stars=5, at=now)
        receive(self.desk.channel, [incoming(review)], at=now)
        return Feedback.objects.get(external_id=str(review.pk))

    def _earn(self, feedback: Feedback) -> None:
        kadri, now = self.desk.kadri, clock.now()
        text = answer.propose(feedback, kadri, ui_lang="en").drafts[0].text
        draft = answer.save(
            feedback,
            text,
            edition=0,
            by=kadri.user,
            at=now,
            proposed=Proposed(text, seal(feedback.pk, text)),
        )
        answer.send(draft, kadri, at=now, ui_lang="en", because="A rehearsal.")
        Experience.objects.update(kind="praise")

    @scopes_disabled()
    def finished(self) -> bool:
        """Say whether every guest was looked at and every answer came to its end."""
        last = Feedback.objects.filter(automatic_look=None, reading__kind="praise")
        waiting = Publication.objects.exclude(stage=Stage.PUBLISHED)
        return last.count() <= EARNED and not waiting.exists()

    @scopes_disabled()
    def wrongs(self) -> list[str]:
        """Count on paper what left, and in our rows what was intended."""
        times = Counter(PaperReply.objects.values_list("key", flat=True))
        wrongs = [
            f"{times[row.key]} times on paper: {row} {row.stage} {row.reason}"
            for row in Publication.objects.all()
            if times[row.key] != 1
        ]
        own = Publication.objects.filter(automatic=True)
        answered = Counter(own.values_list("feedback", flat=True))
        wrongs += [f"answered {n} times: {pk}" for pk, n in answered.items() if n > 1]
        looked = AutomaticLook.objects.exclude(publication=None)
        kept = set(looked.values_list("publication", flat=True))
        strays = set(own.values_list("pk", flat=True)) ^ kept
        wrongs += [f"half done: {pk}" for pk in strays]
        untold = own.filter(experience=None).count()
        return wrongs + [f"{untold} teach nothing"] * bool(untold)

    @scopes_disabled()
    def figures(self) -> dict[str, int]:
        """Count guests and automatic answers."""
        return {
            "looked at": AutomaticLook.objects.count(),
            "answered by themselves": Publication.objects.filter(
                automatic=True
            ).count(),
            "on paper": PaperReply.objects.count(),
        }

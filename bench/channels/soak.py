"""A month at a hundred places: customers write, change and take back, platforms fail.

The clock is ours, so thirty days pass in minutes. At the end two accounts must balance:
what stands on the platforms is what we keep, and every intent to publish is one reply
there, or has ended with a reason.
"""

from __future__ import annotations

import json
import os
import random
import time
from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "amends.config.settings")
django.setup()

from django.core.management import call_command  # noqa: E402 - Django is up now

from amends.accounts.location import Location  # noqa: E402 - the same
from amends.accounts.membership import Membership  # noqa: E402 - the same
from amends.cases.feedback import Feedback  # noqa: E402 - the same
from amends.channels.channel import Channel  # noqa: E402 - the same
from amends.channels.connector import ConnectorError  # noqa: E402 - the same
from amends.channels.registry import standin_of  # noqa: E402 - the same
from amends.channels.standing.nearby import nearby  # noqa: E402 - the same
from amends.channels.standing.place import Place  # noqa: E402 - the same
from amends.channels.standing.trouble import Trouble  # noqa: E402 - the same
from amends.foundation import clock  # noqa: E402 - the same
from amends.journeys import answer  # noqa: E402 - the same
from amends.journeys.collecting import collect, resting  # noqa: E402 - the same
from amends.journeys.publishing import carry  # noqa: E402 - the same
from amends.replies.approval import Approval  # noqa: E402 - the same
from amends.replies.guard_report import GuardReport  # noqa: E402 - the same
from amends.replies.publication import Publication, Stage  # noqa: E402 - the same
from bench.channels.household import house  # noqa: E402 - the same
from bench.shape import texts  # noqa: E402 - the same

if TYPE_CHECKING:
    from amends.accounts.organisation import Organisation

BEGAN = datetime(2026, 9, 14, 6, 0, tzinfo=UTC)
PLACES = int(os.environ.get("SOAK_PLACES", "100"))
DAYS = int(os.environ.get("SOAK_DAYS", "30"))
STEP = timedelta(hours=3)
WRITES, CHANGES, TAKES, FAILS, ANSWERS = 0.12, 0.03, 0.01, 0.06, 0.5
SLUGS = ("google", "trustpilot", "appstore", "mastodon")
ENDED = {Stage.FAILED, Stage.UNDONE, Stage.REJECTED}
ARRIVED = {Stage.PUBLISHED}
"""Whoever looks a reply over has said something by the end: pending is no end."""


class Month:
    """A hundred accounts and what happens to them."""

    def __init__(self, organisation: Organisation) -> None:
        self.chance = random.Random(2026)
        self.now = BEGAN
        self.house = organisation
        self.member = Membership.objects.get()
        self.words = iter(texts(100_000))
        self.happened: Counter[str] = Counter()
        self.accounts: list[tuple[Place, Channel]] = []

    def connect(self, places: list[Place]) -> None:
        """Make a channel of every place; each has a location of its own."""
        for number, place in enumerate(places):
            account = place.account
            channel = Channel.objects.create(
                organisation=self.house,
                location=Location.open(self.house, f"Tuul {number}"),
                platform_slug=SLUGS[number % len(SLUGS)],
                name=f"Tuul {number}",
                settings=dict(account.settings),
                secrets=dict(account.secrets),
                created_at=BEGAN,
            )
            self.accounts.append((place, channel))

    def pass_by(self) -> None:
        """Let three hours pass, with all that happens in them."""
        with clock.stopped(self.now):
            for place, channel in self.accounts:
                self._live(place)
                self._read(channel)
            self._answer()
        self.now += STEP
        with clock.stopped(self.now):
            self._carry()

    def settle(self) -> None:
        """Let nothing happen any more, and everything arrive."""
        for place, _channel in self.accounts:
            place.troubles.clear()
            place.writing_troubles.clear()
        for _turn in range(40):
            self.now += STEP
            with clock.stopped(self.now):
                for _place, channel in self.accounts:
                    self._read(channel)
                self._carry()

    def _live(self, place: Place) -> None:
        there = sorted(place.things)
        chance = self.chance.random
        if chance() < WRITES:
            place.say(next(self.words)[:280])
            self.happened["written"] += 1
        if there and place.edits and chance() < CHANGES:
            name = self.chance.choice(there)
            place.edit(name, next(self.words)[:280])
            self.happened["changed"] += 1
        if there and place.removes and chance() < TAKES:
            place.remove(self.chance.choice(there))
            self.happened["taken back"] += 1
        if chance() < FAILS:
            faults = place.writing_troubles if chance() < 0.3 else place.troubles
            faults.append(self.chance.choice(list(Trouble)[1:]))
            self.happened["faults"] += 1

    def _read(self, channel: Channel) -> None:
        channel.refresh_from_db()
        if not resting(channel, at=self.now):
            try:
                collect(channel, at=self.now)
            except ConnectorError:
                self.happened["readings that failed"] += 1

    def _answer(self) -> None:
        fresh = Feedback.objects.filter(received_at=self.now, publications=None)
        for feedback in fresh.select_related("case", "channel"):
            if self.chance.random() < ANSWERS:
                text = f"We are sorry, and we look into it. [{feedback.pk}]"
                self._intend(feedback, text)

    def _intend(self, feedback: Feedback, text: str) -> None:
        person = self.member.user
        draft = answer.save(feedback, text, edition=0, by=person, at=self.now)
        GuardReport.write(draft, (), at=self.now)
        approval = Approval.give(draft, by=person, at=self.now)
        Publication.intend(approval, by=person, signed_by="Kadri", at=self.now)
        self.happened["intents"] += 1

    def _carry(self) -> None:
        for publication in list(Publication.objects.due(self.now)):
            carry(publication)


def ledger(month: Month) -> dict[str, object]:
    """Return both accounts, and by how much they differ."""
    differs = 0
    kept = 0
    for place, channel in month.accounts:
        rows = Feedback.objects.filter(channel=channel, tombstone=None)
        ours = dict(rows.values_list("external_id", "text"))
        truth = {name: place.shown(thing) for name, thing in place.things.items()}
        differs += len(set(ours.items()) ^ set(truth.items()))
        kept += len(ours)
    places = {channel.pk: place for place, channel in month.accounts}
    stages: Counter[str] = Counter()
    wrong = 0
    for row in Publication.objects.all():
        stages[row.stage] += 1
        arrived = places[row.channel_id].received(row.text.rpartition(" ")[2])
        wanted = {1} if row.stage in ARRIVED else {0, 1}
        wrong += arrived not in wanted or row.stage not in ENDED | ARRIVED
    return {
        "kept": kept,
        "archive_differs": differs,
        "intents_wrong": wrong,
        **{f"replies_{stage}": number for stage, number in sorted(stages.items())},
    }


def main() -> None:
    """Live through the month and print its ledger as JSON."""
    call_command("migrate", verbosity=0)
    places = [standin_of(SLUGS[n % len(SLUGS)]).Standin() for n in range(PLACES)]
    for place in places[:: len(SLUGS)]:
        # Google looks replies over for hours before it shows them.
        place.moderation = "PENDING"
    began, spent = time.perf_counter(), time.process_time()
    with clock.stopped(BEGAN), house() as organisation, nearby(*places):
        month = Month(organisation)
        month.connect(places)
        for _step in range(DAYS * 8):
            month.pass_by()
        month.settle()
        found = ledger(month)
    calls = sum(len(place.calls) for place in places)
    found |= {name.replace(" ", "_"): n for name, n in sorted(month.happened.items())}
    found |= {"places": PLACES, "days": DAYS, "calls": calls}
    # On a machine that others use too, the second figure is the one to compare.
    found["minutes"] = (time.perf_counter() - began) / 60
    found["minutes_of_one_core"] = (time.process_time() - spent) / 60
    print(json.dumps(found))


if __name__ == "__main__":
    main()

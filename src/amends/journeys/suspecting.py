"""Suspecting: who came just now may be somebody whom we know from another channel.

What speaks for it is looked for behind every arrival: an address or a number in the
words, the same order, the same words, or the same name at the same place about the
same matter. It is only ever suggested; a person joins them, and can part them again.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.db import transaction
from django_scopes import scope, scopes_disabled

from amends.accounts.organisation import Organisation
from amends.cases.customer import Customer
from amends.cases.feedback import Feedback
from amends.cases.looked_over import LookedOver
from amends.cases.merge import MergeSuggestion
from amends.foundation import clock
from amends.foundation.jobs import Priority, task
from amends.journeys.likening import liken
from amends.journeys.recognising import named_in, somebody
from amends.understanding.mention import Mention

# An arrival that commits late keeps its place in the line.
SETTLED = timedelta(seconds=20)
A_TURN = 200
LATELY = timedelta(days=7)
LOOKED_AMONG = 1000
SAME_VISIT = timedelta(days=3)
ALIKE = 85
LONG_ENOUGH = 9
"""Words that two people do not write alike by chance."""
COMPARED = 2000
"""Letters of a text that are compared."""

Evidence = tuple[Feedback | Customer, str]


@task(priority=Priority.BULK)
def look_over_all() -> None:
    """Look over what came since the last time, in every house."""
    now = clock.now()
    with scopes_disabled():
        # Guests of the demo recite from one book: the same words prove nothing there.
        houses = [house for house in Organisation.objects.all() if not house.demo]
    for house in houses:
        with scope(organisation=house):
            look_over(house, at=now)


@transaction.atomic
def look_over(house: Organisation, *, at: datetime) -> int:
    """Compare what came since the last time; return how many suggestions were made."""
    mark = LookedOver.mark_of(house.pk)
    rows = Feedback.objects.to_compare(mark.feedback_id, at - SETTLED)
    fresh = list(rows.with_writers().select_related("reading")[:A_TURN])
    if not fresh:
        return 0
    lately = Feedback.objects.since(at - LATELY).with_writers()
    among = list(lately[:LOOKED_AMONG])
    writers = Writers(at)
    made = sum(_suggested(one, among, writers) for one in fresh)
    liken(fresh, among, at)
    mark.move(fresh[-1].pk)
    return made


class Writers:
    """Who wrote what; where nothing identifies them, a customer of that name."""

    def __init__(self, at: datetime) -> None:
        self.at = at
        self._made: dict[int, Customer] = {}

    def of(self, one: Feedback) -> Customer:
        """Return the writer; asked again of the same case, the same one."""
        known = one.customer or one.case.customer or self._made.get(one.case_id)
        if known is None:
            known = self._made[one.case_id] = somebody(one.case, self.at)
        return known


def _suggested(one: Feedback, among: list[Feedback], writers: Writers) -> int:
    """Suggest every customer who may be the writer, each by the best evidence."""
    found: dict[int, tuple[Customer, str]] = {}
    for other, because in _evidence(one, among):
        customer = other if isinstance(other, Customer) else writers.of(other)
        found.setdefault(customer.pk, (customer, because))
    return sum(
        MergeSuggestion.make(customer, writers.of(one), because=because, at=writers.at)
        for customer, because in found.values()
    )


def _evidence(one: Feedback, among: list[Feedback]) -> Iterator[Evidence]:
    if hasattr(one, "reading"):
        for known in named_in(one, one.reading.as_noun()):
            yield known.customer, f"named:{known.value}"
    elsewhere = [other for other in among if _elsewhere(one, other)]
    order = str(one.details.get("order", "")).strip()
    for other in elsewhere:
        if order and order == str(other.details.get("order", "")).strip():
            yield other, f"order:{order[:80]}"
        elif _same_words(one, other):
            yield other, "words"
        elif _same_name(one, other) and _same_matter(one, other):
            yield other, "matter"


def _elsewhere(one: Feedback, other: Feedback) -> bool:
    """Say whether somebody not known as the same wrote this on another channel."""
    if one.channel_id == other.channel_id or one.case_id == other.case_id:
        return False
    return one.customer_id is None or one.customer_id != other.customer_id


def _same_words(one: Feedback, other: Feedback) -> bool:
    ours, theirs = one.text[:COMPARED], other.text[:COMPARED]
    # Many people write the same few words, and some only faces.
    if min(len(ours.split()), len(theirs.split())) < LONG_ENOUGH:
        return False
    # Imported here: only this job compares, and every process would pay for it.
    from rapidfuzz import fuzz  # noqa: PLC0415

    return fuzz.token_sort_ratio(ours, theirs, score_cutoff=ALIKE) > 0


def _same_name(one: Feedback, other: Feedback) -> bool:
    """Say whether a name stands at one place within days; alone it says nothing."""
    name = " ".join(one.author.casefold().split())
    return (
        name != ""
        and name == " ".join(other.author.casefold().split())
        and one.location_id == other.location_id
        and abs(one.written_at - other.written_at) <= SAME_VISIT
    )


def _same_matter(one: Feedback, other: Feedback) -> bool:
    """Say whether both complain of the same thing."""
    ours = Mention.objects.complaints_of(one.case_id)
    return bool(ours & Mention.objects.complaints_of(other.case_id))

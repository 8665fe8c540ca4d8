"""A complaint in English on paper, and words that answer it well."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.channels.channel import Channel
from amends.channels.connectors.paper.review import PaperReview
from amends.foundation import clock
from amends.journeys.collecting import collect
from tests.world import NOON, signed_in

REVIEW = "The pizza was cold on Saturday evening and nobody answered the phone."
REPLY = (
    "Hello Mart,\n\nthank you for telling us. A cold pizza, and a phone that nobody "
    "answers: I am sorry about both. I will go through Saturday evening with the "
    "kitchen. Please call me on +372 600 0000, or write to tartu@tuul.example.\n\nKadri"
)
BLAMING = "Hello Mart, it is your own fault. You should have come earlier. Kadri"


@pytest.fixture(autouse=True)
def monday_noon() -> Iterator[None]:
    """Stop the clock while somebody writes."""
    with clock.stopped(NOON):
        yield


@pytest.fixture
def feedback(paper: Channel, write_on_paper: Callable[..., PaperReview]) -> Feedback:
    """A review that was collected from paper."""
    write_on_paper(text=REVIEW)
    collect(paper, at=NOON)
    return Feedback.objects.get()


@pytest.fixture
def case(feedback: Feedback) -> Case:
    """The case of that review."""
    return feedback.case


@pytest.fixture
def step(feedback: Feedback) -> Callable[..., Any]:
    """Let somebody press one of the buttons of the composer."""

    def press(who: Membership, name: str, *, live: bool = False, **form: object) -> Any:
        address = f"/cases/{feedback.case.reference}/replies/{feedback.pk}/{name}/"
        headers = {"HX-Request": "true"} if live else {}
        sent = {"reply": REPLY, "edition": 0, **form}
        return signed_in(who).post(address, sent, headers=headers)

    return press

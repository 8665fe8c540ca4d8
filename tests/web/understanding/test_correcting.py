"""A person knows better than the reader: kept, shown, and taken out for training."""

from __future__ import annotations

import json
from typing import Any

import pytest

from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.understanding.correction import Correction
from amends.understanding.mention import Mention
from amends.understanding.reading import Reading
from tests.world import signed_in


@pytest.fixture
def feedback(cold_pizza: Case) -> Feedback:
    return Feedback.objects.get(case=cold_pizza)


def better(**form: Any) -> dict[str, Any]:
    """Return a whole form: an unhappy complaint about the courier."""
    return {
        "lang": "et",
        "polarity": "neg",
        "kind": "complaint",
        "writer": "customer",
        "mention-0-aspect": "service.attitude",
        "mention-0-polarity": "neg",
        "mention-0-quote": "kuller ebaviisakas",
        "wants": ["refund"],
        "weekday": "6",
        "daypart": "evening",
        "praised": "Liis, Kadri",
        **form,
    }


def corrected(who: Membership, feedback: Feedback, **form: Any) -> Any:
    address = f"/cases/{feedback.case.reference}/readings/{feedback.pk}/"
    return signed_in(who).post(address, better(**form))


def test_a_persons_reading_stands_everywhere(
    feedback: Feedback, liis: Membership
) -> None:
    corrected(liis, feedback, kind="mixed", polarity="mix")
    reading = Reading.objects.get().as_noun()
    assert [mention.aspect for mention in reading.aspects] == ["service.attitude"]
    assert reading.praised_people == ("Liis", "Kadri")
    assert (reading.when.weekday, reading.when.daypart) == (6, "evening")
    assert Mention.objects.get().aspect == "service.attitude"
    case = Case.objects.get()
    assert (case.kind, case.polarity) == ("mixed", "mix")


def test_it_is_said_who_corrected_it(feedback: Feedback, liis: Membership) -> None:
    corrected(liis, feedback)
    address = f"/cases/{feedback.case.reference}/"
    page = signed_in(liis).get(address).content.decode()
    assert "Corrected by Liis" in page
    assert "Liis corrected the reading" in page


def test_a_quote_has_to_stand_in_the_text(feedback: Feedback, liis: Membership) -> None:
    answer = corrected(liis, feedback, **{"mention-0-quote": "pitsa oli kuum"})
    assert answer.status_code == 422
    assert "Copy the words exactly" in answer.content.decode()
    assert not Correction.objects.exists()


@pytest.mark.parametrize(
    "slip",
    [
        {"polarity": "great"},
        {"kind": "rant"},
        {"lang": "Estonian"},
        {"mention-0-aspect": "moon"},
        {"urgent": ["tomorrow"]},
        {"date": "yesterday"},
    ],
)
def test_what_is_not_on_the_list_is_not_taken(
    feedback: Feedback, liis: Membership, slip: dict[str, Any]
) -> None:
    assert corrected(liis, feedback, **slip).status_code == 422
    assert not Correction.objects.exists()


def test_the_reading_that_stands_is_no_correction(
    feedback: Feedback, liis: Membership
) -> None:
    for _again in range(2):
        corrected(liis, feedback)
    assert Correction.objects.count() == 1


def test_an_owner_takes_all_corrections_out(
    feedback: Feedback, liis: Membership, kadri: Membership
) -> None:
    corrected(liis, feedback)
    taken = signed_in(kadri).get("/readings/corrections.jsonl")
    line = json.loads(taken.content.decode())
    assert line["text"] == feedback.words
    assert line["after"]["aspects"][0]["aspect"] == "service.attitude"
    assert line["before"] != line["after"]
    assert signed_in(liis).get("/readings/corrections.jsonl").status_code == 403


def test_another_house_takes_out_nothing_of_ours(
    feedback: Feedback, liis: Membership, olev: Membership
) -> None:
    corrected(liis, feedback)
    assert signed_in(olev).get("/readings/corrections.jsonl").content == b""


def test_what_cannot_wait_moves_the_deadline(
    feedback: Feedback, liis: Membership
) -> None:
    before = Case.objects.get().due_at
    corrected(liis, feedback, urgent=["allergy"])
    case = Case.objects.get()
    assert case.severity == 3
    assert case.urgent == ["allergy"]
    assert case.due_at < before


def test_a_promise_already_kept_does_not_move(
    feedback: Feedback, liis: Membership
) -> None:
    Case.objects.update(answered_at=feedback.received_at)
    before = Case.objects.get().due_at
    corrected(liis, feedback, urgent=["allergy"])
    assert Case.objects.get().due_at == before


def lesson(who: Membership, feedback: Feedback, teaches: str) -> Any:
    address = f"/cases/{feedback.case.reference}/readings/{feedback.pk}/lesson/"
    return signed_in(who).post(address, {"teaches": teaches}, follow=True)


def test_a_lesson_is_taken_back_and_taught_again_on_the_page(
    feedback: Feedback, liis: Membership
) -> None:
    corrected(liis, feedback)
    taken = lesson(liis, feedback, "no").content.decode()
    assert "Let it teach again" in taken
    assert Correction.objects.of_feedback(feedback).teach() is False
    taught = lesson(liis, feedback, "yes").content.decode()
    assert "Take the lesson back" in taught
    assert Correction.objects.of_feedback(feedback).teach() is True


def test_who_may_not_correct_takes_no_lesson_back(
    feedback: Feedback, liis: Membership, rein: Membership, olev: Membership
) -> None:
    corrected(liis, feedback)
    assert lesson(rein, feedback, "no").status_code == 403
    assert lesson(olev, feedback, "no").status_code == 404
    assert Correction.objects.of_feedback(feedback).teach() is True


def test_the_page_marks_the_words_that_moved_each_answer(
    feedback: Feedback, liis: Membership
) -> None:
    address = f"/cases/{feedback.case.reference}/readings/{feedback.pk}/"
    page = signed_in(liis).get(address).content.decode()
    assert "Why the machine read it so" in page
    assert "Food temperature · bad" in page
    assert '<td class="numbers">-' in page or '<td class="numbers">−' in page

"""One press on what the guard objects to, and one that brings the words back."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from typing import Any

from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.cases.note import Note
from amends.replies.draft import Draft
from tests.web.replies.conftest import REPLY
from tests.web.replies.test_writing import box
from tests.world import with_token

Step = Callable[..., Any]
FAKE = "You are lying, and you were never here."
ANGRY = REPLY.replace("I will go through", f"{FAKE} I will go through")


def pressed(page: str) -> dict[str, str]:
    """Return what the press under the first objection sends along."""
    marks = re.findall(r'name="mends" value="([^"]*)"', page)
    return {"mends": html.unescape(marks[0]) if marks else ""}


def test_a_press_takes_the_sentence_out_and_nothing_is_kept_yet(
    case: Case, kadri: Membership, step: Step
) -> None:
    page = step(kadri, "restoring", live=True, earlier=ANGRY).content.decode()
    assert "Take the sentence out" in page
    after = step(kadri, "mending", live=True, reply=ANGRY, **pressed(page))
    told = after.content.decode()
    assert html.unescape(box(told)).strip() == REPLY
    assert "Bring back my words" in told
    assert not Draft.objects.exists()
    back = step(kadri, "restoring", live=True, reply=REPLY, earlier=ANGRY)
    assert FAKE in html.unescape(box(back.content.decode()))


def test_what_nobody_objects_to_stays(kadri: Membership, step: Step) -> None:
    told = step(kadri, "mending", live=True, reply=REPLY, mends="anger You fool")
    assert html.unescape(box(told.content.decode())).strip() == REPLY


def test_who_only_reads_presses_nothing(liis: Membership, step: Step) -> None:
    liis.role = "reader"
    liis.save()
    assert step(liis, "mending", reply=ANGRY, mends="x").status_code in (403, 404)


TOLD = "Your booking 88213 was for two people at 19:30. "
TELLING = REPLY.replace("I will go through", f"{TOLD}I will go through")


def moving(page: str) -> dict[str, str]:
    marks = re.findall(r'name="moves" value="([^"]*)"', page)
    return {"moves": html.unescape(marks[0]) if marks else ""}


def test_what_is_not_for_everybody_waits_in_a_note_to_be_said_privately(
    case: Case, kadri: Membership, step: Step
) -> None:
    page = step(kadri, "restoring", live=True, earlier=TELLING).content.decode()
    assert "Say it privately" in page
    after = step(kadri, "mending", live=True, reply=TELLING, **moving(page))
    told = html.unescape(box(after.content.decode()))
    assert "88213" not in told
    # The reply names a way to us already: nothing is said twice.
    assert told.strip() == REPLY
    again = step(kadri, "mending", live=True, reply=TELLING, **moving(page))
    assert "A note keeps the words" in again.content.decode() + str(again.headers)
    (note,) = Note.objects.of_case(case)
    assert note.text == f"To be said privately: “{TOLD.strip()}”"
    assert not Draft.objects.exists()


def test_without_a_way_to_us_one_is_opened_in_the_words_of_the_guest(
    kadri: Membership, step: Step
) -> None:
    bare = TELLING.replace(
        " Please call me on +372 600 0000, or write to tartu@tuul.example.", ""
    )
    page = step(kadri, "restoring", live=True, earlier=bare).content.decode()
    after = step(kadri, "mending", live=True, reply=bare, **moving(page))
    told = html.unescape(box(after.content.decode()))
    assert "88213" not in told
    assert "+372" in told or "@tuul" in told
    assert told.count("\n\n") == bare.count("\n\n")


def test_in_a_private_letter_nothing_has_to_be_moved(
    case: Case, kadri: Membership, step: Step
) -> None:
    Feedback.objects.update(public=False)
    page = step(kadri, "restoring", live=True, earlier=TELLING).content.decode()
    assert "Say it privately" not in page
    step(kadri, "mending", live=True, reply=TELLING, moves="fact-not-public 88213")
    assert not Note.objects.of_case(case).exists()


def test_by_api_both_mends_come_with_what_is_objected_to(
    case: Case, kadri: Membership
) -> None:
    feedback = Feedback.objects.get(case=case)
    words = {"feedback": feedback.pk, "text": TELLING}
    answer = with_token(kadri).post(
        "/api/v1/drafts/findings", words, content_type="application/json"
    )
    moved = [one["moved"] for one in answer.json() if one["moved"]]
    assert moved
    assert all(TOLD.strip() not in one for one in moved)

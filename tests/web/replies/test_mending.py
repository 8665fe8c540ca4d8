"""One press on what the guard objects to, and one that brings the words back."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from typing import Any

from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.replies.draft import Draft
from tests.web.replies.conftest import REPLY
from tests.web.replies.test_writing import box

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

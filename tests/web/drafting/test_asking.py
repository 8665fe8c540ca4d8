"""At the desk: a reply from a rough note, three to choose from, what each rests on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.replies.draft import Draft
from tests.web.replies.test_writing import box
from tests.world import signed_in

Step = Callable[..., Any]
NOTE = "ütle talle et köök jäi hiljaks, teeme korda"


def test_a_rough_note_in_estonian_becomes_a_reply_in_english(
    kadri: Membership, step: Step
) -> None:
    page = step(kadri, "note", note=NOTE, live=True).content.decode()
    written = box(page)
    assert "kitchen" in written
    assert "köök" not in written
    assert NOTE in page
    assert "your note" in page
    assert not Draft.objects.exists()


def test_what_stood_in_the_box_can_be_brought_back(
    kadri: Membership, step: Step
) -> None:
    page = step(kadri, "note", note=NOTE, reply="My own words.").content.decode()
    assert 'name="earlier" value="My own words."' in page


def test_three_drafts_differ_and_the_chosen_one_is_taken(
    kadri: Membership, step: Step
) -> None:
    page = step(kadri, "choice", note=NOTE, live=True).content.decode()
    shown = page.split('class="choices__words"')[1:]
    assert len(shown) == 3
    texts = [part.split(">", 1)[1].split("</p>")[0] for part in shown]
    assert len(set(texts)) == 3
    taken = step(kadri, "note", note=NOTE, manner="formal", live=True)
    assert box(taken.content.decode()).strip() == texts[2].strip()


def test_the_box_keeps_its_words_while_three_are_shown(
    kadri: Membership, step: Step
) -> None:
    page = step(kadri, "choice", reply="My own words.", live=True).content.decode()
    assert box(page).strip() == "My own words."


def test_each_sentence_says_on_what_it_rests(kadri: Membership, case: Case) -> None:
    page = signed_in(kadri).get(f"/cases/{case.reference}/").content.decode()
    grounds = page.split('class="gloss__moves"')[1]
    assert "rests on:" in grounds
    assert "what the customer wrote" in grounds
    assert "how you sign and sound" in grounds


def test_a_reader_asks_for_nothing(rein: Membership, step: Step) -> None:
    for name in ("note", "choice", "wording"):
        assert step(rein, name, note=NOTE).status_code in (403, 404)


def test_an_unknown_manner_is_the_plain_one(kadri: Membership, step: Step) -> None:
    plain = step(kadri, "note", live=True).content.decode()
    odd = step(kadri, "note", manner="../rude", live=True).content.decode()
    assert box(odd) == box(plain)

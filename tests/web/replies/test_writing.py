"""Writing an answer: proposed, kept while it is typed, looked over, previewed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.journeys import answer
from amends.replies.draft import Draft
from tests.web.replies.conftest import BLAMING, REPLY
from tests.world import NOON, signed_in

Step = Callable[..., Any]


def shown(who: Membership, case: Case) -> str:
    return signed_in(who).get(f"/cases/{case.reference}/").content.decode()


def box(page: str) -> str:
    """Return what stands in the box."""
    return (
        page.split('id="field-reply"')[1]
        .split(">", 1)[1]
        .split("</textarea", maxsplit=1)[0]
    )


def test_the_box_opens_with_a_proposal_and_nothing_is_stored(
    case: Case, kadri: Membership
) -> None:
    page = shown(kadri, case)
    assert "Kadri" in box(page)
    assert "What it says, sentence by sentence" in page
    assert not Draft.objects.exists()


def test_terms_are_told_before_the_first_word(case: Case, kadri: Membership) -> None:
    page = shown(kadri, case)
    assert "Seen by everybody on Paper" in page
    assert "up to 2,000 characters" in page


def test_words_are_kept_while_they_are_typed(
    case: Case, kadri: Membership, step: Step
) -> None:
    first = step(kadri, "draft", live=True)
    assert 'name="edition" value="1"' in first.content.decode()
    second = step(kadri, "draft", live=True, reply=REPLY + "!", edition=1)
    assert 'name="edition" value="2"' in second.content.decode()
    assert Draft.objects.get().text == REPLY + "!"
    assert box(shown(kadri, case)).strip() == REPLY + "!"


def test_without_scripts_the_words_are_kept_by_a_button(
    case: Case, kadri: Membership, step: Step
) -> None:
    assert step(kadri, "draft")["Location"] == f"/cases/{case.reference}/"
    assert Draft.objects.get().text == REPLY


def test_the_guard_speaks_while_one_types(kadri: Membership, step: Step) -> None:
    said = step(kadri, "draft", live=True, reply=BLAMING).content.decode()
    assert "your own fault" in said
    assert "<html" not in said
    assert "Worth a look" in said or "Must change" in said


def test_a_phone_number_of_the_customer_must_go(kadri: Membership, step: Step) -> None:
    words = REPLY + " We have your number +372 5555 0101."
    assert (
        "Must change" in step(kadri, "draft", live=True, reply=words).content.decode()
    )


def test_another_proposal_leaves_the_own_words_at_hand(
    kadri: Membership, step: Step
) -> None:
    asked = step(kadri, "proposal", live=True, reply="My own words.", manner="shorter")
    page = asked.content.decode()
    assert "My own words." not in box(page)
    assert 'name="earlier" value="My own words."' in page
    back = step(kadri, "restoring", live=True, reply="x", earlier="My own words.")
    assert box(back.content.decode()).strip() == "My own words."


def test_the_preview_shows_review_and_reply_together(
    kadri: Membership, step: Step
) -> None:
    page = step(kadri, "preview", live=True, reply=REPLY).content.decode()
    assert "As the public will see it" in page
    assert "nobody answered the phone" in page
    assert "I am sorry about both" in page


def test_hostile_words_stay_words_in_every_part(kadri: Membership, step: Step) -> None:
    evil = "</textarea><script>alert(1)</script>"
    for name in ("draft", "preview", "restoring"):
        page = step(kadri, name, live=True, reply=evil, earlier=evil, edition=0)
        assert "<script>alert" not in page.content.decode()


def test_two_who_write_at_once_both_keep_their_words(
    case: Case, kadri: Membership, liis: Membership, step: Step
) -> None:
    step(liis, "draft", live=True, reply="Liis was faster.")
    late = step(kadri, "draft", live=True, reply="Kadri was slower.")
    page = late.content.decode()
    assert late.status_code == 409
    assert late["HX-Retarget"] == "#desk"
    assert "Liis changed this reply" in page
    assert "Liis was faster." in page
    assert box(page).strip() == "Kadri was slower."
    assert Draft.objects.get().text == "Liis was faster."


def test_who_came_second_can_keep_their_own(
    kadri: Membership, liis: Membership, step: Step
) -> None:
    step(liis, "draft", live=True, reply="Liis was faster.")
    step(kadri, "draft", reply="Kadri was slower.", edition=0, over=1)
    assert Draft.objects.get().text == "Kadri was slower."


def test_without_scripts_the_clash_is_a_whole_page(
    kadri: Membership, liis: Membership, step: Step
) -> None:
    step(liis, "draft", reply="Liis was faster.")
    late = step(kadri, "publication", reply="Kadri was slower.")
    assert late.status_code == 409
    assert "<html" in late.content.decode()
    assert "Liis was faster." in late.content.decode()


def test_a_reader_sees_the_draft_and_no_box(
    case: Case, liis: Membership, rein: Membership, step: Step
) -> None:
    step(liis, "draft", reply="Liis writes.")
    page = shown(rein, case)
    assert "Liis writes." in page
    assert "<textarea" not in page


def test_a_colleague_finds_the_draft_as_it_was_left(
    case: Case, kadri: Membership, liis: Membership
) -> None:
    feedback = case.feedback.get()
    answer.save(feedback, "Half a rep", edition=0, by=liis.user, at=NOON)
    assert box(shown(kadri, case)).strip() == "Half a rep"

"""On the page: a pause, a second person, a later time, a glance, the record."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.replies.pause import Pause
from amends.replies.publication import Publication
from amends.web.replies.glance import folded, look_of, looks
from tests.web.replies.conftest import REPLY
from tests.world import NOON, signed_in

Step = Callable[..., Any]
ANGRY = "Hello Mart, you are an idiot and a liar. Kadri"


def shown(who: Membership, case: Case) -> str:
    return signed_in(who).get(f"/cases/{case.reference}/").content.decode()


def test_anger_begins_a_pause_that_calm_words_wait_for(
    case: Case, kadri: Membership, mihkel: Membership, step: Step
) -> None:
    assert step(kadri, "publication", reply=ANGRY).status_code == 422
    pause = Pause.objects.get()
    refused = step(kadri, "publication", edition=1, because="I know Mart")
    assert refused.status_code == 422
    assert "Let it cool until" in refused.content.decode()
    assert "Why it may go on" not in shown(kadri, case)
    assert "Why it may go on" in shown(mihkel, case)
    step(kadri, "pause", lift_because="I am calm")
    step(mihkel, "pause", lift_because="")
    pause.refresh_from_db()
    assert pause.lifted_at is None
    step(mihkel, "pause", lift_because="We talked it over")
    pause.refresh_from_db()
    assert pause.lifted_by == mihkel.user


def test_a_danger_wants_two_people_and_the_page_says_who_has_allowed_it(
    feedback: Feedback, case: Case, kadri: Membership, mihkel: Membership, step: Step
) -> None:
    reading = feedback.reading
    reading.content = {
        **reading.content,
        "urgent": [{"id": "allergy", "quote": "cold"}],
    }
    reading.save()
    step(mihkel, "publication", because="I know Mart")
    assert not Publication.objects.exists()
    page = shown(kadri, case)
    assert "more than one person allows this" in page
    assert "Allowed by Mihkel." in page
    step(kadri, "publication", edition=1, because="I know Mart")
    assert Publication.objects.exists()


def test_a_reply_leaves_later_and_can_be_undone_until_then(
    case: Case, kadri: Membership, step: Step
) -> None:
    when = (NOON + timedelta(days=1)).isoformat()
    step(kadri, "publication", because="I know Mart", leave=when)
    reply = Publication.objects.get()
    assert reply.not_before == NOON + timedelta(days=1)
    assert "Until then it can be undone." in shown(kadri, case)


@pytest.mark.parametrize("typed", ["chosen", "yesterday", "2020-01-01T10:00"])
def test_a_time_that_is_none_sends_nothing(
    kadri: Membership, step: Step, typed: str
) -> None:
    answered = step(kadri, "publication", because="I know Mart", leave=typed)
    assert answered.status_code == 422
    assert not Publication.objects.exists()


def test_the_record_tells_the_whole_way(
    case: Case, kadri: Membership, step: Step
) -> None:
    step(kadri, "publication", because="I know Mart")
    page = shown(kadri, case)
    for told in ("How this came about", "Kadri wrote it", "Kadri allowed it"):
        assert told in page


def test_a_sealed_proposal_sent_as_it_is_counts_as_unchanged(
    feedback: Feedback, case: Case, kadri: Membership, step: Step
) -> None:
    from amends.journeys import answer
    from amends.journeys.answering.seal import seal

    words = answer.propose(feedback, kadri, ui_lang="en").drafts[0].text
    form = {"proposed": words.replace("\n", "\r\n"), "seal": seal(feedback.pk, words)}
    step(kadri, "publication", reply=words, because="Read", **form)
    assert Publication.objects.get().experience.unchanged
    assert "took the proposal unchanged" in shown(kadri, case)


def test_the_glance_stands_between_its_neighbours(
    kadri: Membership, step: Step
) -> None:
    page = step(kadri, "preview", live=True).content.decode()
    assert "glance--under" in page
    assert "Reply from the company" in page


def test_every_look_has_a_label_and_letters_that_the_style_knows() -> None:
    from amends.web.replies.glance import LABELS

    for look in looks().values():
        assert look.label in LABELS
        assert look.order in {"under", "thread", "mail"}
        assert look.type in {"sans", "system", "serif", "mono"}
        assert look.size in {14, 15, 16}


def test_a_long_reply_is_cut_where_the_site_cuts_it() -> None:
    google = look_of("google")
    seen, hidden = folded(REPLY * 3, google)
    assert hidden
    assert (REPLY * 3).startswith(seen)
    assert len(seen) <= google.fold * google.width


@pytest.mark.parametrize("slug", ["googleplay", "mastodon", "a stranger"])
def test_a_site_that_shows_everything_cuts_nothing(slug: str) -> None:
    assert folded(REPLY * 3, look_of(slug)) == (REPLY * 3, "")

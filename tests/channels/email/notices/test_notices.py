"""Notices of platforms without an interface become reviews, if they are genuine."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amends.channels.letters import notices
from amends.channels.letters.notices.reading import SHAPES
from amends.channels.letters.parse import incoming
from amends.channels.platform import Mode
from amends.channels.registry import CONNECTORS

SAMPLES = Path(notices.__file__).parent / "samples"
TOLD = {
    "angi": (2.0, "Dana R.", "Waited four hours for the plumber.\nNobody called."),
    "apple": (None, "A Maps user", "The door was locked at noon."),
    "booking": (
        2.0,
        "Ola N.",
        "The shower was cold in the morning.\nBreakfast was good.",
    ),
    "facebook": (None, "Mari Maasikas", "The pizza was cold & nobody cared."),
    "tripadvisor": (3.0, "Trip42", "Nice pool, slow desk."),
    "yelp": (2.0, "Ella A.", "Cold food and a long wait."),
}
EVERY = sorted(TOLD)


def raw(slug):
    return (SAMPLES / f"{slug}.eml").read_bytes()


def test_every_sender_has_a_sample_and_an_expectation():
    assert {shape.slug for shape in SHAPES} == set(EVERY)
    assert {path.stem for path in SAMPLES.glob("*.eml")} == set(EVERY)


@pytest.mark.parametrize("slug", EVERY)
def test_a_notice_is_the_review_that_it_tells_of(slug):
    review = incoming(raw(slug))
    assert (review.stars, review.author, review.text) == TOLD[slug]
    assert review.details["notice"] == slug
    assert review.public
    assert review.automatic == ""
    assert review.identities == ()
    assert review.url.startswith("https://")


@pytest.mark.parametrize("slug", EVERY)
def test_the_same_notice_again_is_the_same_review(slug):
    again = raw(slug).replace(b"-1@", b"-2@")
    assert incoming(again).external_id == incoming(raw(slug)).external_id


@pytest.mark.parametrize("slug", EVERY)
def test_a_notice_that_the_server_could_not_prove_stays_a_mail(slug):
    forged = incoming(raw(slug).replace(b"dkim=pass", b"dkim=fail"))
    assert "notice" not in forged.details
    assert not forged.public


def test_somebody_elses_signature_proves_nothing():
    forged = raw("yelp").replace(b"header.d=mail.yelp.com", b"header.d=yelp.com.bad.ee")
    assert "notice" not in incoming(forged).details


def test_a_line_that_the_forger_brought_along_proves_nothing():
    ours = b"Authentication-Results: mx.tuul.example; dkim=none\n"
    assert "notice" not in incoming(ours + raw("yelp")).details


def test_words_in_a_comment_prove_nothing():
    forged = raw("yelp").replace(
        b"dkim=pass (2048-bit key) header.d=mail.yelp.com",
        b"dkim=fail (dkim=pass header.d=mail.yelp.com)",
    )
    assert "notice" not in incoming(forged).details


def test_where_nobody_checks_the_review_says_so():
    lines = raw("yelp").split(b"\n")
    bare = b"\n".join(lines[3:])
    review = incoming(bare)
    assert review.details["unchecked"] is True
    assert review.details["notice"] == "yelp"


def test_other_mails_of_the_sender_stay_mails():
    mail = raw("booking").replace(b"You have a new guest review", b"Your invoice")
    assert "notice" not in incoming(mail).details


def test_a_link_that_leads_elsewhere_is_not_offered():
    mail = raw("yelp").replace(b"https://biz.yelp.com/", b"https://yelp.com.bad.ee/")
    assert incoming(mail).url == ""


def test_a_notice_is_answered_where_the_review_stands():
    item = {"details": {"notice": "yelp"}}
    options = CONNECTORS["email"].reply_options(
        item, datetime(2026, 11, 20, tzinfo=UTC)
    )
    assert options.modes == (Mode.COPY,)


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.slug)
@given(subject=st.text(max_size=200), text=st.text(max_size=2000))
def test_nothing_that_is_written_breaks_a_parser(shape, subject, text):
    shape.read(f"new review {subject}", text)

"""Notices of platforms without an interface become reviews, if they are genuine."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amends.channels.letters import notices
from amends.channels.letters.notices.reading import SHAPES, identity
from amends.channels.letters.notices.shape import Review
from amends.channels.letters.parse import Delivery
from amends.channels.letters.parse import incoming as read
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
OURS = Delivery(server="mx.tuul.example")
OTHERS = b"Authentication-Results: mx.bad.ee; dkim=pass header.d=yelp.com\n"


def incoming(mail):
    """Read a mail that came by way of the server of the house."""
    return read(mail, OURS)


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


@pytest.mark.parametrize(
    ("slug", "one", "other"),
    [
        ("booking", "https://admin.booking.com/a/reviews.html?id=771", "?id=772"),
        ("facebook", "https://www.facebook.com/tuul/reviews/?id=90071", "?id=90072"),
    ],
)
def test_reviews_that_only_the_query_tells_apart_are_two(slug, one, other):
    (shape,) = [shape for shape in SHAPES if shape.slug == slug]
    two = one.partition("?")[0] + other
    names = {
        identity(shape, Review("w", "a", None, url))
        for url in (one, two, f"{one}&ref=x")
    }
    assert len(names) == 2


def test_a_link_to_the_page_of_all_tells_no_reviews_apart():
    (shape,) = [shape for shape in SHAPES if shape.slug == "apple"]
    url = "https://businessconnect.apple.com/locations/2001/feedback"
    first, second = (Review(words, None, "A Maps user", url) for words in "ab")
    assert identity(shape, first) != identity(shape, second)


@pytest.mark.parametrize(
    "line",
    [
        'mx.tuul.example; spf=pass smtp.mailfrom="x; dkim=pass '
        'header.d=yelp.com"@evil.com; dkim=none; dmarc=fail header.from=yelp.com',
        'mx.tuul.example; spf=pass (mx: domain of "x); dkim=pass header.d=yelp.com '
        '("@evil.com is fine) smtp.mailfrom=x@evil.com; dkim=none',
        "mx.tuul.example; spf=pass smtp.mailfrom=a dkim=pass header.d=yelp.com",
        "mx.tuul.example; dkim=pass header.d=yelp.com; dmarc=fail header.from=a.ee",
    ],
)
def test_what_the_sender_could_choose_proves_nothing(line):
    head = f"Authentication-Results: {line}\n".encode()
    assert "notice" not in incoming(head + raw("yelp")).details


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


def test_a_line_under_a_strange_name_counts_for_nothing():
    unsigned = raw("yelp").replace(b"dkim=pass", b"dkim=none")
    assert "notice" not in incoming(OTHERS + unsigned).details
    assert incoming(OTHERS + raw("yelp")).details["notice"] == "yelp"


@pytest.mark.parametrize(
    "name", [b"MX.Tuul.Example", b'"mx.tuul.example"', b"(our own) mx.tuul.example 1"]
)
def test_the_name_of_the_server_is_read_however_it_is_written(name):
    written = raw("yelp").replace(b"mx.tuul.example", name, 1)
    assert "unchecked" not in incoming(written).details
    assert incoming(written).details["notice"] == "yelp"


def test_a_server_that_checks_every_letter_has_checked_the_genuine_ones():
    bare = b"\n".join(raw("yelp").split(b"\n")[3:])
    assert "notice" not in incoming(bare).details


@pytest.mark.parametrize("lines", [0, 3])
def test_as_long_as_nobody_knows_the_server_nothing_is_proven(lines):
    review = read(b"\n".join(raw("yelp").split(b"\n")[lines:]))
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


@pytest.mark.parametrize("slug", EVERY)
def test_what_a_guest_begins_as_the_sender_ends_is_still_theirs(slug):
    told = TOLD[slug][2]
    first = told.partition("\n")[0]
    more = ["See you never again.", "View was fine.", "Thanks", "Reply if you dare"]
    mail = raw(slug).decode().replace(first, "\n".join([*more, first]), 1)
    review = incoming(mail.encode())
    assert review.text == "\n".join([*more, told])
    assert review.url.startswith("https://")

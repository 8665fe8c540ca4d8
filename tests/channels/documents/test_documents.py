"""What our stand-ins answer is what the platforms' own documents describe."""

from __future__ import annotations

import json
import re

import pytest

from tests.channels.documents.discovery import Document
from tests.channels.documents.histories import lived

PLAY, TUBE, APPLE = "androidpublisher.v3", "youtube.v3", "appstoreconnect"
KNOWN = {
    "appstore": (
        APPLE,
        [
            ("GET", "/customerReviews$", "CustomerReviewsResponse"),
            ("GET", "/customerReviews/[^/]+$", "CustomerReviewResponse"),
            ("POST", "Responses$", "CustomerReviewResponseV1Response"),
        ],
    ),
    "googleplay": (
        PLAY,
        [
            ("POST", ":reply$", "ReviewsReplyResponse"),
            ("GET", "/reviews$", "ReviewsListResponse"),
            ("GET", "/reviews/[^/]+$", "Review"),
        ],
    ),
    "mastodon": (
        "mastodon",
        [
            ("GET", "/notifications$", "Notification[]"),
            ("GET", "/statuses/[^/]+$", "Status"),
            ("GET", "/context$", "Context"),
            ("POST", "/statuses$", "Status"),
            ("GET", "/verify_credentials$", "Account"),
        ],
    ),
    "telegram": (
        "telegram",
        [
            ("GET", "/getUpdates$", "Update[]"),
            ("POST", "/sendMessage$", "Message"),
        ],
    ),
    "youtube": (
        TUBE,
        [
            ("GET", "/commentThreads$", "CommentThreadListResponse"),
            ("GET", "/comments$", "CommentListResponse"),
            ("POST", "/comments$", "Comment"),
        ],
    ),
}


@pytest.mark.django_db
@pytest.mark.parametrize("slug", sorted(KNOWN))
def test_every_answer_fits_the_document(slug):
    name, known = KNOWN[slug]
    document, seen = Document(name), set()
    for asked, said in lived(slug):
        for wanted, pattern, schema in known:
            fits = asked.method == wanted and re.search(pattern, asked.path)
            if fits and said.status < 300:
                assert document.faults(inner(said), schema) == []
                seen.add(schema)
    assert len(seen) > 1, "a short history meets several of the documented answers"


def inner(said):
    """Return what an answer is about; Telegram puts it into another."""
    told = json.loads(said.body)
    return told["result"] if isinstance(told, dict) and "ok" in told else told


SENT = [
    ("appstore", APPLE, "Responses$", "CustomerReviewResponseV1CreateRequest"),
    ("telegram", "telegram", "/sendMessage$", "SendMessage"),
]


@pytest.mark.django_db
@pytest.mark.parametrize(("slug", "name", "pattern", "schema"), SENT)
def test_what_we_send_fits_the_document(slug, name, pattern, schema):
    asked = [asked for asked, _said in lived(slug)]
    sent = [one.json() for one in asked if re.search(pattern, one.path)]
    assert sent
    for told in sent:
        assert Document(name).faults(told, schema) == []


def test_what_is_missing_or_none_of_its_kinds_is_noticed():
    told = {"data": {"type": "customerReviews"}, "links": {"self": 7}}
    assert Document(APPLE).faults(told, "CustomerReviewResponse") == [
        "CustomerReviewResponse.data.id is missing",
        "CustomerReviewResponse.links.self: 7 is no string",
    ]


def test_what_does_not_fit_is_noticed():
    faults = Document(PLAY).faults(
        {"reviews": [{"reviewId": 7, "comments": [{"userComment": {"new": 1}}]}]},
        "ReviewsListResponse",
    )
    assert faults == [
        "ReviewsListResponse.reviews[0].reviewId: 7 is no string",
        "ReviewsListResponse.reviews[0].comments[0].userComment.new"
        " is no documented field",
    ]

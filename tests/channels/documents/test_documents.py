"""What our stand-ins answer is what the platforms' own documents describe."""

from __future__ import annotations

import json
import re

import pytest
from django.test import override_settings

from amends.channels.registry import CONNECTORS, standin_of
from amends.channels.standing.nearby import nearby
from tests.channels.documents.discovery import Document

PLAY, TUBE = "androidpublisher.v3", "youtube.v3"
KNOWN = {
    "googleplay": (
        PLAY,
        [
            ("POST", ":reply$", "ReviewsReplyResponse"),
            ("GET", "/reviews$", "ReviewsListResponse"),
            ("GET", "/reviews/[^/]+$", "Review"),
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


def lived(slug):
    """Return every question and its answer of one short history."""
    place = standin_of(slug).Standin()
    place.retells, place.page = False, 2
    heard = []
    serve = place.serve

    def overheard(asked):
        said = serve(asked)
        heard.append((asked.method, asked.path, said))
        return said

    place.serve = overheard
    with override_settings(PRIVATE_HOSTS=("127.0.0.1",)), nearby(place):
        names = [place.say(f"Cold {number}.") for number in range(3)]
        connector, cursor, more = CONNECTORS[slug], {}, True
        while more:
            batch = connector.fetch(place.account, cursor)
            cursor, more = batch.cursor, batch.more
        reply = place.reply("key-1", names[0])
        connector.publish(place.account, reply)
        assert connector.find(place.account, reply) is not None
        connector.fetch(place.account, {})
    return heard


@pytest.mark.django_db
@pytest.mark.parametrize("slug", sorted(KNOWN))
def test_every_answer_fits_the_document(slug):
    name, known = KNOWN[slug]
    document, seen = Document(name), set()
    for method, path, said in lived(slug):
        for wanted, pattern, schema in known:
            if method == wanted and re.search(pattern, path) and said.status == 200:
                assert document.faults(json.loads(said.body), schema) == []
                seen.add(schema)
    assert len(seen) > 1, "a short history meets several of the documented answers"


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

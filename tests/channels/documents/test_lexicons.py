"""What our Bluesky stand-in answers, and what we ask, is what the lexicons say."""

from __future__ import annotations

import json

import pytest

from tests.channels.documents.histories import lived
from tests.channels.documents.lexicon import Lexicons

ASKED = {
    "com.atproto.server.createSession",
    "app.bsky.notification.listNotifications",
    "app.bsky.feed.getPosts",
    "com.atproto.repo.createRecord",
    "com.atproto.repo.getRecord",
}


@pytest.fixture(scope="module")
def lexicons():
    """The calls that we make, and what stands in them."""
    return Lexicons("bluesky")


@pytest.mark.django_db
def test_every_question_and_every_answer_fits_its_lexicon(lexicons):
    seen = set()
    for asked, said in lived("bluesky"):
        call = asked.path.rpartition("/")[2]
        seen.add(call)
        if asked.method == "GET":
            assert lexicons.asked(call, asked.query) == []
        else:
            assert lexicons.told(call, "input", asked.json()) == []
        if said.status == 200:
            assert lexicons.told(call, "output", json.loads(said.body)) == []
    assert seen == ASKED


@pytest.mark.django_db
def test_the_posts_on_both_sides_are_posts(lexicons):
    posts = []
    for asked, said in lived("bluesky"):
        if asked.path.endswith("createRecord"):
            posts.append(asked.json()["record"])
        if asked.path.endswith("listNotifications"):
            rows = json.loads(said.body)["notifications"]
            posts += [row["record"] for row in rows]
    assert len(posts) > 3
    for post in posts:
        assert lexicons.kept(post) == []


def test_what_does_not_fit_a_lexicon_is_noticed(lexicons):
    told = {"notifications": [{"uri": "here", "isRead": "no"}]}
    faults = lexicons.told("app.bsky.notification.listNotifications", "output", told)
    where = "app.bsky.notification.listNotifications.notifications[0]"
    assert f"{where}.cid is missing" in faults
    assert f"{where}.uri: 'here' is no at-uri" in faults
    assert f"{where}.isRead: 'no' is no boolean" in faults
    post = {"$type": "app.bsky.feed.post", "text": "x" * 3001, "createdAt": "today"}
    assert len(lexicons.kept(post)) == 2
    asked = lexicons.asked("app.bsky.feed.getPosts", {"uris": "here", "mine": "1"})
    assert len(asked) == 2

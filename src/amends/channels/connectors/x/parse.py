"""From a post to the words of the contract. Pure; never raises."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any

from amends.channels.calling.moments import moment
from amends.channels.incoming import Incoming

LEADING = re.compile(r"\A(?:@\w{1,50}\s+)+")


def incoming(post: Mapping[str, Any], people: Mapping[str, Any]) -> Incoming:
    """Return one post under the id of its first edition; the last is its version."""
    who = str(post.get("author_id") or "")
    person = mapping(people.get(who))
    name, ids = str(person.get("username") or ""), editions(post)
    return Incoming(
        external_id=ids[0] if ids else "",
        version=ids[-1] if ids else "",
        text=plain(post),
        author=str(person.get("name") or name),
        identities=(("author:x", who),) if who else (),
        lang=_lang(post.get("lang")),
        url=f"https://x.com/{name or 'i'}/status/{ids[-1]}" if ids else "",
        written_at=moment(post.get("created_at")),
        thread=f"{post['conversation_id']}:{who}"
        if post.get("conversation_id")
        else "",
        details={"username": name} if name else {},
        raw=dict(post),
    )


def editions(post: Mapping[str, Any]) -> list[str]:
    """Return the ids of a post, the first edition first."""
    told = post.get("edit_history_tweet_ids")
    ids = [str(one) for one in told] if isinstance(told, list) else []
    own = str(post.get("id") or "")
    return ids if own in ids else [own] if own else []


def plain(post: Mapping[str, Any]) -> str:
    """Return the words without the names before them, links as they were written."""
    text = unescape(str(post.get("text") or ""))
    for link in rows(mapping(post.get("entities")).get("urls")):
        short, whole = str(link.get("url") or ""), str(link.get("expanded_url") or "")
        if short and whole:
            text = text.replace(short, whole)
    return LEADING.sub("", text) or text


def people_in(told: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    """Return the people who came along with posts, by their numbers."""
    users = rows(mapping(told.get("includes")).get("users"))
    return {str(row.get("id")): row for row in users}


def answers(post: Mapping[str, Any]) -> set[str]:
    """Return the ids of what a post replies to."""
    return {
        str(row.get("id"))
        for row in rows(post.get("referenced_tweets"))
        if row.get("type") == "replied_to"
    }


def pushed(told: Mapping[str, Any], own: str) -> Iterator[str]:
    """Yield the posts of others that an event speaks of."""
    if str(told.get("for_user_id")) != own:
        return
    for post in rows(told.get("tweet_create_events")):
        if str(mapping(post.get("user")).get("id_str")) != own and post.get("id_str"):
            yield str(post["id_str"])
    for event in rows(told.get("tweet_delete_events")):
        status = mapping(event.get("status"))
        if str(status.get("user_id")) != own and status.get("id"):
            yield str(status["id"])


def mapping(told: object) -> Mapping[str, Any]:
    """Return an object, or an empty one."""
    return told if isinstance(told, Mapping) else {}


def rows(told: object) -> list[Mapping[str, Any]]:
    """Return the objects of a list."""
    listed = told if isinstance(told, list) else []
    return [row for row in listed if isinstance(row, Mapping)]


def _lang(told: object) -> str:
    # "und", "qme" and their kin are no languages.
    return told if isinstance(told, str) and len(told) == 2 else ""

"""From a node of schema.org to the words of the contract. Pure; never raises."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

from amends.channels.calling.moments import moment
from amends.channels.calling.words import plain
from amends.channels.connectors.webpage.islands import nodes
from amends.channels.connectors.webpage.scales import stars
from amends.channels.incoming import Incoming

REVIEWS = frozenset({"Review", "UserReview", "EmployerReview", "Recommendation"})
MOST = 500


def reviews(trees: Iterable[object], page: str) -> tuple[Incoming, ...]:
    """Return the reviews of a page, the first told first; each of them once."""
    found: dict[str, Incoming] = {}
    for tree in trees:
        for node in nodes(tree):
            if _types(node) & REVIEWS and len(found) < MOST:
                item = _review(node, page)
                found.setdefault(item.external_id, item)
    return tuple(item for item in found.values() if item.text or item.stars)


def _review(node: Mapping[str, Any], page: str) -> Incoming:
    words = plain(_text(node, "reviewBody", "description", "text"))
    author, title = _name(node.get("author")), plain(_text(node, "name", "headline"))
    written = _text(node, "datePublished", "dateCreated")
    url = _text(node, "url")
    details = {"about": _name(node.get("itemReviewed"))}
    reply = _reply(node)
    if reply:
        details["reply"] = reply
    return Incoming(
        external_id=_identity(node, author, written, words),
        version=_short(f"{title}\0{words}\0{node.get('reviewRating')}"),
        title=title,
        text=words,
        stars=stars(node.get("reviewRating")),
        author=author,
        lang=_text(node, "inLanguage")[:12],
        written_at=moment(written),
        url=url if url.startswith(("https://", "http://")) else page,
        details={key: value for key, value in details.items() if value},
        raw=dict(node),
    )


def _identity(node: Mapping[str, Any], author: str, written: str, words: str) -> str:
    for name in ("@id", "identifier", "url"):
        told = _text(node, name)
        if told:
            return told if len(told) <= 200 else _short(told)
    # Who wrote when stays the same while the words are edited.
    known = f"{author}\0{written}" if author and written else words
    about = _name(node.get("itemReviewed"))
    return f"ld:{_short(f'{about}{known}')}"


def _reply(node: Mapping[str, Any]) -> str:
    told = node.get("comment")
    first = told[0] if isinstance(told, list) and told else told
    return plain(_text(first, "text")) if isinstance(first, Mapping) else ""


def _types(node: Mapping[str, Any]) -> set[str]:
    told = node.get("@type")
    names = told if isinstance(told, list) else [told]
    return {str(name).rpartition("/")[2] for name in names if name}


def _name(told: object) -> str:
    first = told[0] if isinstance(told, list) and told else told
    if isinstance(first, Mapping):
        return plain(_text(first, "name"))[:200]
    return plain(first)[:200] if isinstance(first, str) else ""


def _text(node: Mapping[str, Any], *names: str) -> str:
    for name in names:
        told = node.get(name)
        if isinstance(told, Mapping):
            told = told.get("@value")
        if isinstance(told, str | int) and not isinstance(told, bool) and str(told):
            return str(told).strip()
    return ""


def _short(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:24]

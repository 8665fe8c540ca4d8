"""From a feed to the words of the contract. Pure; raises NotXML, nothing else."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from amends.channels.calling.moments import moment
from amends.channels.calling.words import plain
from amends.channels.connectors.feed.tree import Node, read
from amends.channels.incoming import Incoming

MOST = 500


def entries(body: bytes) -> tuple[Incoming, ...]:
    """Return the entries of a feed, the first written first."""
    root = read(body)
    channel = (root.all("channel") or [root])[0]
    rows = [*channel.all("item"), *root.all("item"), *root.all("entry")][:MOST]
    found = [item for row in rows if (item := _one(row)).external_id]
    known = {item.external_id: item for item in reversed(found)}
    return tuple(known.values())


def _one(row: Node) -> Incoming:
    address = _link(row)
    authors = [author.first("name", "email") for author in row.all("author")]
    author = next(iter(filter(None, authors)), "") or row.first("creator", "author")
    return Incoming(
        external_id=(row.first("guid", "id") or address)[:500],
        version=row.first("updated"),
        title=plain(row.first("title")),
        text=plain(row.first("encoded", "content", "description", "summary")),
        author=author,
        url=address if address.startswith(("http://", "https://")) else "",
        written_at=_moment(row.first("published", "pubdate", "date", "updated")),
        raw={"id": row.first("guid", "id"), "link": address},
    )


def _link(row: Node) -> str:
    links = row.all("link")
    for link in links:
        if link.attributes.get("rel", "alternate") == "alternate":
            return link.attributes.get("href", "") or link.text()
    return ""


def _moment(written: str) -> datetime | None:
    at = moment(written)
    if at is not None:
        return at
    try:
        read_at = parsedate_to_datetime(written)
    except (ValueError, TypeError, IndexError):
        return None
    return read_at.astimezone(UTC) if read_at.tzinfo else read_at.replace(tzinfo=UTC)

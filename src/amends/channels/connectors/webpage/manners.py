"""What a site asks of machines (robots.txt, RFC 9309), asked once a day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from amends.channels.calling.line import Line
from amends.channels.calling.moments import moment
from amends.channels.connector import Forbidden, Gone, Invalid, Reauthorise
from amends.foundation import clock

NAME = "Amends"
GOOD_FOR = timedelta(days=1)
LARGEST = 512 * 1024
NO_RULES = (Gone, Forbidden, Reauthorise, Invalid)
"""A 4xx instead of the rules means that there are none; trouble means: ask later."""


def may_read(line: Line, url: str, kept: object) -> tuple[bool, dict[str, Any]]:
    """Say whether the page may be read, and what is to be kept of the answer."""
    known: Mapping[str, Any] = kept if isinstance(kept, Mapping) else {}
    asked_at = moment(known.get("at"))
    if asked_at and clock.now() - asked_at < GOOD_FOR and known.get("url") == url:
        return bool(known.get("may")), dict(known)
    may = _asked(line, url)
    return may, {"at": clock.now().isoformat(), "may": may, "url": url}


def _asked(line: Line, url: str) -> bool:
    parts = urlsplit(url)
    try:
        body = line.ask(f"{parts.scheme}://{parts.netloc}/robots.txt").body
    except NO_RULES:
        return True
    rules = RobotFileParser()
    rules.parse(body[:LARGEST].decode("utf-8", "replace").splitlines())
    return rules.can_fetch(NAME, url)

"""Hear what a platform tells over a line that stays open (server-sent events)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from amends.channels.calling.answer import Answer, judge
from amends.channels.calling.line import Line
from amends.channels.connector import Reauthorise
from amends.foundation.outbound.errors import AnswerTooSlow, OutboundError

Told = tuple[str, Mapping[str, Any]]
"""The kind of an event, and what was told in it."""


def events(line: Line, path: str, *, seconds: float, silence: float) -> Iterator[Told]:
    """Yield what is told for so many seconds, then end; raises ConnectorError.

    ``silence`` is how long a live line may say nothing, not even that it lives.
    """
    import httpx  # noqa: PLC0415 - dear to load, and most houses hear nothing

    from amends.foundation.outbound.client import client  # noqa: PLC0415 - as above

    wait = httpx.Timeout(silence, connect=10.0)
    try:
        with client(whole_seconds=seconds) as http:
            for fresh in (False, True):
                headers = {"Accept": "text/event-stream", **line.sign(fresh)}
                url = line.address(path)
                with http.stream("GET", url, headers=headers, timeout=wait) as answer:
                    if answer.is_success:
                        yield from _told(answer.iter_lines())
                        return
                    error = judge(_read(line, answer))
                if fresh or not isinstance(error, Reauthorise):
                    raise error
    except AnswerTooSlow:
        # The time that was given is over.
        return
    except (OutboundError, httpx.HTTPError, httpx.InvalidURL) as error:
        raise line.broken(error, writes=False) from error


def _read(line: Line, answer: Any) -> Answer:  # noqa: ANN401 - of httpx, not loaded yet
    return Answer(
        place=str(line.platform.name),
        status=answer.status_code,
        headers={name.lower(): value for name, value in answer.headers.items()},
        body=answer.read(),
        writes=False,
    )


def _told(lines: Iterator[str]) -> Iterator[Told]:
    """Read events as browsers do; what is no JSON tells nothing."""
    kind, words = "", ""
    for one in lines:
        name, _colon, value = one.partition(":")
        value = value.removeprefix(" ")
        if name == "event":
            kind = value
        elif name == "data":
            words += value
        elif not one:
            if kind or words:
                yield kind, _tree(words)
            kind, words = "", ""


def _tree(words: str) -> Mapping[str, Any]:
    try:
        told = json.loads(words)
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, Mapping) else {}

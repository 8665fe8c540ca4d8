"""The writer's own words in a mail, without quoted history."""

from __future__ import annotations

import re
from functools import cache

from amends.core.languages.shelf import readable, table

_QUOTED_LINE = re.compile(r"^\s?>.*$", re.MULTILINE)


@cache
def _headers() -> re.Pattern[str]:
    listed = {
        header
        for language in readable()
        for header in table(language, "mails").get("quote_headers", ())
    }
    pieces = [re.escape(header) for header in sorted(listed)] or ["Original Message"]
    inner = "|".join(pieces)
    return re.compile(
        rf"^[^\n]{{0,160}}(?:{inner})[^\n]{{0,40}}$", re.MULTILINE | re.IGNORECASE
    )


def own_words(text: str) -> str:
    """Return the text up to the quoted history, its length never growing.

    What is kept stands at the same place as before, so quotes stay true.
    """
    if "\n" not in text:
        return text
    header = _headers().search(text)
    if header is not None and text[: header.start()].strip():
        text = text[: header.start()]
    if ">" in text:
        text = _QUOTED_LINE.sub(lambda line: " " * len(line[0]), text)
    return text

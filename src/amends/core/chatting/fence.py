"""A fence around words from outside: they are looked at and never obeyed."""

from __future__ import annotations

import hashlib

LONGEST = 6_000


def fenced(text: str, name: str = "TEXT") -> tuple[str, str]:
    """The line that stands before and after a text, and the text between the two.

    The line depends on the text, so that no text can hold it and end itself early.
    """
    shown = text[:LONGEST].encode("utf-8", "replace").decode("utf-8")
    digest = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:16]
    line = f"{name}-{digest}"
    return line, f"{line}\n{shown}\n{line}"

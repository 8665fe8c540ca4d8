"""Whether a file is as the contract of `amends read` says; others are guessed at."""

from __future__ import annotations

from pathlib import Path

HEAD = 65_536


def is_plain(path: Path) -> bool:
    """Say whether the file is JSON Lines, or UTF-8 with a column called text."""
    with path.open("rb") as file:
        head = file.read(HEAD)
    lines = head.lstrip(b"\xef\xbb\xbf \t\r\n").splitlines()
    if not lines:
        return True
    try:
        first = lines[0].decode()
    except UnicodeDecodeError:
        return False
    if first[0] in "{[":
        return True
    for sign in ";\t":
        first = first.replace(sign, ",")
    return "text" in {name.strip('" ').casefold() for name in first.split(",")}

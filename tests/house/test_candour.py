"""Whoever silences a tool says why; nothing is left for later without an issue."""

import re
from pathlib import Path

import pytest

from tests.house.source import ROOT, python_files, refuse, tracked, where

HERE = Path(__file__)
SILENCED = re.compile(r"#\s*(noqa|type:\s*ignore|ruff:\s*noqa)")
WITH_REASON = re.compile(
    r"#\s*(noqa:\s*[A-Z0-9, ]+|type:\s*ignore\[[a-z-, ]+\]|ruff:\s*noqa:\s*[A-Z0-9, ]+)"
    r"\s*(-|#|—)\s*\w+"
)
LATER = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X)\b")
SKIPPED = re.compile(
    r"pytest\.(mark\.)?(skip|xfail)(if)?\b(?!\()|mark\.(skip|xfail)\(\)"
)
WRITTEN = {
    ".py",
    ".md",
    ".toml",
    ".html",
    ".txt",
    ".yml",
    ".yaml",
    ".sh",
    ".css",
    ".js",
}
# The folders of one person's machine; each is cut in two so as not to find itself.
PLACES = re.compile(
    "/wo" + "rk/|/fa" + "rm/|[.]libra" + r"ry\b|/ro" + r"ot/\w|/Us" + "ers/"
)


def told(path):
    return enumerate(path.read_text("utf-8", "replace").splitlines(), 1)


def pairs(path):
    """Yield each line with the one above it, where a longer reason may stand."""
    lines = path.read_text("utf-8").splitlines()
    return zip(range(1, len(lines) + 1), ["", *lines], lines, strict=False)


def test_a_silenced_tool_has_its_reason_beside_it():
    silent = [
        where(path, number)
        for path in python_files(tests=True)
        if path != HERE
        for number, above, line in pairs(path)
        if SILENCED.search(line) and not WITH_REASON.search(line)
        if not above.strip().startswith("#")
    ]
    refuse(silent)


def test_nothing_is_left_for_later():
    later = [
        where(path, number)
        for path in python_files(tests=True)
        for number, line in told(path)
        if LATER.search(line)
    ]
    refuse(later)


def test_no_test_is_skipped_without_a_word():
    skipped = [
        where(path, number)
        for path in python_files(tests=True)
        if path != HERE
        for number, line in told(path)
        if SKIPPED.search(line)
    ]
    refuse(skipped)


@pytest.mark.parametrize(
    ("line", "caught"),
    [
        ("x = 1  # noqa: S603", True),
        ("x = 1  # noqa", True),
        ("x = 1  # noqa: S603 - our own command", False),
        ("x = y()  # type: ignore[no-any-return]  # the library is untyped", False),
        ("x = y()  # type: ignore", True),
    ],
)
def test_the_reader_of_reasons_can_tell(line, caught):
    assert bool(SILENCED.search(line) and not WITH_REASON.search(line)) is caught


def test_no_file_names_a_place_on_one_machine():
    found = [
        where(path, number)
        for path in tracked()
        if path.suffix in WRITTEN or path.parent == ROOT
        if path.name != "uv.lock"
        for number, line in told(path)
        if PLACES.search(line)
    ]
    refuse(found)

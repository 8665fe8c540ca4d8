"""Every check, in the order of the table; each is one command."""

from __future__ import annotations

import sys
from dataclasses import dataclass

from amends.cli.project import tool


@dataclass(frozen=True, slots=True)
class Check:
    """A command whose exit status is the answer."""

    name: str
    promise: str
    command: tuple[str, ...]


def module(name: str, *words: str) -> tuple[str, ...]:
    """Return the command that runs a module of this Python."""
    return (sys.executable, "-m", name, *words)


CHECKS = (
    Check(
        "format", "every file is formatted", (tool("ruff"), "format", "--check", ".")
    ),
    Check("lint", "no rule of ruff is broken", (tool("ruff"), "check", ".")),
    Check("types", "types hold under --strict", module("mypy")),
    Check("layers", "rooms only look down", (tool("lint-imports"),)),
    Check("django", "Django finds nothing wrong", module("django", "check")),
    Check(
        "migrations",
        "models and migrations agree",
        module("django", "makemigrations", "--check", "--dry-run"),
    ),
    Check(
        "texts",
        "every text of the interface is in every language",
        module("amends.web.catalogues", "missing"),
    ),
    Check(
        "commands",
        "the page of commands says what they understand",
        module("amends.cli.checking.commands_page"),
    ),
    Check(
        "platforms",
        "the page of platforms says what the connectors declare",
        module("amends.cli.checking.platforms_page"),
    ),
    Check(
        "drafts",
        "the pages of drafts show what is written today",
        module("amends.cli.checking.drafts_page"),
    ),
    Check(
        "manual",
        "the package holds what docs/ holds",
        module("amends.web.manual.shelving"),
    ),
    Check(
        "house",
        "the rules of the house and the docs hold",
        module("pytest", "tests/house", "-q", "-p", "no:cacheprovider"),
    ),
    Check("scripts", "the shell scripts can be read", ("sh", "-n", "amends")),
    Check("ci", "so can what CI calls", ("sh", "-n", ".ci/run")),
)

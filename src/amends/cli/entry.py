"""Find the command that was asked for and hand over to it."""

from __future__ import annotations

import argparse
import sys
from importlib import import_module

from amends.cli.listening import listened

COMMANDS = {
    "bench": "print side-by-side figures as ratios",
    "check": "format, lint, types, house rules and docs",
    "doctor": "look at database, disk, mail, clock, jobs and keys",
    "draft": "propose a reply for each line of a file",
    "effect": "say whether an action helped, and how sure that is",
    "eval": "measure reading or guard against labelled lines",
    "guard": "list what is wrong with each reply of a file",
    "import": "bring a file of feedback into an organisation",
    "migrate": "bring the database to this version",
    "patterns": "tell what the complaints of a file have in common",
    "read": "say what each text of a file is about",
    "rekey": "encrypt every stored secret with the first key",
    "remedy": "say what the policy gives for each case of a file, and why",
    "standin": "let a platform in small stand in for the real one",
    "test": "run every test on both databases",
    "train": "lay an organisation's corrections over the reader",
    "up": "start everything on this machine",
    "visits": "bring a list of visits in and say who stays away",
    "web": "serve pages and API",
    "worker": "do the jobs",
}
"""Every command; ``amends.cli.<name>_command`` holds ``arguments`` and ``run``.

A command that hands words on to another program declares a default for ``more``.
"""


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit status; 2 means the words were off."""
    parser = argparse.ArgumentParser(prog="amends", description="The Amends desk.")
    chosen = parser.add_subparsers(dest="command", required=True, metavar="command")
    words = sys.argv[1:] if arguments is None else arguments
    for name, line in COMMANDS.items():
        below = chosen.add_parser(name, help=line, description=line)
        # Only the wanted command is imported: `amends read` must not load Django.
        if words[:1] == [name]:
            import_module(f"amends.cli.{name}_command").arguments(below)
    options, more = parser.parse_known_args(words)
    if more and "more" not in options:
        parser.error(f"not understood: {' '.join(more)}")
    if more:
        options.more = more
    command = import_module(f"amends.cli.{options.command}_command")
    with listened() as listener:
        listener.status = command.run(options)
    return listener.status

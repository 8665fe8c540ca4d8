"""docs/reference/commands.md, written from the commands themselves.

``python -m amends.cli.checking.commands_page --mend`` writes it anew.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from importlib import import_module

from amends.cli.entry import COMMANDS
from amends.cli.project import checkout

HEAD = """# Commands

Every command is called as `./amends COMMAND` in a checkout, or as `amends COMMAND`
where the package is installed. Each ends with 0 when all is well, with 1 when something
is wrong, and with 2 when the words were not understood.
[Files that commands read](files.md) tells what stands in them, with an example of each.

<!-- Written by `./amends check --mend` from src/amends/cli; edit it there. -->
"""


def page() -> str:
    """Return the whole page."""
    sections = (section(name, line) for name, line in COMMANDS.items())
    return HEAD + "".join(sections)


def section(name: str, line: str) -> str:
    """Return what there is to know about one command."""
    module = import_module(f"amends.cli.{name}_command")
    parser = argparse.ArgumentParser(prog=f"amends {name}", add_help=False)
    module.arguments(parser)
    words = "\n".join(rows(parser))
    promise = f"{line[0].upper()}{line[1:]}."
    more = f"\n{parser.epilog}\n" if parser.epilog else ""
    table = f"\n| word | meaning |\n|---|---|\n{words}\n" if words else ""
    return f"\n## amends {name}\n\n{promise}\n{more}{table}"


def rows(parser: argparse.ArgumentParser) -> Iterator[str]:
    """Yield one row of the table for each word that the command understands."""
    for action in parser._actions:  # noqa: SLF001 - argparse has no public list
        yield from _rows_of(action)


def _rows_of(action: argparse.Action) -> Iterator[str]:
    name = str(action.metavar or action.dest.upper())
    takes = "" if action.nargs == 0 else f" {name}"
    word = f"{', '.join(action.option_strings)}{takes}".strip()
    said = (action.help or "").replace("%%", "%").replace("|", "\\|")
    yield f"| `{word}` | {said} |"
    if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001 - the same
        for name, below in action.choices.items():
            for row in rows(below):
                yield row.replace("| `", f"| `{name} ", 1)


def main(words: list[str]) -> int:
    """Compare the page with the commands, or with ``--mend`` write it."""
    path = checkout() / "docs" / "reference" / "commands.md"
    if words == ["--mend"]:
        path.write_text(page(), "utf-8")
        return 0
    if path.exists() and path.read_text("utf-8") == page():
        return 0
    print(f"{path.name} is not what the commands say: ./amends check --mend")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Command line: the door for terminals; one file per command. It only translates."""

from amends.cli.entry import main

__all__ = ["main"]

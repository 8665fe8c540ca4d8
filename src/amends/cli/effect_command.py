"""``amends effect FILE --story … --acted-on DATE``: whether an action helped."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from amends.cli.days import day, zone
from amends.core.languages.shelf import FULL
from amends.core.patterns import (
    Deed,
    Unknown,
    Unreadable,
    deed,
    effect,
    effect_as_json,
    effect_sentence,
    from_file,
    last_day,
)


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("file", type=Path, help="the same file as for `patterns`")
    parser.add_argument(
        "--story",
        required=True,
        help="a line that `patterns` printed, a file that holds one, or words: "
        "'food.temperature weekday=6 daypart=evening location=Tartu'",
    )
    parser.add_argument(
        "--acted-on", required=True, type=day, help="the day of the action"
    )
    parser.add_argument(
        "--as-of", type=day, help="the day of looking (YYYY-MM-DD); the last without"
    )
    parser.add_argument(
        "--lang", default="en", choices=FULL, help="language of the sentence"
    )
    parser.add_argument(
        "--format", default="json", choices=("json", "text"), help="how to print"
    )
    parser.add_argument(
        "--zone", type=zone, help="zone of the places, for times with an offset"
    )


def run(options: Namespace) -> int:
    """Print what became of the story; return 1 when a line could not be read."""
    try:
        asked = _asked(options)
        taken = from_file(options.file, options.zone)
        as_of = options.as_of or last_day(taken.facts) or asked.acted_on
        found = effect(taken.facts, asked, as_of)
    except (OSError, Unreadable, Unknown) as error:
        print(f"amends effect: {error}", file=sys.stderr)
        return 2
    for trouble in taken.troubles:
        print(trouble, file=sys.stderr)
    said = effect_sentence(found, options.lang)
    if options.format == "text":
        print(said)
    else:
        print(json.dumps(effect_as_json(asked, found, said), ensure_ascii=False))
    return 1 if taken.troubles else 0


def _asked(options: Namespace) -> Deed:
    words = options.story
    if not words.lstrip().startswith("{") and len(words) < 200:
        path = Path(words)
        words = path.read_text("utf-8") if path.is_file() else words
    return deed(words, options.acted_on)

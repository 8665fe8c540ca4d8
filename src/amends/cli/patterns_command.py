"""``amends patterns FILE``: what the complaints of a file have in common."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from pathlib import Path

from amends.cli.days import day, zone
from amends.core.languages.shelf import FULL
from amends.core.patterns import (
    Story,
    Taken,
    Unreadable,
    as_json,
    chance_sentence,
    from_file,
    last_day,
    replay,
    sentence,
    stories,
)


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "file",
        type=Path,
        help="CSV or Parquet: id, written_at, location, channel, negative; optional "
        "happened_at, product, lang, stars, positive, questions, orders, author, "
        "order, text",
    )
    parser.add_argument(
        "--weekly", action="store_true", help="look every week, as the product would"
    )
    parser.add_argument(
        "--as-of", type=day, help="the day of looking (YYYY-MM-DD); the last without"
    )
    parser.add_argument(
        "--lang", default="en", choices=FULL, help="language of the sentences"
    )
    parser.add_argument(
        "--format", default="json", choices=("json", "text"), help="how to print"
    )
    parser.add_argument(
        "--zone", type=zone, help="zone of the places, for times with an offset"
    )


def run(options: Namespace) -> int:
    """Print the stories, best first; return 1 when a line could not be read."""
    try:
        taken = from_file(options.file, options.zone)
    except (OSError, Unreadable) as error:
        print(f"amends patterns: {error}", file=sys.stderr)
        return 2
    for trouble in taken.troubles:
        print(trouble, file=sys.stderr)
    for story in _found(taken, options):
        _tell(story, options)
    return 1 if taken.troubles else 0


def _found(taken: Taken, options: Namespace) -> Iterable[Story]:
    if options.weekly:
        return (card.story for card in replay(taken.facts, options.as_of))
    as_of = options.as_of or last_day(taken.facts)
    return stories(taken.facts, as_of) if as_of else ()


def _tell(story: Story, options: Namespace) -> None:
    said = sentence(story, options.lang)
    chance = chance_sentence(story, options.lang)
    if options.format == "text":
        when = f"{story.alerted_on}  " if story.alerted_on else ""
        print(f"{when}{story.tier:8} {story.score:5.1f}  {said} {chance}".rstrip())
    else:
        told = as_json(story, said) | {"chance": chance}
        print(json.dumps(told, ensure_ascii=False))

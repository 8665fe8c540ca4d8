"""From steps to a text: as long as the voice likes and the channel allows."""

from __future__ import annotations

import re

from .limits import fits, is_tight
from .pen import Step

LEAST = {"short": 5, "normal": 3, "long": 1}
"""The least weight that a step must have, by the length the voice asks for."""


def laid_out(
    steps: list[Step], *, channel: str, public: bool, length: str
) -> tuple[str, list[Step]]:
    """The text, and the steps that are in it; the lightest go until it fits.

    Steps of weight 9 stay, whatever happens: a reply is never cut in the middle, and
    the guard says when it is too long.
    """
    least = LEAST.get(length, LEAST["normal"])
    if is_tight(channel):
        least = max(least, 4)
    kept = [step for step in steps if step.weight >= least]
    text = written(kept, channel=channel, public=public)
    while not fits(channel, text) and any(step.weight < 9 for step in kept):
        lightest = min(step.weight for step in kept)
        last = max(i for i, step in enumerate(kept) if step.weight == lightest)
        del kept[last]
        text = written(kept, channel=channel, public=public)
    return text, kept


def written(steps: list[Step], *, channel: str, public: bool) -> str:
    """The steps as the reader gets them: one paragraph, or a small letter."""
    opening, body, ending = (
        [step.move.text for step in steps if step.place == place]
        for place in ("opening", "body", "ending")
    )
    if is_tight(channel):
        greeted = [re.sub(r",$", "!", text) for text in opening]
        signed = [f"– {text}" for text in ending]
        return " ".join([*greeted, *body, *signed]).replace("\n", ", ")
    gap = "\n\n"
    paragraphs = [*opening, *_paragraphs(steps, body, public=public), "\n".join(ending)]
    return gap.join(part for part in paragraphs if part)


def _paragraphs(steps: list[Step], body: list[str], *, public: bool) -> list[str]:
    """A public reply is one paragraph; a long private one breathes before the way."""
    if public or len(body) < 4:
        return [" ".join(body)]
    moves = [step.move.move for step in steps if step.place == "body"]
    turns = [i for i, move in enumerate(moves) if move in ("action", "remedy", "way")]
    turn = turns[0] if turns and turns[0] > 0 else len(body)
    return [" ".join(body[:turn]), " ".join(body[turn:])]

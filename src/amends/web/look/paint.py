"""The drawings of chips as masks in the style sheet, taken from the one sprite.

A page with fifty cases names a hundred of them: a class says it in fewer words.
"""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import quote

SPRITE = Path(__file__).parents[1] / "static" / "icons.svg"
SYMBOL = r'<symbol id="{}" viewBox="([^"]*)"[^>]*>(.*?)</symbol>'
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="{}">{}</svg>'
PAINTED = (
    "bolt",
    "check",
    "clock",
    "exclamation-triangle",
    "face-frown",
    "face-smile",
    "minus",
    "scale",
    "user",
)
"""Drawings that the style sheet holds beside the sprite: a list shows hundreds."""
RULE = '.painted--{}{{--drawing:url("data:image/svg+xml,{}")}}'


def paint() -> str:
    """Return a rule for each drawing."""
    sprite = SPRITE.read_text("utf-8")
    return "@layer components{" + "".join(_rule(name, sprite) for name in PAINTED) + "}"


def _rule(name: str, sprite: str) -> str:
    found = re.search(SYMBOL.format(name), sprite, re.DOTALL)
    if found is None:
        raise ValueError(f"icons.svg holds no {name}.")
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{found[1]}">{found[2]}</svg>'
    )
    return RULE.format(name, quote(svg.replace('"', "'"), safe=" ='/:.-"))

"""The tokens read from tokens.css, and the contrast between two of them."""

from __future__ import annotations

import math
import re

from tests.web.look.sources import CSS, rules

TOKEN = re.compile(r"--(?P<name>[a-z0-9-]+):\s*(?P<value>[^;]+);")
PAIR = re.compile(r"light-dark\((oklch\([^)]*\)),\s*(oklch\([^)]*\))\)")
ONE = re.compile(r"oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)")
THEMES = ("light", "dark")


def tokens(theme: str) -> dict[str, tuple[float, float, float]]:
    """Return the opaque colours of a theme as linear red, green and blue."""
    found = {}
    for token in TOKEN.finditer(rules(CSS / "tokens.css")):
        pair = PAIR.fullmatch(token["value"])
        value = pair[1 + THEMES.index(theme)] if pair else token["value"]
        colour = ONE.fullmatch(value)
        if colour:
            found[token["name"]] = linear(*(float(part) for part in colour.groups()))
    return found


def linear(lightness: float, chroma: float, hue: float) -> tuple[float, float, float]:
    """Turn OKLCH into linear sRGB, cut to what a screen shows."""
    a = chroma * math.cos(math.radians(hue))
    b = chroma * math.sin(math.radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    red = 4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short
    green = -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short
    blue = -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short
    return tuple(min(max(part, 0.0), 1.0) for part in (red, green, blue))


def luminance(colour: tuple[float, float, float]) -> float:
    """Return how bright a colour is, after WCAG."""
    red, green, blue = colour
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: tuple[float, float, float], other: tuple[float, ...]) -> float:
    """Return the contrast of two colours, from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)

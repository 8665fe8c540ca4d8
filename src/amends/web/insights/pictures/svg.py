"""One drawing, put together from its parts; every word in it is escaped."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

from amends.web.attributes import attributes

Size = tuple[float, float]


def part(name: str, words: str = "", **given: object) -> Markup:
    """Return one element; what is in it is text."""
    # The name is ours, the attributes and the words are escaped.
    return Markup(f"<{name}{attributes(given)}>{escape(words)}</{name}>")  # noqa: S704


def drawing(size: Size, about: str, parts: Iterable[Markup], kind: str = "") -> Markup:
    """Return the drawing; ``about`` says in words what is to be seen."""
    width, height = size
    given = attributes(
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {width:g} {height:g}",
            "width": f"{width:g}",
            "height": f"{height:g}",
            "class": f"picture {kind}".strip(),
            "role": "img",
            "aria-label": about,
            "font-family": "sans-serif",
            "font-size": 11,
        }
    )
    inner = Markup("").join(parts)
    return Markup(f"<svg{given}>{inner}</svg>")  # noqa: S704 - as above

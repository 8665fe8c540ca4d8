"""Icons: one drawing each, taken by name from the sprites in static/icons*.svg.

The drawings are Heroicons (MIT, static/THIRD-PARTY.md); ``python -m amends.web.sprite``
writes them anew when a name is added to ``NAMES`` there.
"""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup

from amends.web.look import assets
from amends.web.look.paint import PAINTED

TURNING = ("-left", "-right", "paper-airplane")
HIDDEN = Markup('aria-hidden="true"')


def icon(name: str, *, size: str = "s", label: str = "") -> Markup:
    """Return the drawing: ``s`` beside text, ``m`` in navigation, ``l`` alone.

    Without a label it is hidden from screen readers, since words stand beside it.
    """
    return drawn(assets.current().version, name, size, label)


def painted(name: str) -> str:
    """Return the classes by which the style sheet puts a drawing before the words.

    Empty where it does not hold that drawing: then `icon` draws it.
    """
    return f" painted--{name}" if name in PAINTED else ""


@lru_cache(maxsize=512)
def drawn(_version: str, name: str, size: str, label: str) -> Markup:
    """Draw it once per version of the assets: a page holds hundreds."""
    # What points along the line of reading turns round where that runs from the right.
    turns = " icon--turns" if name.endswith(TURNING) else ""
    return Markup('<svg class="icon{}{}" {}><use href="{}#{}"/></svg>').format(
        "" if size == "s" else f" icon--{size}",
        turns,
        Markup('role="img" aria-label="{}"').format(label) if label else HIDDEN,
        assets.asset("icons-large.svg" if size == "l" else "icons.svg"),
        name,
    )

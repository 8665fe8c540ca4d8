"""Icons: one drawing each, taken by name from the sprite in static/icons.svg.

The drawings are Heroicons (MIT, Tailwind Labs); ``python -m amends.web.sprite``
writes the sprite anew when a name is added to ``NAMES`` there.
"""

from __future__ import annotations

from markupsafe import Markup

from amends.web.look.assets import asset

TURNING = ("-left", "-right", "paper-airplane")
HIDDEN = Markup('aria-hidden="true"')


def icon(name: str, *, size: str = "s", label: str = "") -> Markup:
    """Return the drawing: ``s`` beside text, ``m`` in navigation, ``l`` alone.

    Without a label it is hidden from screen readers, since words stand beside it.
    """
    # What points along the line of reading turns round where that runs from the right.
    turns = " icon--turns" if name.endswith(TURNING) else ""
    return Markup('<svg class="icon icon--{}{}" {}><use href="{}#{}"/></svg>').format(
        size,
        turns,
        Markup('role="img" aria-label="{}"').format(label) if label else HIDDEN,
        asset("icons.svg"),
        f"{name}.large" if size == "l" else name,
    )

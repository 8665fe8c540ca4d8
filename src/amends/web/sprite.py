"""The sprites: ``python -m amends.web.sprite`` writes static/icons*.svg.

Called by people who add an icon to ``NAMES``; never while the product runs.
"""

from __future__ import annotations

import re
from pathlib import Path
from zipfile import ZipFile

import heroicons

STATIC = Path(__file__).parent / "static"
# Beside text; and alone, where nothing is yet.
CUTS = {"icons.svg": "micro", "icons-large.svg": "outline"}
NAMES = """
adjustments-horizontal archive-box arrow-down arrow-down-tray arrow-left arrow-path
arrow-right arrow-top-right-on-square arrow-up arrow-up-tray arrow-uturn-left
arrows-right-left at-symbol
bars-3 bell bell-snooze bolt book-open bookmark building-office-2 building-storefront
calendar-days chart-bar chat-bubble-left chat-bubble-left-right check check-badge
check-circle chevron-down chevron-left chevron-right chevron-up chevron-up-down
clipboard clipboard-document clipboard-document-check clock cloud-arrow-up cog-6-tooth
command-line computer-desktop device-phone-mobile document document-duplicate
document-text ellipsis-horizontal envelope envelope-open exclamation-circle
exclamation-triangle eye eye-slash face-frown face-smile flag folder funnel gift
globe-alt hand-thumb-down hand-thumb-up heart home inbox inbox-stack
information-circle key language lifebuoy light-bulb link list-bullet lock-closed
magnifying-glass map-pin megaphone minus moon no-symbol paper-airplane paper-clip
pencil pencil-square phone photo play plus power printer qr-code question-mark-circle
receipt-refund scale scissors share shield-check shield-exclamation signal
signal-slash sparkles square-2-stack star sun table-cells tag ticket trash user
user-circle user-group user-plus users wrench x-circle x-mark
""".split()  # noqa: SIM905 - a hundred words read better as words
OUTER = re.compile(r"<svg(?P<about>[^>]*)>(?P<drawing>.*)</svg>", re.DOTALL)
SIZE = re.compile(r'\s(?:aria-hidden|width|height|xmlns)="[^"]*"')


def symbol(archive: ZipFile, style: str, name: str) -> str:
    """Return one drawing as a symbol that ``<use>`` can name."""
    found = OUTER.search(archive.read(f"{style}/{name}.svg").decode())
    if found is None:
        raise ValueError(f"{style}/{name}.svg is not one drawing.")
    about = SIZE.sub("", found["about"])
    drawing = re.sub(r">\s+<", "><", found["drawing"].strip())
    return f'<symbol id="{name}"{about}>{drawing}</symbol>'


def sprite(style: str) -> str:
    """Return every name in one cut."""
    package = Path(heroicons.__file__).parent
    with ZipFile(package / "heroicons.zip") as archive:
        drawings = [symbol(archive, style, name) for name in NAMES]
    credit = "<!-- Heroicons, (c) Refactoring UI Inc., MIT licence: THIRD-PARTY.md -->"
    body = "\n".join(drawings)
    return f'<svg xmlns="http://www.w3.org/2000/svg">{credit}\n{body}\n</svg>\n'


if __name__ == "__main__":
    for file, cut in CUTS.items():
        (STATIC / file).write_text(sprite(cut), "utf-8")

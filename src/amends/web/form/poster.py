"""The poster for wall and table: a QR code that leads to the feedback page."""

from __future__ import annotations

import io
import json
from pathlib import Path

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from amends.accounts.location import Location
from amends.web import links
from amends.web.language import FALLBACK, spoken

TEMPLATE = Path(__file__).with_name("poster.typ")
SIZES = ("a4", "a6")


def pdf(place: Location, size: str) -> bytes:
    """Return the poster in the language of the place.

    Everything written by people goes in as data: a name can never be a command.
    """
    address = settings.BASE_URL + links.form(place.slug)
    own = [*place.languages, place.organisation.language]
    language = next((code for code in map(spoken, own) if code), FALLBACK)
    with translation.override(language):
        words = {
            "size": size,
            "lang": language,
            "name": place.public_name,
            "title": _("How was it?"),
            "lead": _("Tell us: praise, trouble, an idea. It takes a minute."),
            "promise": _("A person reads it and answers you."),
            "address": address.split("://", 1)[-1].rstrip("/"),
        }
    import typst  # noqa: PLC0415 - 7 MB in every web process, for one rare page

    made = typst.compile(
        TEMPLATE.read_bytes(),
        sys_inputs={"words": json.dumps(words), "code": _code(address)},
    )
    return bytes(made) if isinstance(made, bytes | bytearray) else bytes(made[0])


def _code(address: str) -> str:
    """Return the QR code as SVG; a quarter of it may be stained or torn."""
    # Slow to load, and posters are rare.
    import segno  # noqa: PLC0415

    drawn = io.BytesIO()
    segno.make(address, error="q", micro=False).save(
        drawn, kind="svg", border=0, dark="#1d1b16", xmldecl=False
    )
    return drawn.getvalue().decode()

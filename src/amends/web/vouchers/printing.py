"""A voucher on paper: worth, terms, last day, code and QR code."""

from __future__ import annotations

import io
import json
from pathlib import Path

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from amends.remedies.voucher import Voucher
from amends.web import formats, links
from amends.web.language import FALLBACK, spoken

TEMPLATE = Path(__file__).with_name("voucher.typ")


def pdf(voucher: Voucher) -> bytes:
    """Return the voucher in the customer's language, on one page of A6.

    Everything written by people goes in as data: a name can never be a command.
    """
    import typst  # noqa: PLC0415 - 7 MB in every web process, for one rare page

    language = spoken(voucher.language) or FALLBACK
    address = settings.BASE_URL + links.voucher_public(voucher.code)
    with translation.override(language):
        made = typst.compile(
            TEMPLATE.read_bytes(),
            sys_inputs={
                "words": json.dumps(worded(voucher, language)),
                "code": drawn(address),
            },
        )
    return bytes(made) if isinstance(made, bytes | bytearray) else bytes(made[0])


def worded(voucher: Voucher, language: str) -> dict[str, str]:
    """Return every word that is printed."""
    place = voucher.location
    contact = (place.name, place.address, place.phone) if place else ()
    last = {"day": formats.day(voucher.expires_on)}
    return {
        "lang": language,
        "house": voucher.organisation.name,
        "place": " · ".join(part for part in contact if part),
        "title": _("Voucher"),
        "worth": formats.money(voucher.worth),
        "lead": _("With our apology and our thanks for telling us."),
        "code": voucher.code,
        "until": _("Until %(day)s") % last,
        "terms": voucher.terms,
        "how": _("Show this code where you pay."),
    }


def drawn(address: str) -> str:
    """Return the QR code as SVG; a quarter of it may be stained or torn."""
    # Slow to load, and codes are drawn seldom.
    import segno  # noqa: PLC0415

    out = io.BytesIO()
    segno.make(address, error="q", micro=False).save(
        out, kind="svg", border=0, dark="#1d1b16", xmldecl=False
    )
    return out.getvalue().decode()


def as_image(address: str) -> str:
    """Return the QR code as an address that a picture can have."""
    # Slow to load, as above.
    import segno  # noqa: PLC0415

    made = segno.make(address, error="m", micro=False)
    return str(made.svg_data_uri(border=0, dark="#1d1b16", omitsize=True))

"""One visit or order as somebody else's system tells of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from amends.accounts.digest import digest
from amends.followups.guest import Guest

MOST = Decimal("9999999999.99")


@dataclass(frozen=True, slots=True)
class Came:
    """Who came when. ``known_by`` is their number, else their address or phone.

    ``order`` names the visit, so that brought again it is the same; ``cancelled``
    takes it away.
    """

    known_by: str
    on: date
    order: str = ""
    name: str = ""
    email: str = ""
    phone: str = ""
    language: str = ""
    location: str = ""
    amount: Decimal | None = None
    cancelled: bool = False

    @property
    def guest_key(self) -> str:
        """By what the person is compared."""
        return Guest.key_of(self.known_by)

    @property
    def visit_key(self) -> str:
        """By what the visit is compared."""
        parts = ("order", self.order) if self.order else self._circumstances()
        return digest("\x00".join(parts))

    def _circumstances(self) -> tuple[str, ...]:
        paid = "" if self.amount is None else str(self.amount.normalize())
        return "visit", self.guest_key, self.on.isoformat(), paid


def amount_of(cell: str) -> Decimal | None:
    """Return a sum as tills write it (12,50 €), None for what is none."""
    plain = "".join(sign for sign in cell if sign.isdigit() or sign in ".,-")
    if plain.count(",") == 1 and plain.rfind(",") > plain.rfind("."):
        plain = plain.replace(".", "").replace(",", ".")
    try:
        found = Decimal(plain.replace(",", "")).quantize(Decimal("0.01"))
    except InvalidOperation:
        return None
    return found if abs(found) <= MOST else None


def number_of(cell: str, country: str) -> str:
    """Return a phone number in full (+372…), empty for what is none."""
    # Slow to load, and many lists bring no number.
    import phonenumbers  # noqa: PLC0415

    try:
        found = phonenumbers.parse(cell[:40], country)
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_valid_number(found):
        return ""
    whole: str = phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.E164)
    return whole

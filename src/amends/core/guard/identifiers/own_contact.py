"""The house's own public contacts, recognised in any spelling."""

from __future__ import annotations

import re

from amends.core.guard.folding import fold
from amends.core.guard.identifiers.emails import emails
from amends.core.guard.identifiers.numbers import digits
from amends.core.nouns import Business

_EVERYBODYS = frozenset(
    [
        "gmail.com",
        "googlemail.com",
        "hotmail.com",
        "outlook.com",
        "yahoo.com",
        "icloud.com",
        "mail.ee",
        "hot.ee",
        "online.ee",
        "live.com",
        "proton.me",
        "protonmail.com",
        "gmx.de",
        "web.de",
        "luukku.com",
        "mail.com",
        "yahoo.ro",
        "kolumbus.fi",
        "suomi24.fi",
        "mail.ru",
        "yandex.ru",
    ]
)
_DOMAIN = re.compile(r"(?:https?://)?(?:www\.)?([\w-]+(?:\.[\w-]+)+)")
_WORD = re.compile(r"\w+")
_PARTS = re.compile(r"[,;/|\n]| (?:or|voi|tai|sau|ja|and|si) ")


class OwnContact:
    """What customers may be told to write, call or come to."""

    def __init__(self, business: Business) -> None:
        folded = [fold(contact) for contact in business.contact]
        self._mails = {mail[s:e] for mail in folded for s, e in emails(mail)}
        self._domains = {mail.rpartition("@")[2] for mail in self._mails}
        self._domains |= {
            m[1] for c in folded if "@" not in c for m in _DOMAIN.finditer(c)
        }
        self._domains -= _EVERYBODYS
        self._phones = {
            digits(contact).lstrip("0") for contact in folded if "@" not in contact
        }
        # One line may hold a mail and two numbers.
        self._phones |= {
            digits(part).lstrip("0")
            for contact in folded
            for part in _PARTS.split(contact)
            if "@" not in part
        }
        self._phones = {number for number in self._phones if len(number) >= 3}
        self._places = [set(_WORD.findall(contact)) for contact in folded]
        self.listed = bool(folded)
        self.has_mail = bool(self._mails)

    def owns_mail(self, mail: str) -> bool:
        """Tell whether the address is listed, or is of the house's own domain."""
        plain = fold(mail).strip(".")
        return plain in self._mails or plain.rpartition("@")[2] in self._domains

    def owns_domain(self, link: str) -> bool:
        """Tell whether a link leads to the house's own site."""
        found = _DOMAIN.search(fold(link))
        domain = found[1] if found else ""
        return any(domain == own or domain.endswith("." + own) for own in self._domains)

    def owns_number(self, number: str) -> bool:
        """Tell whether the digits are a listed phone, with or without its prefix."""
        told = digits(number).lstrip("0")
        return any(_same(told, own) for own in self._phones)

    def owns_address(self, address: str) -> bool:
        """Tell whether street and house number stand in one listed contact."""
        words = set(_WORD.findall(fold(address)))
        named = {word for word in words if word.isdigit() or len(word) > 3}
        return any(named <= place for place in self._places if named)


def _same(told: str, own: str) -> bool:
    shorter, longer = sorted((told, own), key=len)
    # A country code may be missing; what is left must be the number itself.
    return longer.endswith(shorter) and len(shorter) >= max(3, len(longer) - 4)

"""Check digits of national ids, bank accounts and cards."""

from __future__ import annotations

from datetime import date

# Length of the whole number by country; a customer's slip of the finger is as private
# as the right number, so a known length counts too.
_IBAN_LENGTH = {
    "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DE": 22, "DK": 18,
    "EE": 20, "ES": 24, "FI": 18, "FR": 27, "GB": 22, "GR": 27, "HR": 21, "HU": 28,
    "IE": 22, "IT": 27, "LT": 20, "LU": 20, "LV": 21, "MT": 31, "NL": 18, "NO": 15,
    "PL": 28, "PT": 25, "RO": 24, "SE": 24, "SI": 19, "SK": 24, "UA": 29,
}  # fmt: skip


def is_iban(written: str) -> bool:
    """Tell whether this is a bank account number of a known country."""
    number = "".join(written.split()).upper()
    if len(number) != _IBAN_LENGTH.get(number[:2]):
        return False
    return number[2:4].isdigit()


def iban_is_valid(written: str) -> bool:
    """Tell whether the check digits of an account number are right."""
    # Loaded with the first number: it brings more with it than the rest of a reading.
    from stdnum.iso7064 import mod_97_10  # noqa: PLC0415

    number = "".join(written.split()).upper()
    return is_iban(number) and mod_97_10.is_valid(number[4:] + number[:4])


def is_card(digits: str) -> bool:
    """Tell whether this is the number of a payment card."""
    if not 13 <= len(digits) <= 19 or digits[0] not in "23456":
        return False
    from stdnum import luhn  # noqa: PLC0415 - the same

    return bool(luhn.is_valid(digits))


def is_isikukood(digits: str) -> bool:
    """Tell whether this is shaped as an Estonian (or Lithuanian) personal code."""
    if len(digits) != 11 or digits[0] not in "123456":
        return False
    century = 1800 + (int(digits[0]) - 1) // 2 * 100
    return _is_day(century + int(digits[1:3]), digits[3:5], digits[5:7])


def is_cnp(digits: str) -> bool:
    """Tell whether this is shaped as a Romanian personal code."""
    if len(digits) != 13 or digits[0] not in "123456789":
        return False
    return _is_day(2000 + int(digits[1:3]), digits[3:5], digits[5:7])


def is_hetu(written: str) -> bool:
    """Tell whether this is shaped as a Finnish personal code."""
    marks = "0123456789ABCDEFHJKLMNPRSTUVWXY"
    valid = _is_day(2000 + int(written[4:6]), written[2:4], written[:2])
    return valid and written[-1].upper() in marks


def _is_day(year: int, month: str, day: str) -> bool:
    try:
        date(year, int(month), int(day))
    except ValueError:
        return False
    return True

"""Find what is personal in a text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from amends.core.reading.folding import bared
from amends.core.reading.personal import checksums, context, streets

_EMAIL = re.compile(r"[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,5}[^\W\d_]{2,24}\b")
_HANDED = re.compile(r"\d|@")
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b")
_HETU = re.compile(r"\b\d{6}[-+A-FU-Ya-f]\d{3}[0-9A-Ya-y]\b")
_ID = re.compile(r"\d[\dA-Za-z]*(?:[-/._][\dA-Za-z]+)*")
_ID_HEAD = re.compile(r"[#№]?\s?(?:[A-Z]{1,6}[-/_ ]?)?\Z")
_LONGEST_HEAD = 9
_PHONE = re.compile(
    r"(?<![\w.,/-])(?:\+|00 ?)?\(?\d{1,4}\)?(?:[ ./-]?\(?\d{2,5}\)?){1,5}(?![\w-])"
)
_PLATE = re.compile(
    r"\b(?:\d{2,3} ?[A-Z]{3}|[A-Z]{3}-\d{3}|[A-Z]{1,2}[ -]\d{2,3}[ -][A-Z]{3}"
    r"|[A-Z]{2}\d{2} ?[A-Z]{3})\b"
)
# fmt: off
_NO_PLATE = frozenset((
    "EUR", "USD", "GBP", "RON", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "LEI",
    "MIN", "KWH", "MBS", "LED", "USB", "HDR", "SMS", "PIN", "PCS", "TTJ", "ANC",
))
# fmt: on
_DATE = re.compile(
    r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{1,2}\.\d{1,2}\.?"
    r"|\d{1,2}[:.]\d{2}(?:\s?-\s?\d{1,2}[:.]\d{2})?"
)
_FIGURES = re.compile(r"\d+")
# A figure that stands beside capitals as in an account number or on a plate.
_LETTERED = re.compile(r"\d(?:\d[ -]?[A-Z]{3}|(?<=[A-Z]-\d)|\d(?<=[A-Z]{2}\d{2}))")
_UNIT = re.compile(
    r"\s?(?:€|\$|£|%|eur|lei|ron|usd|min|km|kg|ml|cl|gb|mb|kr|tundi|päev|zile)",
    re.IGNORECASE,
)
_CONTEXT = 60
# As far as an address reaches from its house number.
_NEAR = 250


class Found(NamedTuple):
    """One stretch of personal data: what it is and where it stands."""

    kind: str
    start: int
    end: int


def find(text: str) -> tuple[Found, ...]:
    """Return what is personal in the text, in order and without overlaps.

    Kinds: email, iban, card, national_id, phone, order, booking, customer,
    account, document, plate, address.
    """
    if not _HANDED.search(text):
        return ()
    digits = sum(map(len, _FIGURES.findall(text)))
    kept: list[Found] = []
    for finder, fewest in _FINDERS if _LETTERED.search(text) else _WITHOUT_LETTERS:
        for found in finder(text) if digits >= fewest else ():
            if all(found.end <= k.start or found.start >= k.end for k in kept):
                kept.append(found)
    return tuple(sorted(kept, key=lambda found: found.start))


def _emails(text: str) -> Iterator[Found]:
    if "@" in text:
        for match in _EMAIL.finditer(text):
            yield Found("email", match.start(), match.end())


def _accounts(text: str) -> Iterator[Found]:
    for match in _IBAN.finditer(text):
        written = match[0]
        while written and not checksums.is_iban(written):
            written = written.rpartition(" ")[0]
        if written:
            yield Found("iban", match.start(), match.start() + len(written))


def _ids(text: str) -> Iterator[Found]:
    for match in _HETU.finditer(text):
        if checksums.is_hetu(match[0]):
            yield Found("national_id", match.start(), match.end())
    for match in re.finditer(r"(?<![\w.,-])\d(?:[ -]?\d){10,18}(?![\w-])", text):
        digits = re.sub(r"\D", "", match[0])
        if checksums.is_card(digits):
            yield Found("card", match.start(), match.end())
        elif digits == match[0] and (
            checksums.is_isikukood(digits) or checksums.is_cnp(digits)
        ):
            yield Found("national_id", match.start(), match.end())


def _named(text: str) -> Iterator[Found]:
    """Find numbers that the words before them make private."""
    done = 0
    for match in _ID.finditer(text):
        begin, end = match.span()
        done, free = end, max(done, begin - _LONGEST_HEAD)
        if _digits(match[0]) < 3:
            continue
        head = _ID_HEAD.search(text, free, begin)
        # "Order AB-123" keeps its letters; in "AWB 2034417785" they are the word.
        for start in dict.fromkeys((head.start() if head else begin, begin)):
            kind = _kind_named(text, start, end)
            if kind:
                written = text[start:end]
                yield Found(kind, end - len(written.lstrip()), end)
                break


def _kind_named(text: str, begin: int, end: int) -> str:
    """Return what the words before a number make of it; "" where nothing private."""
    if _is_plain(text, begin, end):
        return ""
    before = _before(text, begin)
    for kind in context.kinds_named(before):
        enough = kind != "account" or _digits(text[begin:end]) > 3
        if kind != "phone" and enough and context.before_number()[kind].search(before):
            return kind
    return ""


def _digits(written: str) -> int:
    return sum(map(str.isdigit, written))


def _before(text: str, begin: int) -> str:
    return " " + bared(text[max(0, begin - _CONTEXT) : begin])


def _is_plain(text: str, begin: int, end: int) -> bool:
    """Tell whether a number is a date, a clock time, money or an amount."""
    if _DATE.fullmatch(text[begin:end].strip()) or _UNIT.match(text, end):
        return True
    return text.startswith((",", "."), end) and text[end + 1 : end + 2].isdigit()


def _phones(text: str) -> Iterator[Found]:
    words = context.before_number().get("phone")
    for match in _PHONE.finditer(text):
        written = match[0].rstrip(" .-/(")
        digits = re.sub(r"\D", "", written)
        if not 7 <= len(digits) <= 15 or _is_plain(text, *match.span()):
            continue
        before = _before(text, match.start())
        told = words is not None and words.search(before)
        if told or _dialled(written, digits):
            yield Found("phone", match.start(), match.start() + len(written))


def _dialled(written: str, digits: str) -> bool:
    """Tell whether a number looks dialled without any word saying so."""
    if written.startswith(("+", "00")):
        return len(digits) >= 9
    if digits.startswith("0"):
        return 9 <= len(digits) <= 11
    # Estonian mobile and land lines have no prefix.
    return len(digits) in (7, 8) and digits[0] in "56" and "." not in written


def _addresses(text: str) -> Iterator[Found]:
    pattern = context.streets()
    if pattern is None or not streets.possible(text):
        return
    for begin, end in _around_figures(text):
        for match in pattern.finditer(text, begin, end):
            yield Found("address", match.start(), match.end())


def _around_figures(text: str) -> Iterator[tuple[int, int]]:
    """Return the stretches near a figure: no address stands anywhere else."""
    begin, end = 0, -1
    for found in _FIGURES.finditer(text):
        if found.start() - _NEAR > end:
            if end >= 0:
                yield begin, end
            begin = max(0, found.start() - _NEAR)
        end = found.end() + _NEAR
    if end >= 0:
        yield begin, end


def _plates(text: str) -> Iterator[Found]:
    for match in _PLATE.finditer(text):
        letters = {re.sub(r"[^A-Z]", " ", match[0]).split()[-1]}
        if letters.isdisjoint(_NO_PLATE):
            yield Found("plate", match.start(), match.end())


# In the order of their right to a number, each with the fewest digits that a text
# must have for it: looking is dear, and most texts hold a time or a price at most.
_FINDERS: tuple[tuple[Callable[[str], Iterator[Found]], int], ...] = (
    (_emails, 0),
    (_accounts, 2),
    (_ids, 9),
    (_plates, 2),
    (_named, 3),
    (_phones, 7),
    (_addresses, 1),
)
_WITHOUT_LETTERS = tuple(one for one in _FINDERS if one[0] not in (_accounts, _plates))

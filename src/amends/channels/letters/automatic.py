"""Whether a machine wrote this mail, and what kind of machine.

    own       a person of the house wrote from their own program, or Amends did
    bounce    a server says that a letter did not arrive
    auto-reply, generated, list   a machine answers, notifies, sends to many

Only what is certain counts: a complaint that is taken for a machine's words would be
put away unread. X-Auto-Response-Suppress alone therefore says only that the sender
wants no automatic answer, which ``suppressed`` repeats.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection
from functools import cache
from pathlib import Path

from amends.channels.letters.headers import Headers

KEY_HEADER = "X-Amends-Key"
DATA = Path(__file__).with_name("automatic.toml")
BULK = frozenset({"bulk", "list", "junk"})
QUIET = frozenset({"all", "oof", "autoreply"})


@cache
def words() -> dict[str, list[str]]:
    """Return automatic.toml, read once."""
    return tomllib.loads(DATA.read_text("utf-8"))


@cache
def away() -> re.Pattern[str]:
    """Return what subjects of absent people begin with."""
    known = "|".join(re.escape(word) for word in words()["away"])
    return re.compile(rf"(?:{known})\s*(?:[:\-–—,.!(\[]|$)", re.IGNORECASE)


def kind_of(headers: Headers, *, report: bool, own: Collection[str]) -> str:
    """Return what kind of machine wrote it, nothing for a person.

    ``report`` says that the body is a delivery report; ``own`` are our addresses.
    """
    sender = next((address for _name, address in headers.addresses("from")), "").lower()
    if report or _returned(headers, sender):
        return "bounce"
    if _ours(headers, sender, own):
        return "own"
    return _answering(headers) or _sending_to_many(headers, own)


def suppressed(headers: Headers) -> bool:
    """Say whether the sender asks for no automatic answer."""
    asked = headers.raw("x-auto-response-suppress").lower()
    return bool(QUIET & set(re.split(r"[\s,]+", asked)))


def _returned(headers: Headers, sender: str) -> bool:
    machine = sender.partition("@")[0] in words()["machines"]
    if machine or headers.raw("return-path").strip() != "<>":
        return machine
    # Machines that answer for absent people leave the return path empty as well.
    subject = headers.text("subject")
    return "auto-submitted" not in headers and not away().match(subject)


def _ours(headers: Headers, sender: str, own: Collection[str]) -> bool:
    if sender not in own:
        return False
    # Somebody who writes to their own desk to try it out is a customer.
    to = {address.lower() for _name, address in headers.addresses("to")}
    return KEY_HEADER in headers or not to & set(own)


def _answering(headers: Headers) -> str:
    submitted = headers.raw("auto-submitted").lower().split(";")[0].strip()
    if submitted.startswith("auto-replied") or any(
        marker in headers for marker in words()["markers"]
    ):
        return "auto-reply"
    if "auto_reply" in headers.raw("precedence").lower():
        return "auto-reply"
    if away().match(headers.text("subject")):
        return "auto-reply"
    return "generated" if submitted not in {"", "no"} else ""


def _sending_to_many(headers: Headers, own: Collection[str]) -> str:
    # A group address of the house (info@ as a Google Group) is a list too, and what
    # comes through it was written to us.
    lists = f"{headers.raw('list-id')} {headers.raw('list-post')}".lower()
    domains = {address.rpartition("@")[2] for address in own}
    through_us = any(domain and domain in lists for domain in domains)
    bulk = headers.raw("precedence").lower().strip() in BULK or "list-id" in headers
    return "list" if bulk and not through_us else ""

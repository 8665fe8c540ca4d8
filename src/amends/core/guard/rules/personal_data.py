"""Nothing by which a person can be found or identified stands in a reply."""

from __future__ import annotations

from collections.abc import Iterator

from amends.core.guard.identifiers.addresses import addresses
from amends.core.guard.identifiers.cards import cards, ibans
from amends.core.guard.identifiers.emails import emails
from amends.core.guard.identifiers.national_ids import national_ids
from amends.core.guard.identifiers.numbers import digits, long_numbers
from amends.core.guard.identifiers.own_contact import OwnContact
from amends.core.guard.identifiers.plates import plates
from amends.core.guard.identifiers.references import references
from amends.core.guard.matter import Matter, Objection
from amends.core.guard.passage import Span

_READ = 200_000
"""No reply that can be sent is longer; beyond it nothing is looked for."""


class PersonalData:
    """Nothing by which a person can be found or identified stands in a reply."""

    id = "personal-data"
    source = "GDPR Art. 5(1)(b),(f), 6; platform policies on personal information"
    checked_on = "2026-11-22"

    def objections(self, matter: Matter) -> Iterator[Objection]:
        """Yield identifiers; in private only a stranger's, and full cards and ids."""
        text = matter.reply.text[:_READ]
        found = {*cards(text), *national_ids(text)}
        own = OwnContact(matter.setting.business)
        rest = set(_contacts(matter, own, text)) | set(_filed(matter, own, text))
        found |= (
            rest if matter.public else {one for one in rest if _strangers(matter, one)}
        )
        for span in found:
            if not own.owns_number(text[slice(*span)]):
                yield Objection(span, "block")


def _contacts(matter: Matter, own: OwnContact, text: str) -> Iterator[Span]:
    for span in emails(text):
        if not own.owns_mail(text[slice(*span)]) and not _ours(
            matter, span, listed=own.has_mail
        ):
            yield span
    for span in long_numbers(text):
        # A house that lists no number has told the public none.
        mine = own.owns_number(text[slice(*span)])
        if not mine and not _inside_mail_or_link(text, span):
            yield span
    for span in addresses(matter.reply.folded, text):
        if not own.owns_address(text[slice(*span)]) and not _ours(
            matter, span, listed=False
        ):
            yield span


def _filed(matter: Matter, own: OwnContact, text: str) -> Iterator[Span]:
    yield from ibans(text)
    about_cars = (
        matter.reply.says("cars.words") or matter.setting.sector == "automotive"
    )
    yield from plates(text[: len(matter.reply.folded)], about_cars=about_cars)
    for span in references(matter.reply):
        if not own.owns_number(text[slice(*span)]):
            yield span
    yield from _known_numbers(matter)


def _known_numbers(matter: Matter) -> Iterator[Span]:
    """Yield numbers that the facts know as an order's or a customer's."""
    facts = matter.facts
    for start, end in references(facts) if facts.text else ():
        number = facts.folded[start:end].strip("#")
        place = matter.reply.folded.find(number) if len(digits(number)) > 3 else -1
        if place >= 0:
            yield place, place + len(number)


def _ours(matter: Matter, span: Span, *, listed: bool) -> bool:
    """Tell whether the sentence calls an unlisted contact the house's own."""
    if listed or span[0] >= len(matter.reply.folded):
        return False
    text = matter.reply.text[slice(*span)]
    known = text in matter.facts.text or (
        len(digits(text)) > 4 and digits(text) in digits(matter.facts.text)
    )
    sentence = matter.reply.sentence(span[0])
    said = matter.reply.within("own.context", sentence)
    return not known and any(place[0] < span[0] for place in said)


def _inside_mail_or_link(text: str, span: Span) -> bool:
    return text[max(0, span[0] - 1) : span[0]] in ("/", "=", "@", "_")


def _strangers(matter: Matter, span: Span) -> bool:
    """Tell whether the words around say that it is somebody else's."""
    if span[0] >= len(matter.reply.folded):
        return False
    sentence = matter.reply.sentence(span[0])
    said = matter.reply.within("third.persons", sentence)
    return any(span[0] - 90 <= place[0] < span[1] + 30 for place in said)

"""The letter that asks: in the customer's language, looked over by the guard.

Its links only show a page; nothing is recorded before the customer presses a button
there. Mail scanners that open every link change nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.utils import translation
from django.utils.translation import gettext

from amends.cases.feedback import Feedback
from amends.channels.outgoing import Outgoing
from amends.core import guard
from amends.core.nouns import Business, Finding, Review, Setting
from amends.core.nouns import Signer as Signature
from amends.followups.invitation import Invitation
from amends.journeys.asking.words import afterwards, by_lot, short, short_to_answer

SEAL = Signer(sep=".", salt="amends.followup")
PATH = "/a/{token}/"
CHANNEL = "followup"
TEXT_MESSAGE, HEARS = "sms", "hears"


@dataclass(frozen=True, slots=True)
class Letter:
    """What leaves, and what the guard says of it."""

    outgoing: Outgoing
    blocks: tuple[Finding, ...]


def token_of(invitation: Invitation) -> str:
    """Return the customer's key to the page of this question."""
    return SEAL.sign(str(invitation.pk))


def opened(token: str) -> int | None:
    """Return the number of the invitation, None for a key that nobody gave out."""
    try:
        return int(SEAL.unsign(token))
    except (BadSignature, ValueError):
        return None


def address_of(invitation: Invitation) -> str:
    """Return the whole address of the page."""
    return settings.BASE_URL + PATH.format(token=token_of(invitation))


def letter(invitation: Invitation, signed_by: str) -> Letter:
    """Return the letter of an invitation; ``blocks`` keep it from leaving."""
    said = _said(invitation)
    with translation.override(invitation.language):
        text, subject = _written(invitation, signed_by)
    if said is not None:
        subject = str(said.details.get("subject") or "")
    outgoing = Outgoing(
        key=invitation.key,
        text=text,
        lang=invitation.language,
        answers=said.external_id if said else "",
        subject=subject,
        to=str(invitation.to),
        signed_by=signed_by,
        attempt=invitation.attempts,
        written_at=invitation.created_at,
        headers={
            "Auto-Submitted": "auto-generated",
            "List-Unsubscribe": f"{address_of(invitation)}stop/",
        },
    )
    # The key in the address is chance, not words: some keys look like shouting.
    words = text.replace(token_of(invitation), "key")
    findings = guard.check(words, _setting(invitation, said, signed_by), ui_lang="en")
    blocks = tuple(found for found in findings if found.level == "block")
    return Letter(outgoing, blocks)


def _written(invitation: Invitation, signed_by: str) -> tuple[str, str]:
    """Return text and subject, in the language that is active."""
    page, lot = address_of(invitation), invitation.pick_id is not None
    way = invitation.channel
    if way is not None and way.platform_slug == TEXT_MESSAGE:
        write_short = short_to_answer if way.settings.get(HEARS) else short
        return write_short(page, _name(invitation), lot=lot), ""
    write = by_lot if lot else afterwards
    subject = gettext("How was it?") if lot else ""
    return write(page, _house(invitation), signed_by), subject


def _said(invitation: Invitation) -> Feedback | None:
    if invitation.case is None:
        return None
    found: Feedback | None
    found = Feedback.objects.of_case(invitation.case).filter(public=False).last()
    return found


def _name(invitation: Invitation) -> str:
    place = invitation.place
    return place.name if place else invitation.organisation.name


def _house(invitation: Invitation) -> str:
    place = invitation.place
    if place is None:
        return invitation.organisation.name
    return "\n".join(part for part in (place.name, place.address) if part)


def _setting(invitation: Invitation, said: Feedback | None, signed_by: str) -> Setting:
    place, house = invitation.place, invitation.organisation
    return Setting(
        channel=CHANNEL,
        public=False,
        automatic=True,
        sector=place.trade if place else house.sector,
        business=place.as_business()
        if place
        else Business(name=house.name, languages=(house.language,)),
        review=said.as_review(invitation.language) if said else Review(),
        signer=Signature(name=signed_by),
    )

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

SEAL = Signer(sep=".", salt="amends.followup")
PATH = "/a/{token}/"
CHANNEL = "survey"


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
    case = invitation.case
    said = Feedback.objects.of_case(case).filter(public=False).last()
    with translation.override(invitation.language):
        text = worded(address_of(invitation), _house(invitation), signed_by)
    outgoing = Outgoing(
        key=invitation.key,
        text=text,
        lang=invitation.language,
        answers=said.external_id if said else "",
        subject=str((said.details if said else {}).get("subject") or ""),
        to=str(invitation.to),
        signed_by=signed_by,
        attempt=invitation.attempts,
        written_at=invitation.created_at,
        headers={"Auto-Submitted": "auto-generated"},
    )
    findings = guard.check(text, _setting(invitation, said, signed_by), ui_lang="en")
    blocks = tuple(found for found in findings if found.level == "block")
    return Letter(outgoing, blocks)


def worded(page: str, house: str, signed_by: str) -> str:
    """Return the words, in the language that is active."""
    # The question says nothing about the matter itself: whether it is solved is what
    # the customer is to tell, and whoever reads the mail beside them learns nothing.
    parts = [
        gettext("Hello,"),
        gettext(
            "some days ago you told us what had gone wrong, and we tried to make up "
            "for it. Did that help?"
        ),
        "\n".join(
            [
                gettext("Yes: %(link)s") % {"link": f"{page}?s=yes"},
                gettext("In part: %(link)s") % {"link": f"{page}?s=partly"},
                gettext("No, not yet: %(link)s") % {"link": f"{page}?s=no"},
            ]
        ),
        gettext("If anything is still open, we take it up again."),
        gettext(
            "We ask this once. If you do not want such messages, you can opt out "
            "here: %(link)s"
        )
        % {"link": f"{page}stop/"},
        "\n".join(part for part in (signed_by, house) if part),
    ]
    return "\n\n".join(parts) + "\n"


def _house(invitation: Invitation) -> str:
    place = invitation.case.location
    if place is None:
        return invitation.organisation.name
    return "\n".join(part for part in (place.name, place.address) if part)


def _setting(invitation: Invitation, said: Feedback | None, signed_by: str) -> Setting:
    case = invitation.case
    place, house = case.location, case.organisation
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

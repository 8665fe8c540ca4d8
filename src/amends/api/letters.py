"""Letters and cards by API: written, looked over by the guard, and printed together."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Router

from amends.accounts.membership import Membership
from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.api.blocked import blocked
from amends.api.caller import Call, calling
from amends.api.letter_shapes import LetterIn, LetterOut, LetterPage
from amends.api.once import once
from amends.api.paging import After, Limit, cut, place
from amends.api.problems import Problem
from amends.core.remedying.postal import Postal
from amends.foundation import clock
from amends.journeys import corresponding
from amends.journeys.corresponding import Hand
from amends.remedies.letter import Letter
from amends.remedies.signature import Signature

router = Router()
AROUND = {"case", "signatures", "writer", "due_on"}


@router.get("", response=LetterPage)
@calling(Scope.READ)
def index(
    call: Call,
    limit: Limit = 50,
    after: After = "",
    waiting: bool = False,  # noqa: FBT001, FBT002 - ninja reads it from the query
) -> LetterPage:
    """List letters and cards, the newest first; with `waiting` those not printed."""
    rows = Letter.objects.among(call.cases)
    rows = rows.to_print().newest() if waiting else rows.newest()
    if after:
        (pk,) = place(after, int)
        rows = rows.before(pk)
    items, following = cut(list(rows[: limit + 1]), limit, "pk")
    return LetterPage(items=[told(row) for row in items], next=following)


@router.post("", response={201: LetterOut})
@calling(Scope.WRITE, Ability.WORK)
def create(call: Call, wanted: LetterIn) -> HttpResponse:
    """Write a letter or a card; 409 with `findings` where the guard objects."""
    case = get_object_or_404(call.cases.referred(wanted.case))
    now = clock.now()
    said = wanted.dict(exclude=AROUND)
    address = (said[part] for part in ("name", "street", "postcode", "town", "country"))
    odd = corresponding.odd(
        wanted.form,
        Postal(*address),
        said["words"],
        wanted.due_on,
        today=now.date(),
    )
    if odd:
        raise Problem(422, f"This cannot be: {', '.join(sorted(odd))}.")
    signatures, hand = _signatures(wanted), _hand(call, wanted)

    def deed() -> LetterOut:
        made = corresponding.write(
            case,
            call.member,
            at=now,
            ui_lang="en",
            signatures=signatures,
            hand=hand,
            **said,
        )
        return told(made)

    try:
        return once(call, 201, deed)
    except corresponding.Blocked as error:
        raise blocked(error) from error


def told(letter: Letter) -> LetterOut:
    """Return a letter as the API tells it."""
    names = set(LetterOut.model_fields) - {"signatures"}
    known = {name: getattr(letter, name) for name in names}
    return LetterOut(signatures=[one.pk for one in letter.signatures.all()], **known)


def _signatures(wanted: LetterIn) -> list[Signature]:
    keys = sorted(set(wanted.signatures))
    found = list(Signature.objects.by_name().chosen(keys))
    if len(found) < len(keys):
        raise Problem(422, "There is no such signature.")
    return found


def _hand(call: Call, wanted: LetterIn) -> Hand | None:
    """Return who writes by hand, and by when; None for what is printed."""
    if wanted.form != "hand" or wanted.due_on is None:
        return None
    if wanted.writer is None:
        return Hand(None, wanted.due_on)
    members = Membership.objects.in_house(call.organisation).active()
    writer = members.filter(user=wanted.writer).select_related("user").first()
    if writer is None:
        raise Problem(422, "`writer` is nobody of this house.")
    return Hand(writer.user, wanted.due_on)

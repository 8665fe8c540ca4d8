"""What the house still owes when somebody comes to look around: promises and paper."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal

from amends.accounts.membership import Membership
from amends.journeys import corresponding
from amends.journeys.corresponding import Hand
from amends.journeys.demonstrating.answering import signer
from amends.journeys.demonstrating.hearing import Heard
from amends.journeys.demonstrating.house import House
from amends.journeys.demonstrating.piece import ANSWERED, OPEN, Piece
from amends.journeys.demonstrating.shelf import file, table
from amends.journeys.promising import promise, spot
from amends.journeys.putting_right import Wish, give
from amends.remedies.letter import Letter
from amends.remedies.signature import Signature
from amends.replies.publication import Publication

UNHAPPY = {"bad", "mixed"}
DUE = (("call", -1), ("code", 0), ("check", 2))
"""Promises that lie there, and in how many days each is due."""
LATELY = timedelta(days=14)
PAPERS = ("letter", "letter", "card", "hand")
HANDS = (("triin", "Triin Lepik"), ("marko", "Marko Saar"), ("liis", "Liis Kuusk"))


def leave_owing(house: House, heard: Heard, *, at: datetime) -> None:
    """Leave promises, a wish to approve, sentences to judge and letters to print."""
    unhappy = [pair for pair in heard if pair[0].mood in UNHAPPY]
    _promises(house, [pair for pair in unhappy if pair[0].fate == OPEN], at)
    _wish(house, [pair for pair in unhappy if pair[0].fate == OPEN], at)
    _sentences(at)
    _paper(house, [pair for pair in unhappy if _writes_to(pair[0])], at)


def _promises(house: House, heard: Heard, at: datetime) -> None:
    for (name, days), (piece, feedback) in zip(DUE, heard, strict=False):
        words = table("house")["promised"][name]
        promise(
            feedback.case,
            words.get(piece.lang, words["en"]),
            (at + timedelta(days=days)).date(),
            key="demo",
            by=signer(house, piece).user,
            at=min(piece.at + timedelta(hours=1), at),
        )


def _wish(house: House, heard: Heard, at: datetime) -> None:
    """Let Liis ask for more than she may give."""
    for piece, feedback in heard[-1:]:
        reason = house.say("why", "again")
        wish = Wish("demo", "voucher", Decimal(25), reason)
        asked_at = min(piece.at + timedelta(hours=2), at)
        give(feedback.case, wish, house.people["liis"], at=asked_at)


def _sentences(at: datetime) -> None:
    """Read the replies of the last days for promises that nobody has judged."""
    rows = Publication.objects.filter(published_at__gte=at - LATELY)
    for publication in rows.select_related("case__location"):
        spot(publication, at=at)


def _paper(house: House, heard: Heard, at: datetime) -> None:
    signatures = [
        Signature.add(
            house.organisation,
            name,
            (file(f"{key}.png"), "png"),
            by=house.owner.user,
            at=at - LATELY,
        )
        for key, name in HANDS
    ]
    addresses = table("house")["address"]
    # The last to whom we wrote, the printed ones before those that wait.
    chosen = heard[-2 * len(PAPERS) :]
    forms = (PAPERS * 2)[-len(chosen) :]
    for number, ((piece, feedback), form) in enumerate(zip(chosen, forms, strict=True)):
        wrote_at = at - timedelta(days=len(chosen) - number)
        kind = "letter" if form == "letter" else "card"
        words = table("house")["paper"][kind][piece.lang]
        member = signer(house, piece)
        signed = signatures[: 1 + number % 3]
        place = house.places[piece.place].name
        names = ", ".join(one.name for one in signed)
        due_on = (at + timedelta(days=3)).date()
        corresponding.write(
            feedback.case,
            member,
            at=wrote_at,
            ui_lang="en",
            signatures=[] if form == "hand" else signed,
            hand=Hand(_writer(house).user, due_on) if form == "hand" else None,
            form=form,
            name=piece.author,
            words=words.format(name=piece.author),
            signed_by=f"{names} · {place}",
            **addresses[number % len(addresses)],
        )
        if number == len(PAPERS) - 1:
            for printed in ("letter", "card"):
                corresponding.print_all(Letter.objects.all(), printed, at=wrote_at)


def _writer(house: House) -> Membership:
    return house.people["triin"]


def _writes_to(piece: Piece) -> bool:
    """Whether the house knows by name to whom it writes, and in which language."""
    named = " " in piece.author and "." not in piece.author
    return piece.fate == ANSWERED and named and piece.lang in {"et", "fi", "en", "ro"}

"""Some guests of the past say whether it is solved, by a link that they were given.

The plan stays off: this house must not write to anybody by itself.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random

from amends.cases.case import Case
from amends.cases.state import State
from amends.journeys.asking.answering import Said
from amends.journeys.asking_again import answer, by_link
from amends.journeys.demonstrating.answering import PATIENCE, signer
from amends.journeys.demonstrating.chronicle import SEED
from amends.journeys.demonstrating.hearing import Heard
from amends.journeys.demonstrating.house import House
from amends.journeys.demonstrating.piece import ANSWERED, Piece
from amends.journeys.demonstrating.shelf import table

UNHAPPY = {"bad", "mixed"}
ASKED = 0.45
SOLVED = (("yes", "partly", "no"), (84, 10, 6))
FELT = {
    "yes": ((5, 5, 4), (7, 6, 5), (10, 9, 8)),
    "partly": ((3, 4), (4, 3), (7, 6)),
    "no": ((1, 2), (2, 1), (3, 1)),
}
"""What goes with it: satisfaction, ease and recommending."""


def ask_afterwards(house: House, heard: Heard, *, until: datetime) -> None:
    """Let some of those who were answered say how it is now."""
    for piece, feedback in heard:
        chance = Random(f"{SEED}:after:{piece.key}")  # noqa: S311 - a story, not a secret
        asked_at = (piece.replied_at or until) + PATIENCE + timedelta(days=2)
        said_at = asked_at + timedelta(hours=chance.randint(1, 40))
        fits = piece.mood in UNHAPPY and piece.fate == ANSWERED
        if fits and said_at < until and chance.random() < ASKED:
            _ask(house, piece, feedback.case, chance, said_at)


def _ask(
    house: House, piece: Piece, case: Case, chance: Random, said_at: datetime
) -> None:
    if case.state != State.CLOSED:
        return
    by = signer(house, piece).user
    solved = chance.choices(*SOLVED)[0]
    satisfaction, ease, recommend = (chance.choice(felt) for felt in FELT[solved])
    words = table("house")["answered"][solved][piece.lang]
    said = Said(
        solved,
        satisfaction,
        ease,
        recommend,
        words if chance.random() < 0.5 or solved != "yes" else "",
    )
    invitation = by_link(case, by=by, at=said_at - timedelta(hours=1))
    answer(invitation, said, at=said_at)
    if solved != "yes":
        # Somebody called; only what was said last week is still open.
        case.refresh_from_db()
        case.close(
            by=by, at=said_at + timedelta(days=1), reason=house.say("said", "called")
        )

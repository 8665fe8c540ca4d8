"""What the house is in the middle of when somebody comes to look around."""

from __future__ import annotations

from datetime import datetime, timedelta

from amends.cases.customer import Customer
from amends.cases.merge import MergeSuggestion
from amends.cases.note import Note
from amends.cases.snooze import Snooze
from amends.channels.outgoing import Outcome, Receipt
from amends.journeys import answer
from amends.journeys.demonstrating.answering import signer
from amends.journeys.demonstrating.hearing import Heard
from amends.journeys.demonstrating.house import House
from amends.journeys.demonstrating.shelf import table
from amends.journeys.demonstrating.writing import Answer, intend
from amends.replies.publication import UNDO

DOUBLES = {"Piret Kask": "same_person", "Jukka Virtanen": "same_family"}


def leave_lying(house: House, heard: Heard, *, at: datetime) -> None:
    """Notes, a sleeping case, a reply to approve, one that failed, one refused."""
    _notes(house, heard)
    for piece, feedback in heard:
        case = feedback.case
        if piece.scene == "snoozed":
            until = at + timedelta(days=2)
            Snooze.put_aside(
                case, until, by=house.owner.user, at=piece.at + timedelta(hours=1)
            )
        elif piece.scene == "handed_in":
            anna = house.people["anna"].user
            written_at = piece.at + timedelta(hours=3)
            text = table("house")["draft"]["handed_in"]
            draft = answer.save(feedback, text, edition=0, by=anna, at=written_at)
            answer.hand_in(draft, by=anna, at=written_at)
        elif piece.scene in {"failed", "rejected"}:
            _refused(house, piece.scene, heard)
    suggest_doubles(house, at=at)


def suggest_doubles(house: House, *, at: datetime) -> None:
    """Point out customers who write under one name and tell of one family."""
    for name, because in DOUBLES.items():
        people = list(Customer.objects.filter(name=name).order_by("pk"))
        for other in people[1:]:
            MergeSuggestion.objects.get_or_create(
                customer=people[0],
                other=other,
                defaults={
                    "organisation": house.organisation,
                    "because": house.say("said", because),
                    "made_at": at,
                },
            )


def _refused(house: House, scene: str, heard: Heard) -> None:
    piece, feedback = next(pair for pair in heard if pair[0].scene == scene)
    wrote_at = piece.at + timedelta(hours=5)
    member = signer(house, piece)
    text = table("house")["draft"][scene]
    (publication,) = intend(house, [Answer(piece, feedback, member, text, wrote_at)])
    publication.lease(at=wrote_at + UNDO)
    case = publication.case
    if scene == "failed":
        reason = house.say("said", "no_code")
        publication.fail(reason)
    else:
        reason = house.say("said", "not_accepted")
        publication.conclude(
            Receipt(outcome=Outcome.REJECTED, reason=reason), at=wrote_at + UNDO
        )
    case.reopen(by=None, at=wrote_at + UNDO)
    case.log(scene, by=None, at=wrote_at + UNDO, detail={"reason": reason})


def _notes(house: House, heard: Heard) -> None:
    notes = table("house")["note"]
    told: set[str] = set()
    for piece, feedback in heard:
        if piece.scene in notes and piece.scene not in told:
            told.add(piece.scene)
            Note.write(
                feedback.case,
                house.say("note", piece.scene),
                by=house.owner.user,
                at=piece.at + timedelta(minutes=50),
            )

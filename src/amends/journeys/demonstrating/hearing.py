"""The guests are heard: each piece arrives at its own hour, by its own way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta

from amends.accounts.organisation import Organisation
from amends.cases.feedback import Feedback
from amends.channels.incoming import Incoming
from amends.channels.registry import CONNECTORS
from amends.journeys.arrival import receive
from amends.journeys.demonstrating.guests import handle
from amends.journeys.demonstrating.house import House
from amends.journeys.demonstrating.piece import Piece

HEARD_AFTER = timedelta(minutes=1)
Heard = list[tuple[Piece, Feedback]]


def hear(house: House, pieces: Sequence[Piece]) -> Heard:
    """Take in what is new of these; returns it with its feedback, in order."""
    heard: Heard = []
    for piece, item in zip(pieces, _items(house, pieces), strict=True):
        channel = house.channel_for(piece.way, piece.place)
        arrival = receive(channel, [item], at=piece.at + HEARD_AFTER)
        if arrival.created:
            rows = Feedback.objects.from_channel(channel, [item.external_id])
            feedback = rows.select_related("case", "customer").get()
            feedback.channel = feedback.case.channel = channel
            feedback.location = feedback.case.location = house.places[piece.place]
            heard.append((piece, feedback))
    return heard


@contextmanager
def numbered_from(organisation: Organisation, first: int) -> Iterator[None]:
    """Let cases take numbers that were kept for them; call inside a transaction.

    Whoever wants the next number meanwhile waits for the end of the transaction.
    """
    rows = Organisation.objects.filter(pk=organisation.pk)
    last = rows.select_for_update().values_list("last_case_number", flat=True).get()
    rows.update(last_case_number=first - 1)
    yield
    rows.update(last_case_number=last)


def change_minds(house: House, heard: Heard) -> None:
    """Let guests edit or take down what they wrote, and hear of it."""
    for piece, feedback in heard:
        later = piece.later
        if later is not None:
            channel = house.channel_for(piece.way, piece.place)
            item = CONNECTORS["paper"].shelf.reconsider(  # type: ignore[attr-defined] # paper alone has one
                int(feedback.external_id), later.stars, later.text, later.at
            )
            receive(channel, [item], at=later.at + HEARD_AFTER)
            feedback.case.refresh_from_db()


def read_to(house: House, at: datetime) -> None:
    """Remember on each page of paper that all of it has been read."""
    for key, channel in house.channels.items():
        if key.startswith("paper"):
            last = CONNECTORS["paper"].shelf.last_change(channel.settings["page"])  # type: ignore[attr-defined] # paper alone has one
            channel.heard({"change": last}, at=at)


def _items(house: House, pieces: Sequence[Piece]) -> list[Incoming]:
    papers: dict[str, Incoming] = {}
    for place in house.places:
        of_page = [p for p in pieces if p.way == "paper" and p.place == place]
        page = house.channel_for("paper", place).settings["page"]
        rows = [_on_paper(piece) for piece in of_page]
        items = CONNECTORS["paper"].shelf.stock(page, rows)  # type: ignore[attr-defined] # paper alone has one
        papers.update(zip((piece.key for piece in of_page), items, strict=True))
    return [papers.get(piece.key) or _private(house, piece) for piece in pieces]


def _on_paper(piece: Piece) -> dict[str, object]:
    return {
        "author": piece.author,
        # One who shows a whole name has an account; the others are new each time.
        "author_id": handle(piece.author, piece.key),
        "stars": piece.stars or 3,
        "text": piece.text,
        "written_at": piece.at,
    }


def _private(house: House, piece: Piece) -> Incoming:
    told = {"name": piece.author, "from": piece.email, "phone": piece.phone}
    if piece.email:
        told["reply_to"] = piece.email
    known = (("email", piece.email), ("phone", piece.phone))
    return Incoming(
        external_id=f"{house.organisation.slug}-{piece.key}@mail.example",
        version="1",
        title=piece.title,
        text=piece.text,
        stars=float(piece.stars) if piece.stars else None,
        author=piece.author,
        identities=tuple((kind, value) for kind, value in known if value),
        written_at=piece.at,
        thread=f"{house.organisation.slug}-{piece.thread}" if piece.thread else "",
        public=piece.way == "manual",
        location=house.places[piece.place].slug,
        details={key: value for key, value in told.items() if value},
    )

"""The two years of Pizzeria Tuul, as they went: the same for the same chance."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from random import Random

from amends.journeys.demonstrating.guests import invent, shown
from amends.journeys.demonstrating.pen import Pen, Words
from amends.journeys.demonstrating.penholder import Penholder
from amends.journeys.demonstrating.piece import ANSWERED, OPEN, SILENT, Piece
from amends.journeys.demonstrating.rhythm import (
    BUSY,
    ZONE,
    answer_time,
    clock_time,
    moment,
    saturdays,
)
from amends.journeys.demonstrating.shelf import table
from amends.journeys.demonstrating.stories import stories

SEED = 1709
DAYS = 730
FRESH = timedelta(days=3)
"""What is younger than this lies open in the inbox."""

DAILY = 1.5
LANGUAGES = ("et", "fi", "en", "ro", "ru", "de", "lv")
SPOKEN = (58, 17, 15, 8, 2, 1.5, 1)
MOODS = ("good", "mixed", "bad", "bare")
FELT = (59, 12, 15, 14)
STARS = {
    "good": (5, 5, 5, 5, 4),
    "mixed": (4, 3, 3),
    "bad": (1, 2, 2),
    "bare": (5, 5, 4, 5, 4, 3),
}
ANSWERS = {"good": 0.58, "mixed": 0.8, "bad": 0.92, "bare": 0.3, "ask": 1.0}
READ_HERE = frozenset({"et", "fi", "en", "ro"})
"""Languages in which the people of Tuul write an answer."""

COLD_WEEKS = 13
COLD_EVENINGS = 9
COLD = 15


@dataclass(slots=True)
class Desk:
    """What every day of the chronicle is written with."""

    chance: Random
    pens: dict[str, Pen]
    penholder: Penholder
    at: datetime
    count: int = 0

    def key(self) -> str:
        """Return the next name of a piece."""
        self.count += 1
        return f"day-{self.count}"


def chronicle(chance: Random, at: datetime) -> tuple[Piece, ...]:
    """Return everything that was said until ``at``, the oldest first."""
    pens = {lang: Pen(chance, lang) for lang in LANGUAGES}
    desk = Desk(chance, pens, Penholder(chance), at)
    told = [*_days(desk), *_cold_saturdays(desk), *stories(at)]
    told.sort(key=lambda piece: (piece.at, piece.key))
    return tuple(piece for piece in told if piece.at <= at - timedelta(minutes=3))


def _days(desk: Desk) -> Iterator[Piece]:
    today = desk.at.astimezone(ZONE).date()
    for back in range(DAYS, 0, -1):
        day = today - timedelta(days=back)
        # A house that gets known is written about more often.
        mean = DAILY * BUSY[day.weekday()] * (0.75 + 0.5 * (DAYS - back) / DAYS)
        for _guest in range(_how_many(desk.chance, mean)):
            piece = _ordinary(desk, day)
            if piece:
                yield piece


def _how_many(chance: Random, mean: float) -> int:
    return sum(chance.random() < mean / 4 for _seat in range(4))


def _ordinary(desk: Desk, day: date) -> Piece | None:
    chance = desk.chance
    place = chance.choices(("raekoja", "annelinn"), (58, 42))[0]
    way = chance.choices(
        ("paper", "email", "form", "phone", "manual"), (70, 12, 7, 4, 7)
    )[0]
    lang = chance.choices(LANGUAGES, SPOKEN)[0]
    if lang not in READ_HERE:
        way = "paper"
    mood = chance.choices(MOODS, FELT)[0]
    if way in {"email", "phone", "form"}:
        mood = chance.choices(("ask", "bad", "mixed", "good"), (55, 22, 13, 10))[0]
    if way == "phone":
        lang = "et"
    pool = "call" if way == "phone" else mood
    words = Words("") if mood == "bare" else desk.pens[lang].write(pool, place)
    if words is None:
        return None
    guest = invent(chance, lang)
    piece = Piece(
        key=desk.key(),
        way=way,
        place=place,
        at=moment(chance, day, place),
        text=words.text,
        lang=lang,
        author=guest.name
        if way in {"email", "form", "phone"}
        else shown(chance, guest),
        mood=mood,
    )
    if way in {"paper", "manual"}:
        piece = replace(piece, stars=chance.choice(STARS[mood]))
    elif way == "phone":
        piece = replace(piece, phone=f"+3725{chance.randrange(1000000, 9999999)}")
    else:
        piece = _with_address(chance, piece, guest.email)
    return settled(desk, piece, words)


def _with_address(chance: Random, piece: Piece, email: str) -> Piece:
    if piece.way == "form":
        return replace(piece, email=email)
    words = table(piece.lang)["mail"]
    hello, bye = chance.choice(words["hello"]), chance.choice(words["bye"])
    return replace(
        piece,
        email=email,
        title=chance.choice(words["subject"][piece.mood]),
        text=f"{hello}\n\n{piece.text}\n\n{bye}\n{piece.author}",
    )


def _cold_saturdays(desk: Desk) -> Iterator[Piece]:
    """Since one autumn week the pizza comes cold to Annelinn on Saturday evenings."""
    chance = desk.chance
    today = desk.at.astimezone(ZONE).date()
    weeks = saturdays(today - timedelta(days=1), COLD_WEEKS)
    # It began in the first of these weeks and is not over.
    chosen = sorted(
        {weeks[0], weeks[-1], *chance.sample(weeks[1:-1], COLD_EVENINGS - 2)}
    )
    twice = sorted(chance.sample(chosen, COLD - COLD_EVENINGS))
    for day in (*chosen, *twice):
        lang = chance.choices(("et", "fi", "en"), (72, 16, 12))[0]
        guest = invent(chance, lang)
        words = desk.pens[lang].write("cold", "annelinn")
        if words is None:
            continue
        piece = Piece(
            key=desk.key(),
            way=chance.choices(("paper", "email"), (85, 15))[0],
            place="annelinn",
            at=clock_time(day, chance.randint(18, 21), chance.randrange(60)),
            text=words.text,
            lang=lang,
            author=guest.name,
            mood="bad",
        )
        if piece.way == "paper":
            piece = replace(piece, stars=chance.choice((1, 2, 2)))
        else:
            piece = _with_address(chance, piece, guest.email)
        yield settled(desk, piece, replace(words, about="cold"))


def settled(desk: Desk, piece: Piece, words: Words) -> Piece:
    """Return the piece with its fate: open when fresh, else answered or let pass."""
    chance = desk.chance
    bad = piece.mood in {"bad", "ask", "mixed"}
    answered = chance.random() < ANSWERS[piece.mood] and piece.lang in READ_HERE
    replied_at = answer_time(chance, piece.at, piece.place, bad=bad)
    if desk.at - piece.at < FRESH:
        return replace(piece, fate=OPEN)
    if answered and replied_at < desk.at - timedelta(hours=1):
        reply = desk.penholder.answer(piece.lang, piece.mood, words, piece.author)
        return replace(piece, fate=ANSWERED, replied_at=replied_at, reply=reply)
    return replace(piece, fate=SILENT)

"""Decisions of the remedy policy in a second, sentences read for promises, and 650
letters and cards with the team's signatures put onto paper in one go."""

from __future__ import annotations

import json
import struct
import time
import zlib
from datetime import date
from decimal import Decimal
from pathlib import Path

from amends.core.promising import promises_in
from amends.core.remedying import Facts, decide, explain, preset
from amends.journeys.paper import TEMPLATE
from amends.journeys.paper.press import pressed

DECISIONS = 20_000
LETTERS = 650
REPLIES = 2_000
TEAM = ("Mari", "Jaan", "Liis")
WORDS = (
    "Hea Ștefan Õunapuu!\n\nVabandame, et pitsa jõudis Teieni külmalt, ja täname, et "
    "meile kirjutasite. Ahi sai parandatud ja kuller sõidab nüüd lühemat ringi. "
    "Helistame Teile homme.\n\nLoodame Teid peagi taas näha."
)


def measure(folder: Path) -> dict[str, object]:
    """Return decisions and replies in a second, and seconds for each print."""
    del folder
    return {
        **decisions(),
        "replies_read_per_s": replies(),
        **{f"{LETTERS}_{form}s_s": letters(form) for form in ("letter", "card")},
    }


def decisions() -> dict[str, float]:
    """Return decisions in a second, alone and with their reasons in words."""
    policy = preset()
    facts = [
        Facts("yes", (cause,), severity, Decimal(price), repeats=price % 3)
        for cause in ("food.taste", "waiting", "product.quality", "safety")
        for severity in (1, 2, 3)
        for price in range(10, 60, 5)
    ]
    many = (facts * (DECISIONS // len(facts) + 1))[:DECISIONS]
    began = time.perf_counter()
    found = [decide(one, policy) for one in many]
    decided = time.perf_counter() - began
    for one in found:
        explain(one, "et")
    told = time.perf_counter() - began
    return {
        "decisions_per_s": round(DECISIONS / decided),
        "explained_per_s": round(DECISIONS / told),
    }


def replies() -> int:
    """Return how many replies are read for promises in a second."""
    on = date(2026, 9, 14)
    promises_in(WORDS, "et", on)
    began = time.perf_counter()
    for _reply in range(REPLIES):
        promises_in(WORDS, "et", on)
    return round(REPLIES / (time.perf_counter() - began))


def letters(form: str) -> float:
    """Return the seconds that 650 of one form take, each signed by three."""
    pictures = {f"{name}.png": scribble(number) for number, name in enumerate(TEAM)}
    rows = [
        {
            "lang": "et",
            "house": "Tuul Tartu",
            "sender": "Pizzeria Tuul · Rüütli 1, Tartu",
            "address": [f"Ștefan Õunapuu {number}", "Õie 5-3", "50303 Tartu"],
            "day": "14. september 2026",
            "words": WORDS,
            "signed": "Mari, Jaan ja Liis köögist",
            "pictures": list(pictures),
        }
        for number in range(LETTERS)
    ]
    began = time.perf_counter()
    pressed(
        TEMPLATE.read_bytes(), {"letters": json.dumps(rows), "form": form}, pictures
    )
    return round(time.perf_counter() - began, 2)


def scribble(number: int, width: int = 600, height: int = 200) -> bytes:
    """Return a picture of the size of a signature: a wave of its own."""
    rows = b"".join(
        b"\x00"
        + bytes(
            40 if (x * (number + 3) + y * 5) % 97 < 9 else 255 for x in range(width)
        )
        for y in range(height)
    )
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data))
        + kind
        + data
        + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )

"""Decisions of the remedy policy in a second, and 650 letters onto paper.

python -m bench.remedying
"""

from __future__ import annotations

import json
import time
from decimal import Decimal

import typst

from amends.core.remedying import Facts, decide, explain, preset
from amends.web.letters import TEMPLATE

DECISIONS = 20_000
LETTERS = 650
WORDS = (
    "Hea Ștefan Õunapuu!\n\nVabandame, et pitsa jõudis Teieni külmalt, ja täname, et "
    "meile kirjutasite. Ahi sai parandatud ja kuller sõidab nüüd lühemat ringi.\n\n"
    "Loodame Teid peagi taas näha."
)


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


def letters(form: str) -> float:
    """Return the seconds that 650 of one form take."""
    rows = [
        {
            "lang": "et",
            "house": "Tuul Tartu",
            "sender": "Pizzeria Tuul · Rüütli 1, Tartu",
            "address": [f"Ștefan Õunapuu {number}", "Õie 5-3", "50303 Tartu"],
            "day": "14. september 2026",
            "words": WORDS,
            "signed": "Mari, Jaan ja Liis köögist",
        }
        for number in range(LETTERS)
    ]
    began = time.perf_counter()
    inputs = {"letters": json.dumps(rows), "form": form}
    typst.compile(TEMPLATE.read_bytes(), sys_inputs=inputs)
    return round(time.perf_counter() - began, 2)


def main() -> None:
    """Print the figures as JSON."""
    found = decisions() | {f"{LETTERS}_{form}s_s": letters(form) for form in FORMS}
    print(json.dumps(found, indent=1))


FORMS = ("letter", "card")

if __name__ == "__main__":
    main()

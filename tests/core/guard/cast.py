"""The people of these stories: Liis runs Pizzeria Tuul, Mart had a cold pizza."""

from __future__ import annotations

from typing import Any

from amends.core.guard import check, from_json
from amends.core.nouns import Finding, Setting

CALM = (
    "Tere, Mart! Külm pitsa pärast pikka ootamist ei ole õhtusöök, vabandust. "
    "Kirjutage mulle tere@pizzeriatuul.example, ajame korda.\nLiis"
)


def setting(**changes: Any) -> Setting:
    """Return Liis's setting: a public Estonian one-star review by "Mart K."."""
    line: dict[str, Any] = {
        "channel": "google",
        "public": True,
        "sector": "restaurant",
        "business": {
            "name": "Pizzeria Tuul",
            "languages": ["et", "en"],
            "contact": ["tere@pizzeriatuul.example", "+372 600 0000", "Riia 12, Tartu"],
        },
        "review": {
            "text": "Pitsa oli külm ja kuller hilines.",
            "lang": "et",
            "stars": 1,
            "author_public": "Mart K.",
        },
        "known": {"customer_name": "Mart Kask", "facts": [], "at_fault": "yes"},
        "signer": {"name": "Liis", "role": "juhataja"},
        "reply": "",
    }
    for name, change in changes.items():
        line[name] = (
            {**line[name], **change} if isinstance(line.get(name), dict) else change
        )
    return from_json(line)[2]


def found(reply: str, ui_lang: str = "en", **changes: Any) -> dict[str, Finding]:
    """Return the findings of a reply by their id, the first of each."""
    findings = check(reply, setting(**changes), ui_lang=ui_lang)
    return {finding.finding: finding for finding in reversed(findings)}

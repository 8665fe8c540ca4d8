"""Not one phrase that we write ourselves earns an objection of the guard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from amends.core.drafting.phrases import say, ways
from amends.core.drafting.things import forms
from amends.core.guard import check
from amends.core.languages.shelf import FULL
from amends.core.nouns import Known
from tests.core.drafting.cast import setting
from tests.core.drafting.test_phrases import GIVEN, messages

WHOLE = {"ignores-point", "no-thanks", "no-way-forward", "too-similar"}
"""What only a whole reply can be asked for, not one sentence of it."""

SPOKEN = ("complaints.ftl", "praise.ftl", "moves.ftl", "acknowledging.ftl")
UNSPOKEN = ("remedy-", "role-", "event-", "join-", "greeting-", "closing", "sum")
SAID = {
    **GIVEN, "what": "", "wrong": "", "about": "", "event": "", "fact": "Words.",
    "mail": "tere@pizzeriatuul.example", "phone": "+372 600 0000", "person": "Kadri",
}  # fmt: skip


def sentences(lang: str) -> Iterator[tuple[str, str]]:
    for name in SPOKEN:
        for phrase in messages(lang, name):
            if phrase.startswith(UNSPOKEN) or phrase.endswith("-words"):
                continue
            thing = forms(lang, "coffee" if "drinks" in phrase else "pizza")
            for address in ("formal", "informal"):
                given = (("address", address), *thing, *sorted(SAID.items()))
                for way in ways(lang, phrase):
                    yield f"{phrase}.{way}", say(lang, phrase, way, given)


@pytest.mark.parametrize("lang", FULL)
@pytest.mark.parametrize("public", [True, False])
def test_every_sentence_passes_the_guard(lang, public):
    where = setting(
        "Words.", lang, stars=3, public=public, known=Known(at_fault="yes"),
        channel="google" if public else "email",
    )  # fmt: skip
    objections = [
        f"{place}: {finding.finding} “{finding.quote}” in “{said}”"
        for place, said in sentences(lang)
        for finding in check(f"Mart,\n\n{said[:1].upper()}{said[1:]}\n\nLiis", where)
        if finding.finding not in WHOLE and finding.finding != "wrong-language"
    ]
    assert objections == []

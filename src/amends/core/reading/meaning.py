"""What the writer wants of us, and how the text is meant."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from amends.core.nouns import Cue
from amends.core.reading import cues, kinds, polarity
from amends.core.reading.heeding import unheeded
from amends.core.reading.lexicon import Role
from amends.core.reading.polarity import Mood
from amends.core.reading.seeing import Seen
from amends.core.reading.tone import lean, leans

_NEGATOR, _CONTRAST = int(Role.NEGATOR), int(Role.CONTRAST)
_WANT, _URGENT = int(Role.WANT), int(Role.URGENT)
_GRIEVANCE = {
    "churn": 1.5, "legal": 1.5, "press": 1.5, "safety": 2.0, "allergy": 2.0,
    "discrimination": 2.5, "harassment": 2.5, "child": 1.0, "threat": 3.0, "data": 1.5,
    "self_harm": 2.0, "refund": 1.0, "compensation": 0.8, "replacement": 0.5,
    "repair": 0.8, "apology": 0.5, "explanation": 0.5,
}  # fmt: skip


class Meant(NamedTuple):
    """What the writer wants of us, and how the text is meant."""

    mood: Mood
    polarity: str
    kind: str
    urgent: tuple[Cue, ...]
    wants: tuple[Cue, ...]


def meant(texts: list[Seen]) -> list[Meant]:
    """Return for each text its mood, its kind, its cues and its wishes."""
    plain = [polarity.weigh(one.judged, sarcastic=one.sarcastic) for one in texts]
    doubted: dict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(texts):
        contrasted = _CONTRAST in one.roles
        faint = polarity.faint(plain[at], contrasted=contrasted)
        if faint and _NEGATOR not in one.roles:
            doubted[one.language].append(at)
    for language, places in doubted.items():
        said = leans([texts[at].view.words() for at in places], language)
        for at, leaning in zip(places, said, strict=True):
            plain[at] = polarity.settled(plain[at], leaning)
    return [_meant(*one) for one in zip(texts, plain, strict=True)]


def _meant(seen: Seen, plain: Mood) -> Meant:
    wanted = cues.wants(seen.clauses, seen.view) if _WANT in seen.roles else ()
    happy = plain.balance > 0.5 and plain.good >= 2
    pressing: tuple[Cue, ...] = ()
    if _URGENT in seen.roles:
        pressing = cues.urgent(seen.clauses, seen.view, happy=happy)
    allergy = unheeded(seen.judged, seen.view)
    if allergy is not None and all(cue.id != "allergy" for cue in pressing):
        pressing = (*pressing, allergy)
    grievance = sum(_GRIEVANCE.get(cue.id, 0.0) for cue in (*pressing, *wanted))
    mood = plain._replace(bad=plain.bad + grievance)
    demands = bool(pressing) or any(cue.id in _GRIEVANCE for cue in wanted)
    signs = kinds.signs(seen.clauses, seen.hits, seen.roles, demands=demands)
    side = polarity.polarity(mood)
    kind = kinds.kind(mood, side, signs)
    if kind == "other" and not signs.advertises:
        words = seen.view.words()
        mood = polarity.leant(lean(words, seen.language), len(words))
        side = polarity.polarity(mood)
        kind = kinds.kind(mood, side, signs)
    if kind == "thanks":
        mood, side = Mood(1.0, 0.0, 0), "pos"
    elif kind == "other":
        mood, side, wanted = Mood(0.0, 0.0, 0), "neu", ()
    return Meant(mood, side, kind, pressing, _with_asked(wanted, kind, signs, seen))


def _with_asked(
    wanted: tuple[Cue, ...], kind: str, signs: kinds.Signs, seen: Seen
) -> tuple[Cue, ...]:
    """Add what a question and a suggestion want without saying so."""
    has = {cue.id for cue in wanted}
    clause = signs.asks
    if clause is not None and not has & {"information", "explanation"}:
        quote = seen.view.quote(clause.begin, clause.end)
        return (*wanted, Cue("information", quote))
    if kind == "suggestion" and "change" not in has:
        hit = next(hit for hit in seen.hits if hit.ref == "suggestion")
        return (*wanted, Cue("change", seen.view.quote(hit.begin, hit.end)))
    return wanted

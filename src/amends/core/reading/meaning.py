"""What the writer wants of us, and how the text is meant."""

from __future__ import annotations

from collections.abc import Iterator
from math import fsum
from typing import NamedTuple

from amends.core.nouns import Cue
from amends.core.reading import cues, kinds, polarity
from amends.core.reading.heeding import unheeded
from amends.core.reading.lexicon import Role
from amends.core.reading.polarity import Mood
from amends.core.reading.seeing import Seen
from amends.core.reading.tone import Lean, leans

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


class _Heard(NamedTuple):
    """What one text says so far, and the signs that decide its kind."""

    meant: Meant
    signs: kinds.Signs


def meant(texts: list[Seen]) -> list[Meant]:
    """Return for each text its mood, its kind, its cues and its wishes."""
    plain = [polarity.weigh(one.judged, sarcastic=one.sarcastic) for one in texts]
    doubted = [at for at, one in enumerate(texts) if _faint(one, plain[at])]
    for at, leaning in _leaning(texts, doubted):
        plain[at] = polarity.settled(plain[at], leaning)
    heard = [_heard(*one) for one in zip(texts, plain, strict=True)]
    silent = [at for at, one in enumerate(heard) if _says_nothing(one)]
    for at, leaning in _leaning(texts, silent):
        mood = polarity.leant(leaning, len(texts[at].view.words()))
        heard[at] = _with_mood(heard[at], mood)
    return [_meant(*one) for one in zip(texts, heard, strict=True)]


def _faint(seen: Seen, mood: Mood) -> bool:
    contrasted = _CONTRAST in seen.roles
    return _NEGATOR not in seen.roles and polarity.faint(mood, contrasted=contrasted)


def _leaning(texts: list[Seen], places: list[int]) -> Iterator[tuple[int, Lean]]:
    """Return which way each of some texts leans, with its place among all."""
    words = [texts[at].view.words() for at in places]
    return zip(places, leans(words, [texts[at].language for at in places]), strict=True)


def _heard(seen: Seen, plain: Mood) -> _Heard:
    wanted = cues.wants(seen.clauses, seen.view) if _WANT in seen.roles else ()
    happy = plain.balance > 0.5 and plain.good >= 2
    pressing: tuple[Cue, ...] = ()
    if _URGENT in seen.roles:
        pressing = cues.urgent(seen.clauses, seen.view, happy=happy)
    allergy = unheeded(seen.judged, seen.view)
    if allergy is not None and all(cue.id != "allergy" for cue in pressing):
        pressing = (*pressing, allergy)
    mood, demands = plain, bool(pressing)
    if pressing or wanted:
        grievance = fsum([_GRIEVANCE.get(cue.id, 0.0) for cue in (*pressing, *wanted)])
        mood = plain._replace(bad=plain.bad + grievance)
        demands = demands or any(cue.id in _GRIEVANCE for cue in wanted)
    signs = kinds.signs(seen.clauses, seen.hits, seen.roles, demands=demands)
    return _with_mood(_Heard(Meant(mood, "", "", pressing, wanted), signs), mood)


def _with_mood(heard: _Heard, mood: Mood) -> _Heard:
    said, signs = heard
    side = polarity.polarity(mood)
    kind = kinds.kind(mood, side, signs)
    return _Heard(Meant(mood, side, kind, said.urgent, said.wants), signs)


def _says_nothing(heard: _Heard) -> bool:
    return heard.meant.kind == "other" and not heard.signs.advertises


def _meant(seen: Seen, heard: _Heard) -> Meant:
    said, signs = heard
    if said.kind == "thanks":
        said = said._replace(mood=Mood(1.0, 0.0, 0), polarity="pos")
    elif said.kind == "other":
        said = said._replace(mood=Mood(0.0, 0.0, 0), polarity="neu", wants=())
    wants = _with_asked(said.wants, said.kind, signs, seen)
    return said if wants is said.wants else said._replace(wants=wants)


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

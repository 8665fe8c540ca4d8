"""Read one text, or many."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from amends.core.nouns import Cue, Feedback, Reading, When
from amends.core.reading import cues, kinds, mentions, people, polarity
from amends.core.reading.clauses import Clause, clauses
from amends.core.reading.folding import View, view
from amends.core.reading.guessing import Known, guess
from amends.core.reading.heeding import unheeded
from amends.core.reading.hits import Hit
from amends.core.reading.language import UNKNOWN
from amends.core.reading.lexicon import Role
from amends.core.reading.mail import own_words
from amends.core.reading.opinions import Judged, judge
from amends.core.reading.personal import find as find_personal
from amends.core.reading.polarity import Mood
from amends.core.reading.sectors import sector_of
from amends.core.reading.tone import lean
from amends.core.reading.tongue import understood
from amends.core.reading.when import when

_READ_AT_MOST = 20_000
_NEGATOR, _SARCASM = int(Role.NEGATOR), int(Role.SARCASM)
_CONTRAST = int(Role.CONTRAST)
_WANT, _URGENT, _WRITER = int(Role.WANT), int(Role.URGENT), int(Role.WRITER)
_GRIEVANCE = {
    "churn": 1.5, "legal": 1.5, "press": 1.5, "safety": 2.0, "allergy": 2.0,
    "discrimination": 2.5, "harassment": 2.5, "child": 1.0, "threat": 3.0, "data": 1.5,
    "self_harm": 2.0, "refund": 1.0, "compensation": 0.8, "replacement": 0.5,
    "repair": 0.8, "apology": 0.5, "explanation": 0.5,
}  # fmt: skip


class _Seen(NamedTuple):
    """One text with everything found in it."""

    view: View
    hits: list[Hit]
    roles: frozenset[int]
    clauses: list[Clause]
    judged: list[Judged]
    language: str
    sector: str | None

    @property
    def sarcastic(self) -> bool:
        """Tell whether the text has a sign of sarcasm."""
        return _SARCASM in self.roles


class _Asked(NamedTuple):
    """What the writer wants of us, and how the text is meant."""

    mood: Mood
    polarity: str
    kind: str
    urgent: tuple[Cue, ...]
    wants: tuple[Cue, ...]


def read(feedback: Feedback) -> Reading:
    """Return what the text of a feedback says.

    Opinions are taken from its first 20,000 characters, personal data from all of
    it. The given stars are not copied: they only tip the side of a clause that the
    rules know nothing of. Never raises, whatever the text.
    """
    seen = _see(feedback)
    gathered = mentions.gather(seen.judged, seen.sector)
    asked = _ask(seen)
    known = Known(seen.language, seen.sector, asked.kind, feedback.stars)
    guess(gathered, seen.judged, seen.view, known)
    return Reading(
        lang=seen.language,
        polarity=asked.polarity,
        stars=polarity.stars(asked.mood),
        kind=asked.kind,
        aspects=mentions.mentions(gathered, seen.view, kind=asked.kind),
        urgent=asked.urgent,
        wants=asked.wants,
        writer=cues.writer(seen.hits if _WRITER in seen.roles else []),
        when=_when(seen, feedback, asked.kind),
        praised_people=people.praised(seen.judged, seen.view, seen.language),
        personal_data=_personal(feedback.text),
        confidence=polarity.confidence(
            asked.mood,
            sarcastic=seen.sarcastic,
            clear_language=seen.language != UNKNOWN,
        ),
    )


def read_many(feedback: Iterable[Feedback]) -> list[Reading]:
    """Return the readings of many, in their order."""
    return [read(one) for one in feedback]


def _see(feedback: Feedback) -> _Seen:
    seen = view(own_words(feedback.text)[:_READ_AT_MOST])
    language, words, hits = understood(seen, feedback.lang)
    parts = clauses(seen, hits)
    judged = [judge(part, negate_back=words.negate_back) for part in parts]
    roles = frozenset([hit.role for hit in hits])
    sector = sector_of(feedback.sector, hits)
    return _Seen(seen, hits, roles, parts, judged, language, sector)


def _ask(seen: _Seen) -> _Asked:
    wanted = cues.wants(seen.clauses, seen.view) if _WANT in seen.roles else ()
    words = seen.view.words()
    plain = polarity.weigh(seen.judged, sarcastic=seen.sarcastic)
    contrasted = _CONTRAST in seen.roles
    if _NEGATOR not in seen.roles and polarity.faint(plain, contrasted=contrasted):
        plain = polarity.settled(plain, lean(words, seen.language))
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
    signs = kinds.signs(seen.clauses, seen.hits, demands=demands)
    side = polarity.polarity(mood)
    kind = kinds.kind(mood, side, signs)
    if kind == "other" and not signs.advertises:
        mood = polarity.leant(lean(words, seen.language), len(words))
        side = polarity.polarity(mood)
        kind = kinds.kind(mood, side, signs)
    if kind == "thanks":
        mood, side = Mood(1.0, 0.0, 0), "pos"
    elif kind == "other":
        mood, side, wanted = Mood(0.0, 0.0, 0), "neu", ()
    return _Asked(mood, side, kind, pressing, _with_asked(wanted, kind, signs, seen))


def _with_asked(
    wanted: tuple[Cue, ...], kind: str, signs: kinds.Signs, seen: _Seen
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


def _when(seen: _Seen, feedback: Feedback, kind: str) -> When | None:
    # "Do you open on Sundays?", "we come on Saturday": who asks tells of no event.
    if kind == "question":
        return None
    return when(seen.view, seen.hits, feedback.written_at, seen.sector)


def _personal(text: str) -> tuple[str, ...]:
    found = (text[one.start : one.end] for one in find_personal(text))
    return tuple(dict.fromkeys(found))

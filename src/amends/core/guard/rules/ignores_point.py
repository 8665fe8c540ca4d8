"""A reply touches the main thing that the customer wrote about."""

from __future__ import annotations

from collections.abc import Iterator

from amends.core.guard.matter import Matter, Objection
from amends.core.guard.mood import complains, mixed, suggests
from amends.core.guard.passage import Passage, Span
from amends.core.guard.tongues import common_words
from amends.core.guard.topics import topics

_KIN = (
    {"fairness", "price", "billing", "wrong"},
    {"food", "taste", "temperature", "breakfast", "drinks"},
    {"delivery", "waiting", "wrong", "contact"},
    {"damage", "product", "outcome", "delivery"},
    {"room", "place", "clean", "noise"},
    {"booking", "waiting", "hours"},
    {"wifi", "app", "product"},
    {"safety", "food", "clean", "taste"},
    {"loan", "billing", "price", "outcome"},
    {"staff", "contact", "children"},
)
"""Topics in whose words the same matter is often told."""

_SHORT = 4


class IgnoresPoint:
    """A reply touches the main thing that the customer wrote about."""

    id = "ignores-point"

    def objections(self, matter: Matter) -> Iterator[Objection]:
        """Yield one objection when neither the topic nor any word of it comes back."""
        if _owes_substance(matter) and not _touches(matter):
            yield Objection(matter.whole, "warn")


def _owes_substance(matter: Matter) -> bool:
    # In discreet sectors even restating the matter may betray a client.
    bound = matter.discreet and matter.public
    known = matter.understood and bool(matter.review.languages)
    asks = complains(matter) or mixed(matter) or suggests(matter)
    return known and asks and not bound and not matter.setting.automatic


def _touches(matter: Matter) -> bool:
    wanted = _complained_of(matter.review, _sore(matter))
    if not wanted or _with_kin(wanted) & topics(matter.reply):
        return True
    return _share(_own_stems(matter.review, _sore(matter)), _own_stems(matter.reply))


def _share(told: set[str], said: set[str]) -> bool:
    """Tell whether one word is in both: "juna" is the beginning of "junasta"."""
    short = {word for word in told | said if len(word) == _SHORT}
    return bool(
        told & said
        or {word[:_SHORT] for word in told} & short & said
        or {word[:_SHORT] for word in said} & short & told
    )


def _sore(matter: Matter) -> list[Span] | None:
    """Of praise and complaint the complaint is the point; None for all of it."""
    review = matter.review
    sore = [one for one in review.sentences if review.within("polarity.negative", one)]
    plain = [one for one in review.sentences if not _glad(review, one)]
    return (sore or plain or None) if mixed(matter) else None


def _glad(review: Passage, sentence: Span) -> bool:
    return bool(review.within("polarity.positive", sentence))


def _with_kin(wanted: set[str]) -> set[str]:
    named = {name.removeprefix("topics.") for name in wanted}
    kin = {one for group in _KIN for one in group if len(named) <= 2 and named & group}
    return wanted | {f"topics.{name}" for name in kin}


def _complained_of(review: Passage, sore: list[Span] | None) -> set[str]:
    """Return the topics of the sentences that complain; of all, where none does."""
    told = {
        name
        for name in topics(review)
        for place in review.places(name)
        if _complaining(review, review.sentence(place[0]), sore)
    }
    return told or topics(review)


def _complaining(review: Passage, sentence: Span, sore: list[Span] | None) -> bool:
    if sore is None:
        return bool(review.within("polarity.negative", sentence))
    return sentence in sore


def _own_stems(passage: Passage, inside: list[Span] | None = None) -> set[str]:
    """Return the beginnings of the words that mean something in these sentences."""
    polite = {
        passage.folded[start:end][:5]
        for name in (
            "thanks.phrases",
            "apology.words",
            "greeting.openers",
            "polarity.positive",
        )
        for start, end in passage.places(name)
    }
    words = passage.words
    if inside is not None:
        words = tuple(word for span in inside for word in passage.within_words(span))
    telling = (word for word in words if word not in common_words())
    return {word[:5] for word in telling if _tells(word)} - polite


def _tells(word: str) -> bool:
    return len(word) > 2 or (word.isdigit() and len(word) > 1)

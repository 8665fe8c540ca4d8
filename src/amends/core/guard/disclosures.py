"""What a reply tells about the customer that the public review does not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from amends.core.guard.matter import Matter
from amends.core.guard.passage import Passage, Span
from amends.core.guard.topics import stems

_DATE = re.compile(
    r"(?<![\w.,:])\d{1,2}\s?[./]\s?\d{1,2}(?:[./](?:\d{4}|\d\d))?\.?(?![\w:%])|\d{4}-\d\d-\d\d"
)
_DAY = re.compile(r"\d{1,2}")
_PLATE = 40
_NUMBER = re.compile(r"\d+")


def disclosures(matter: Matter) -> Iterator[Span]:
    """Yield the words that tell more than the review: who, when, what, owed, before."""
    yield from _relations(matter)
    yield from _ordered(matter)
    yield from _numbers(matter)
    yield from _dates(matter)
    yield from _known_facts(matter)


def _relations(matter: Matter) -> Iterator[Span]:
    for name in ("companions", "debt", "earlier", "membership"):
        for span in matter.reply.places(f"customer.{name}"):
            was = name != "companions" or _was_there(matter.reply, span)
            ours = name == "debt" and matter.reply.within(
                "customer.debt-ours", matter.reply.sentence(span[0])
            )
            if was and not ours and not _review_has_word_of(matter, span):
                yield span


def _ordered(matter: Matter) -> Iterator[Span]:
    """Yield a dish or thing that the customer had and the review does not name."""
    reply = matter.reply
    told = {word[:4] for word in matter.review.words}
    for span in reply.places("customer.ate"):
        end = min(reply.sentence(span[0])[1], span[1] + _PLATE)
        for dish in reply.within("customer.dishes", (span[1], end)):
            if reply.folded[slice(*dish)][:4] not in told:
                yield span[0], dish[1]
                break


def _was_there(reply: Passage, span: Span) -> bool:
    """ "Bring your family" tells nothing; "you came with your family" does."""
    sentence = reply.sentence(span[0])
    near = max(sentence[0], span[0] - 80), min(sentence[1], span[1] + 60)
    return bool(
        reply.within("customer.visited", near) or reply.within("customer.past", near)
    )


def _review_has_word_of(matter: Matter, span: Span) -> bool:
    """Tell whether the review itself uses one of these words, in whatever form."""
    passage = matter.reply
    said = [
        passage.folded[start:end]
        for start, end in passage.tokens
        if span[0] <= start < span[1] and end - start > 2
    ]
    told = {word[:4] for word in matter.review.words}
    you = {
        passage.folded[slice(*place)][:4] for place in passage.places("customer.you")
    }
    return any(word[:4] in told for word in said if word[:4] not in you)


def _numbers(matter: Matter) -> Iterator[Span]:
    told = set(_NUMBER.findall(matter.review.folded))
    reply = matter.reply
    for name in ("room", "paid"):
        for span in reply.places(f"customer.{name}"):
            end = min(reply.sentence(span[0])[1], span[1] + 40)
            for number in _NUMBER.finditer(reply.folded, span[0], end):
                if number[0] not in told:
                    yield span[0], number.end()
                    break


def _dates(matter: Matter) -> Iterator[Span]:
    reply = matter.reply
    told = {word[:4] for word in matter.review.words} | set(
        _NUMBER.findall(matter.review.folded)
    )
    told |= _of_the_house(matter.facts)
    days = reply.places("dates.months") + reply.places("dates.weekdays")
    written = [place.span() for place in _DATE.finditer(reply.folded)]
    for span in sorted({*days, *written}):
        word = reply.folded[slice(*span)]
        known = word[:4] in told if word[0].isalpha() else _DAY.findall(word)[0] in told
        if not known and _about_the_customer(reply, span):
            yield span


def _of_the_house(facts: Passage) -> set[str]:
    """Return what facts that name no customer tell: the day a machine came."""
    told: set[str] = set()
    for fact in facts.sentences if facts.text else ():
        if not _of_the_customer(facts, fact):
            told |= {word[:4] for word in facts.within_words(fact)}
            told |= set(_NUMBER.findall(facts.folded, *fact))
    return told


def _about_the_customer(reply: Passage, span: Span) -> bool:
    """Tell whether the clause around a date says that the customer was there."""
    sentence = reply.sentence(span[0])
    near = max(sentence[0], span[0] - 70), min(sentence[1], span[1] + 50)
    visited = reply.within("customer.visited", near)
    ahead = reply.within("dates.future", (max(sentence[0], span[0] - 25), span[0]))
    return bool(visited) and not ahead


def _known_facts(matter: Matter) -> Iterator[Span]:
    """Yield sentences about the customer that repeat a fact about the customer."""
    facts, reply = matter.facts, matter.reply
    public = stems(matter.review) | set(_NUMBER.findall(matter.review.folded))
    for fact in facts.sentences if facts.text else ():
        if not _of_the_customer(facts, fact):
            continue
        private = _marks(facts, fact) - public
        for sentence in reply.sentences:
            shared = _marks(reply, sentence) & private
            if len(shared) >= 2 and reply.within("customer.you", sentence):
                yield _trimmed(reply.folded, sentence)


def _of_the_customer(facts: Passage, fact: Span) -> bool:
    """A fact names a customer, or begins with what only a customer does."""
    opening = fact[0], fact[0] + 4
    return bool(
        facts.within("customer.fact", fact)
        or facts.within("customer.fact-verb", opening)
    )


def _marks(passage: Passage, span: Span) -> set[str]:
    """Return beginnings of longer words, and numbers of two digits or more."""
    words = (
        passage.folded[start:end]
        for start, end in passage.tokens
        if span[0] <= start < span[1]
    )
    return {
        word[:5]
        for word in words
        if len(word) >= 5 or (word.isdigit() and len(word) > 1)
    }


def _trimmed(text: str, span: Span) -> Span:
    told = text[slice(*span)]
    return span[0] + len(told) - len(told.lstrip()), span[0] + len(told.rstrip())

"""The phrases of one language: which ways there are to say a thing, and saying it."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from amends.core.languages import shelf

FILES = (
    "address.ftl",
    "things.ftl",
    "complaints.ftl",
    "praise.ftl",
    "topics.ftl",
    "moves.ftl",
    "acknowledging.ftl",
    "signer.ftl",
)
if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

Arguments = tuple[tuple[str, str], ...]


class UnsayableError(LookupError):
    """A phrase lacks a word or an argument: mend the .ftl file that is named."""


@cache
def bundle(language: str) -> FluentBundle:
    """All phrases of a language; an absent file leaves its phrases out."""
    # Slow to load, and most pages draft nothing.
    from fluent.runtime import FluentBundle, FluentResource  # noqa: PLC0415

    phrases = FluentBundle([language], use_isolating=False)
    for name in FILES:
        phrases.add_resource(FluentResource(shelf.text(language, name)))
    return phrases


@cache
def ways(language: str, phrase: str) -> tuple[str, ...]:
    """The ways of saying a phrase, "" for its plain value; none if it is unknown."""
    if not bundle(language).has_message(phrase):
        return ()
    message = bundle(language).get_message(phrase)
    plain = ("",) if message.value else ()
    return plain + tuple(message.attributes)


@lru_cache(maxsize=32_768)
def say(language: str, phrase: str, way: str = "", arguments: Arguments = ()) -> str:
    """Say a phrase in one of its ways; UnsayableError names what is missing."""
    place = f"{language}: {phrase}.{way}".rstrip(".")
    if way not in ways(language, phrase):
        raise UnsayableError(place)
    message = bundle(language).get_message(phrase)
    pattern = message.attributes[way] if way else message.value
    if pattern is None:
        raise UnsayableError(place)
    said, errors = bundle(language).format_pattern(pattern, dict(arguments))
    if errors:
        raise UnsayableError(f"{place}: {errors[0]}")
    return str(said)


@cache
def words(language: str, phrase: str, way: str = "") -> tuple[str, ...]:
    """A phrase that is a list of words, as its words; empty when it is absent."""
    if way not in ways(language, phrase):
        return ()
    return tuple(say(language, phrase, way).split())

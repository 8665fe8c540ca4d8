"""How a reply ends: the closing words and the person who stands behind them."""

from __future__ import annotations

from collections.abc import Iterator

from amends.core.nouns import Move

from .intents import found
from .limits import is_tight, plain
from .pen import Pen, Step
from .phrases import say
from .voice import speaks


def closing(pen: Pen) -> Iterator[Step]:
    """Close in the signer's own words, or in good plain ones."""
    template = plain(pen.scene.voice.closing or "", pen.scene.setting.channel)[:80]
    own = bool(template) and speaks(template, pen.scene.language, "closing")
    text = template if own else pen.line("closing")
    move = Move("closing", text, ("voice",), pen.gloss("closing"))
    # A signer's own habit is kept where a formula of ours would be dropped.
    yield Step(move, 5 if own else 3, "ending")


def signature(pen: Pen) -> Iterator[Step]:
    """Sign with name and role; an automatic reply says so and names a person."""
    setting = pen.scene.setting
    name = plain(setting.signer.name, setting.channel)[:60]
    role = role_in(plain(setting.signer.role, setting.channel)[:60], pen.scene.language)
    who = ", ".join(part for part in (name, role) if part)
    house = plain(setting.business.name, setting.channel)[:80]
    if is_tight(setting.channel):
        who, house = name or house, ""
    if setting.automatic:
        text = pen.line("automatic", who=who) if who else pen.line("automatic-nobody")
    else:
        text = who or house
    if house and house not in text:
        text = f"{text}\n{house}" if text else house
    if text:
        gloss = pen.gloss("automatic" if setting.automatic else "signature")
        yield Step(Move("signature", text, ("voice",), gloss), 9, "ending")


def role_in(role: str, language: str) -> str:
    """The role in the reply's language where we know it, else as it was given."""
    known = found("roles", role)
    return say(language, f"role-{known[0]}") if known else role

"""A decision in the reader's words, one sentence a step."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path

from babel.numbers import format_currency

from amends.core.remedying.decision import Decision, Step

WORDS = Path(__file__).with_name("words.toml")
FALLBACK = "en"


def explain(decision: Decision, ui_lang: str) -> tuple[str, ...]:
    """Return the steps as sentences, in the order in which they were taken."""
    return tuple(told(step, ui_lang) for step in decision.steps)


def told(step: Step, ui_lang: str) -> str:
    """Return one step as a sentence."""
    words = _words()
    values = {
        name: _value(name, step.values, ui_lang)
        for name in step.values
        if name != "currency"
    }
    return words[step.id][_spoken(step.id, ui_lang)].format(**values)


def kind_named(kind: str, ui_lang: str) -> str:
    """Return what a kind of remedy is called."""
    return _named("kind", kind, ui_lang)


def rule_named(rule: str, ui_lang: str) -> str:
    """Return what a rule of the usual policy is called; others have their own name."""
    return _named("rule", rule, ui_lang)


def _named(what: str, name: str, ui_lang: str) -> str:
    entry = f"{what}-{name}"
    known = _words().get(entry)
    return known[_spoken(entry, ui_lang)] if known else name


def _spoken(entry: str, ui_lang: str) -> str:
    return ui_lang if ui_lang in _words()[entry] else FALLBACK


def _value(name: str, values: Mapping[str, object], ui_lang: str) -> str:
    value = values[name]
    if name == "kind":
        return kind_named(str(value), ui_lang)
    if name == "rule":
        return rule_named(str(value), ui_lang)
    if isinstance(value, Decimal):
        currency = str(values.get("currency", ""))
        return format_currency(value, currency or "EUR", locale=ui_lang)
    return str(value)


@cache
def _words() -> dict[str, dict[str, str]]:
    return tomllib.loads(WORDS.read_text("utf-8"))

"""`amends draft FILE`: propose a reply for each line of a file."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from amends.cli.line_by_line import answer_file
from amends.core.drafting import propose
from amends.core.drafting.contract import Unreadable, as_json, voice
from amends.core.guard import check, from_json
from amends.core.nouns import Feedback, Finding, Reading, Setting
from amends.core.reading import read


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the words this command takes."""
    parser.add_argument(
        "file", help="JSON Lines as the guard takes them; - reads input"
    )
    parser.add_argument("--ui-lang", default="en", help="the signer's own language")


def run(options: argparse.Namespace) -> int:
    """Write one line of drafts for each line, an ``error`` for a bad one; then 1."""
    return answer_file("draft", options.file, partial(drafted, ui_lang=options.ui_lang))


def drafted(record: Mapping[str, Any], ui_lang: str) -> dict[str, Any]:
    """The answer to one line of the contract; ValueError says what is off."""
    name, _, setting = from_json({**record, "reply": ""})
    note, variants = record.get("note") or "", record.get("variants")
    variants = 1 if variants is None else variants
    if not isinstance(note, str):
        raise Unreadable("`note` must be a text or null")
    if isinstance(variants, bool) or not isinstance(variants, int) or variants < 1:
        raise Unreadable("`variants` must be a whole number from 1")
    drafts = propose(
        _read(setting),
        setting,
        voice=voice(record.get("voice")),
        note=note,
        variants=variants,
        ui_lang=ui_lang,
        check=partial(_checked, setting=_knowing(setting, note), ui_lang=ui_lang),
    )
    return {"id": record.get("id", name), **as_json(drafts)}


def _checked(reply: str, *, setting: Setting, ui_lang: str) -> tuple[Finding, ...]:
    return check(reply, setting, ui_lang=ui_lang)


def _knowing(setting: Setting, note: str) -> Setting:
    """The setting for the guard: what the signer notes is the signer's to say."""
    if not note.strip():
        return setting
    known = replace(setting.known, facts=(*setting.known.facts, note))
    return replace(setting, known=known)


def _read(setting: Setting) -> Reading:
    review = setting.review
    return read(
        Feedback(
            text=review.text,
            lang=review.lang,
            stars=review.stars,
            sector=setting.sector,
            channel=setting.channel,
        )
    )

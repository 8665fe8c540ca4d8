"""`amends draft FILE`: propose a reply for each line of a file."""

from __future__ import annotations

import argparse
import sys
from codecs import BOM_UTF8
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import IO, Any

import orjson

from amends.cli.refusal import name_in, refuse
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
    try:
        lines = _opened(options.file)
    except OSError as error:
        print(f"amends draft: {error}", file=sys.stderr)
        return 2
    bad = 0
    with lines:
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            try:
                answer = drafted(_record(line), options.ui_lang)
            except ValueError as reason:
                bad += 1
                told = refuse(number, str(reason), name_in(line))
                sys.stdout.buffer.write(told.encode() + b"\n")
            else:
                sys.stdout.buffer.write(orjson.dumps(answer) + b"\n")
                sys.stdout.flush()
    return 1 if bad else 0


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


def _record(line: bytes) -> Mapping[str, Any]:
    try:
        record = orjson.loads(line.removeprefix(BOM_UTF8))
    except orjson.JSONDecodeError as reason:
        raise Unreadable(f"this is no JSON: {reason}") from None
    if not isinstance(record, Mapping):
        raise Unreadable("a line must be an object with at least `review`")
    return record


def _opened(name: str) -> IO[bytes]:
    return sys.stdin.buffer if name == "-" else Path(name).open("rb")

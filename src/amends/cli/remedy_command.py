"""``amends remedy FILE``: what the policy gives for each case of a file, and why."""

from __future__ import annotations

import json
import re
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from amends.cli.refusal import name_in, refuse
from amends.core.languages.shelf import FULL
from amends.core.remedying import (
    Policy,
    Unreadable,
    decide,
    explain,
    facts_in,
    policy_in,
    preset,
)
from amends.core.remedying.contract import as_case, as_remedies, needs

CODE = re.compile(r"[A-Z]{3}\Z")
ASIDE = {"id", "policy", "currency"}


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("file", help="JSON Lines; - reads the standard input")
    parser.add_argument(
        "--policy", default="", help="JSON file with the policy; the usual one without"
    )
    parser.add_argument(
        "--ui-lang", default="en", choices=FULL, help="language of the reasons"
    )


def run(options: Namespace) -> int:
    """Write one JSON object a line, an ``error`` for what could not be read; then 1."""
    try:
        policy = preset()
        if options.policy:
            policy = policy_in(json.loads(Path(options.policy).read_bytes()))
        if options.file == "-":
            return _decide_all(sys.stdin.buffer, policy, options.ui_lang)
        with Path(options.file).open("rb") as lines:
            return _decide_all(lines, policy, options.ui_lang)
    except OSError as error:
        print(f"amends remedy: {error}", file=sys.stderr)
    except ValueError as error:
        print(f"amends remedy: {options.policy}: {_reason(error)}", file=sys.stderr)
    return 2


def _decide_all(lines: Iterable[bytes], policy: Policy, ui_lang: str) -> int:
    bad = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            answer = _answer(line, policy, ui_lang)
        except (ValueError, RecursionError) as error:
            bad += 1
            print(refuse(number, _reason(error), name_in(line)))
        else:
            print(answer)
    return 1 if bad else 0


def _answer(line: bytes, policy: Policy, ui_lang: str) -> str:
    told = json.loads(line.decode("utf-8-sig"))
    if not isinstance(told, dict):
        raise Unreadable("a line must be an object")
    case = told.get("case", told)
    facts, ignored = facts_in(as_case(case) if isinstance(case, dict) else case)
    own = policy_in(told["policy"]) if told.get("policy") else policy
    currency = told.get("currency")
    if facts.price is not None and isinstance(currency, str) and CODE.match(currency):
        # What is paid for in one currency is put right in it.
        own = replace(own, currency=currency)
    found = decide(facts, own)
    answer = {
        "id": told.get("id"),
        "remedies": as_remedies(found),
        "needs_approval_by": needs(found),
        "kind": found.kind or None,
        "amount": None if found.amount is None else str(found.amount),
        "currency": found.currency,
        "rule": found.rule,
        "authority": found.authority,
        "because": explain(found, ui_lang),
        "not_considered": [name for name in ignored if name not in ASIDE],
    }
    text = json.dumps(answer, ensure_ascii=False)
    # Half a surrogate pair is legal in JSON but cannot be written as UTF-8.
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _reason(error: Exception) -> str:
    if isinstance(error, Unreadable):
        return str(error)
    if isinstance(error, UnicodeDecodeError):
        return "not UTF-8"
    if isinstance(error, json.JSONDecodeError):
        return f"not JSON: {error.msg} at column {error.colno}"
    return f"not readable: {type(error).__name__}"

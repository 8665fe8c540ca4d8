"""``amends remedy FILE``: what the policy gives for each case of a file, and why."""

from __future__ import annotations

import json
import re
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from amends.cli.line_by_line import answer_file, reason
from amends.core.languages.shelf import FULL
from amends.core.remedying import (
    Policy,
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
    except (OSError, ValueError) as error:
        print(f"amends remedy: {options.policy}: {reason(error)}", file=sys.stderr)
        return 2
    answer = partial(_decided, policy=policy, ui_lang=options.ui_lang)
    return answer_file("remedy", options.file, answer)


def _decided(
    told: Mapping[str, Any], *, policy: Policy, ui_lang: str
) -> dict[str, Any]:
    case = told.get("case", told)
    facts, ignored = facts_in(as_case(case) if isinstance(case, dict) else case)
    own = policy_in(told["policy"]) if told.get("policy") else policy
    currency = told.get("currency")
    if facts.price is not None and isinstance(currency, str) and CODE.match(currency):
        # What is paid for in one currency is put right in it.
        own = replace(own, currency=currency)
    found = decide(facts, own)
    return {
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

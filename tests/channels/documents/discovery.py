"""Whether an answer is what a discovery document says: types, formats, no strangers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
KINDS = {
    "string": str,
    "boolean": bool,
    "integer": int,
    "number": (int, float),
    "object": dict,
    "array": list,
}


class Document:
    """The schemas of one interface."""

    def __init__(self, name: str) -> None:
        self.schemas = json.loads((HERE / f"{name}.json").read_text("utf-8"))["schemas"]

    def faults(self, told: object, schema: str) -> list[str]:
        """Return what is wrong with an answer, each with where it stands."""
        return list(self._faults(told, {"$ref": schema}, schema))

    def _faults(self, told: object, rule: dict, where: str) -> Iterator[str]:
        if "$ref" in rule:
            rule = self.schemas[rule["$ref"]]
        kind = rule.get("type", "any")
        wrong = _wrong(told, rule, kind)
        if wrong:
            yield f"{where}: {told!r} {wrong}"
        elif kind == "object":
            yield from self._inside(told, rule, where)
        elif kind == "array":
            for number, one in enumerate(told):
                yield from self._faults(one, rule["items"], f"{where}[{number}]")

    def _inside(self, told: dict, rule: dict, where: str) -> Iterator[str]:
        known = rule.get("properties", {})
        for name, value in told.items():
            if name in known:
                yield from self._faults(value, known[name], f"{where}.{name}")
            elif "additionalProperties" not in rule:
                yield f"{where}.{name} is no documented field"


def _wrong(told: object, rule: dict, kind: str) -> str:
    if kind == "any":
        return ""
    truth = isinstance(told, bool) and kind != "boolean"
    if truth or not isinstance(told, KINDS[kind]):
        return f"is no {kind}"
    if rule.get("format") == "int64" and not str(told).lstrip("-").isdigit():
        return "is no number in words"
    return f"is none of {rule['enum']}" if told not in rule.get("enum", [told]) else ""

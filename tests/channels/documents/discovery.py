"""Whether words are what a document of schemas says: types, formats, no strangers.

Google's discovery documents say no more; OpenAPI says too what is required and what
may be one of several.
"""

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
        """Return what is wrong with an answer, each with where it stands.

        ``Post[]`` is a list of ``Post``.
        """
        rule: dict = {"$ref": schema.removesuffix("[]")}
        if schema.endswith("[]"):
            rule = {"type": "array", "items": rule}
        return list(self._faults(told, rule, schema))

    def _faults(self, told: object, rule: dict, where: str) -> Iterator[str]:
        if told is None and rule.get("nullable"):
            return
        if "$ref" in rule:
            rule = self.schemas[rule["$ref"]]
        if "oneOf" in rule:
            yield from self._one_of(told, rule["oneOf"], where)
            return
        kind = rule.get("type", "any")
        wrong = _wrong(told, rule, kind)
        if wrong:
            yield f"{where}: {told!r} {wrong}"
        elif kind == "object":
            yield from self._inside(told, rule, where)
        elif kind == "array":
            for number, one in enumerate(told):
                yield from self._faults(one, rule["items"], f"{where}[{number}]")

    def _one_of(self, told: object, rules: list[dict], where: str) -> Iterator[str]:
        if all(list(self._faults(told, rule, where)) for rule in rules):
            yield f"{where}: {told!r} is none of what it may be"

    def _inside(self, told: dict, rule: dict, where: str) -> Iterator[str]:
        known = rule.get("properties", {})
        for name in rule.get("required", ()):
            if name not in told:
                yield f"{where}.{name} is missing"
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

"""Whether words fit a lexicon, the way Bluesky describes its calls and records."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

HERE = Path(__file__).parent
KINDS = {
    "string": str,
    "boolean": bool,
    "integer": int,
    "object": dict,
    "array": list,
    "params": dict,
}
FORMATS = {
    "did": re.compile(r"did:[a-z]+:[a-zA-Z0-9._:%-]+"),
    "handle": re.compile(r"([a-zA-Z0-9-]+\.)+[a-zA-Z][a-zA-Z0-9-]*"),
    "at-uri": re.compile(r"at://[a-zA-Z0-9._:%-]+(/[a-zA-Z0-9.-]+(/[\w.~:-]+)?)?"),
    "cid": re.compile(r"[a-zA-Z0-9+=]{8,256}"),
    "nsid": re.compile(r"[a-z0-9-]+(\.[a-zA-Z0-9-]+)+"),
    "record-key": re.compile(r"[\w.~:-]{1,512}"),
    "at-identifier": re.compile(
        r"(did:[a-z]+:[\w.:%-]+|([a-zA-Z0-9-]+\.)+[a-zA-Z]\w*)"
    ),
    "language": re.compile(r"[a-zA-Z]{2,3}(-[a-zA-Z0-9]+)*"),
    "uri": re.compile(r"[a-z][a-z0-9+.-]*:\S+"),
}


class Lexicons:
    """The definitions of one excerpt, by their whole name."""

    def __init__(self, name: str) -> None:
        self.defs = json.loads((HERE / f"{name}.json").read_text("utf-8"))["defs"]

    def asked(self, call: str, query: dict[str, object]) -> list[str]:
        """Return what is wrong with the parameters of a call."""
        rule = self.defs[f"{call}#main"]["parameters"]
        known = rule["properties"]
        typed = {
            name: int(str(value))
            if known.get(name, {}).get("type") == "integer"
            # One value of many stands alone in an address.
            else [value]
            if known.get(name, {}).get("type") == "array"
            else value
            for name, value in query.items()
        }
        strange = [f"{call}?{name} is no parameter" for name in query.keys() - known]
        return [*strange, *self._faults(typed, rule, call)]

    def told(self, call: str, way: str, words: object) -> list[str]:
        """Return what is wrong with the ``input`` or the ``output`` of a call."""
        side = self.defs[f"{call}#main"].get(way, {})
        return (
            list(self._faults(words, side["schema"], call)) if "schema" in side else []
        )

    def kept(self, record: dict[str, object]) -> list[str]:
        """Return what is wrong with a record, which names its own kind."""
        rule = self.defs[f"{record['$type']}#main"]["record"]
        return list(self._faults(record, rule, str(record["$type"])))

    def _faults(self, told: object, rule: dict, where: str) -> Iterator[str]:
        kind = rule["type"]
        if kind == "ref":
            # What the excerpt leaves out is looked at no deeper.
            rule = self.defs.get(rule["ref"], {"type": "unknown"})
            kind = rule["type"]
        if kind in {"unknown", "union", "token"}:
            return
        wrong = _wrong(told, rule, kind)
        if wrong:
            yield f"{where}: {told!r} {wrong}"
        elif kind == "array":
            for number, one in enumerate(told):
                yield from self._faults(one, rule["items"], f"{where}[{number}]")
        elif kind in {"object", "params"}:
            yield from self._inside(told, rule, where)

    def _inside(self, told: dict, rule: dict, where: str) -> Iterator[str]:
        for name in rule.get("required", ()):
            if name not in told:
                yield f"{where}.{name} is missing"
        for name, value in told.items():
            if name in rule.get("properties", {}):
                yield from self._faults(
                    value, rule["properties"][name], f"{where}.{name}"
                )


def _wrong(told: object, rule: dict, kind: str) -> str:
    truth = isinstance(told, bool) and kind != "boolean"
    if truth or not isinstance(told, KINDS[kind]):
        return f"is no {kind}"
    if kind == "string":
        return _unfit(str(told), rule)
    if kind == "integer" and not rule.get("minimum", told) <= told <= rule.get(
        "maximum", told
    ):
        return "is out of bounds"
    if kind == "array" and len(told) > rule.get("maxLength", len(told)):
        return "is too long"
    return ""


def _unfit(told: str, rule: dict) -> str:
    form = rule.get("format", "")
    if len(told.encode()) > rule.get("maxLength", 10**9):
        return "is too long"
    if form == "datetime":
        return "" if _instant(told) else "is no datetime"
    if form in FORMATS and not FORMATS[form].fullmatch(told):
        return f"is no {form}"
    return f"is none of {rule['enum']}" if told not in rule.get("enum", [told]) else ""


def _instant(told: str) -> bool:
    try:
        return datetime.fromisoformat(told).tzinfo is not None
    except ValueError:
        return False

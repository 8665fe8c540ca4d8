"""One question to a stand-in and what it says."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, urlsplit


@dataclass(frozen=True, slots=True)
class Asked:
    """What a caller sent; header names in small letters."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes = b""

    @property
    def path(self) -> str:
        """The address without its query."""
        return urlsplit(self.target).path

    @property
    def query(self) -> dict[str, str]:
        """The query, the last of several values."""
        return dict(parse_qsl(urlsplit(self.target).query, keep_blank_values=True))

    @property
    def form(self) -> dict[str, str]:
        """The body as a form."""
        return dict(parse_qsl(self.body.decode("utf-8", "replace")))

    def json(self) -> Any:  # noqa: ANN401 - whatever was sent
        """The body as JSON; nothing where there is none."""
        return json.loads(self.body) if self.body else {}

    @property
    def bearer(self) -> str:
        """The pass that was shown."""
        return self.headers.get("authorization", "").removeprefix("Bearer ")


@dataclass(frozen=True, slots=True)
class Said:
    """What the platform answers; ``told`` becomes JSON unless it is bytes."""

    told: Any = field(default_factory=dict)
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    slow: bool = False

    @property
    def body(self) -> bytes:
        """The bytes that go out."""
        if isinstance(self.told, bytes):
            return self.told
        return json.dumps(self.told, ensure_ascii=False).encode()

"""What never reaches a log: secrets, and words or names of people."""

from __future__ import annotations

import re
import sys
import traceback
from collections.abc import MutableMapping
from typing import Any

from structlog.typing import EventDict, WrappedLogger

WITHHELD = "[withheld]"
# Parts of a key; what stands under such a key is never shown, whatever it holds.
SECRET = (
    "password",
    "passwd",
    "token",
    "secret",
    "authorization",
    "cookie",
    "session",
    "api_key",
    "credential",
)
PERSONAL = frozenset(
    {"text", "body", "subject", "email", "phone", "author", "customer", "address"}
)
MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")
# Sign-in links and API tokens travel in paths and headers: long runs of mixed signs.
TOKEN = re.compile(r"(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[A-Za-z0-9_-]{24,}={0,2}")
PASSWORD_IN_ADDRESS = re.compile(r"(?<=://)[^/\s:@]*:[^/\s@]*@")
LONGEST = 2000


def censor(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Return the event without secrets and without anything personal."""
    for key, value in event.items():
        event[key] = _shown(key.lower(), value)
    return event


def frames_only(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Turn an exception into its class and places; its message may quote a customer."""
    info = event.pop("exc_info", None)
    error = _error_of(info)
    if error is not None:
        frames = traceback.extract_tb(error.__traceback__)[-12:]
        event["error"] = type(error).__name__
        event["where"] = [f"{frame.filename}:{frame.lineno}" for frame in frames]
    return event


def _error_of(info: object) -> BaseException | None:
    # logging's exc_info is an exception, a tuple of three or just true.
    if isinstance(info, BaseException):
        return info
    if isinstance(info, tuple):
        return info[1] if isinstance(info[1], BaseException) else None
    return sys.exc_info()[1] if info else None


def _shown(key: str, value: object) -> object:
    if key in PERSONAL or any(part in key for part in SECRET):
        return WITHHELD
    if isinstance(value, str):
        return _clean(value)
    if isinstance(value, MutableMapping):
        inner: MutableMapping[Any, Any] = value
        return {name: _shown(str(name).lower(), part) for name, part in inner.items()}
    if isinstance(value, list | tuple):
        return [_shown("", part) for part in value]
    return value


def _clean(text: str) -> str:
    plain = PASSWORD_IN_ADDRESS.sub(f"{WITHHELD}@", text[:LONGEST])
    return TOKEN.sub(WITHHELD, MAIL.sub(WITHHELD, plain))

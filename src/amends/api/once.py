"""Do a deed once, however often its request comes: the Idempotency-Key header."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any

from django.db import IntegrityError, transaction
from django.http import HttpResponse
from pydantic import BaseModel

from amends.accounts.remembered_answer import RememberedAnswer
from amends.api.caller import Call
from amends.api.problems import Problem
from amends.api.rendering import written
from amends.foundation import clock

HEADER = "Idempotency-Key"


def once(call: Call, status: int, deed: Callable[[], BaseModel]) -> HttpResponse:
    """Return the answer of the deed; deed and memory of it are one transaction.

    Without the header the deed is simply done. The same key with another request
    is a 422.
    """
    key = call.headers.get(HEADER, "")[:200]
    if not key:
        with transaction.atomic():
            return _response(status, _body(deed()))
    digest = _digest(call)
    remembered = _remembered(call, key)
    if remembered is None:
        try:
            with transaction.atomic():
                body = _body(deed())
                _remember(call, key, digest, status, body)
            return _response(status, body)
        except IntegrityError:
            # The same request came twice at once; the other one did it.
            remembered = _remembered(call, key)
            if remembered is None:
                raise
    if remembered.digest != digest:
        raise Problem(422, f"This {HEADER} was used for another request.")
    return _response(remembered.status, remembered.body.encode())


def _remembered(call: Call, key: str) -> RememberedAnswer | None:
    return RememberedAnswer.objects.filter(token=call.auth, key=key).first()


def _remember(call: Call, key: str, digest: str, status: int, body: bytes) -> None:
    RememberedAnswer.objects.create(
        token=call.auth,
        key=key,
        digest=digest,
        status=status,
        body=body.decode(),
        made_at=clock.now(),
    )


def _digest(call: Call) -> str:
    parts = f"{call.method} {call.get_full_path()}\n".encode() + call.body
    return hashlib.sha256(parts).hexdigest()


def _body(result: BaseModel) -> bytes:
    content: dict[str, Any] = result.model_dump()
    return written(content)


def _response(status: int, body: bytes) -> HttpResponse:
    return HttpResponse(body, status=status, content_type="application/json")

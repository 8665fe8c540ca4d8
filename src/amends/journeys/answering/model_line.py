"""The line to a chat model: an OpenAI-compatible server, through the guarded door."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from amends.accounts.chat_model import ChatModel
from amends.core.chatting import Send
from amends.foundation.outbound import OutboundError

LARGEST = 256 * 1024


class Silent(OSError):
    """The model's server gave no usable answer; the message says what it did."""


def line_to(model: ChatModel) -> Send:
    """Return how to send to this model; whatever goes wrong is raised as Silent."""
    address = f"{model.address.rstrip('/')}/chat/completions"

    def send(body: dict[str, Any], seconds: float) -> Mapping[str, Any]:
        import httpx  # noqa: PLC0415 - dear to load, and few houses have a model

        from amends.foundation.outbound.client import client  # noqa: PLC0415 - as above

        try:
            with client(limit=LARGEST, whole_seconds=seconds) as http:
                answer = http.post(
                    address, json=body, headers=_headers(model), timeout=seconds
                )
                told = answer.json() if answer.is_success else None
        except (httpx.HTTPError, OutboundError) as error:
            raise Silent(str(error)[:200] or type(error).__name__) from error
        except (ValueError, RecursionError) as error:
            raise Silent("its answer is no JSON") from error
        if told is None:
            raise Silent(f"it answered {answer.status_code}")
        if not isinstance(told, Mapping):
            raise Silent("its answer is no JSON object")
        return told

    return send


def _headers(model: ChatModel) -> dict[str, str]:
    return {"Authorization": f"Bearer {model.key}"} if model.key else {}

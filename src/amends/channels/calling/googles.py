"""What Google's interfaces have in common: a spent quota may come as a 403."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _

from amends.channels.calling.answer import PATIENCE, Answer, Explain
from amends.channels.calling.patience import seconds_to_wait
from amends.channels.connector import ConnectorError, RetryAfter


def patient_with(*quota: str, seconds: float = PATIENCE) -> Explain:
    """Return what tells a spent quota, by these words, from a missing permission."""
    known = frozenset(quota)

    def explain(answer: Answer) -> ConnectorError | None:
        if answer.status != 403 or not known & set(reasons(answer)):
            return None
        return RetryAfter(
            _("%(place)s asks for patience. Amends goes on by itself.")
            % {"place": answer.place},
            seconds=seconds_to_wait(answer.headers) or seconds,
        )

    return explain


def reasons(answer: Answer) -> Iterator[str]:
    """Yield the words in which an error says what it is."""
    error = answer.tree().get("error")
    if not isinstance(error, Mapping):
        return
    yield str(error.get("status") or "")
    for name in ("errors", "details"):
        rows = error.get(name)
        for row in rows if isinstance(rows, list) else ():
            if isinstance(row, Mapping):
                yield str(row.get("reason") or "")

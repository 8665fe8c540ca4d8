"""What a server answers to several methods at once, each in its turn."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from amends.channels.calling.answer import Answer
from amends.channels.connectors.jmap.troubles import of_method


def in_turn(answer: Answer, count: int) -> list[Mapping[str, Any]]:
    """Return one answer for each method, the first where several came."""
    told = answer.json()
    rows = told.get("methodResponses") if isinstance(told, Mapping) else None
    found: dict[str, Mapping[str, Any]] = {}
    for row in rows if isinstance(rows, list) else ():
        name, arguments, number = row
        if name == "error":
            raise of_method(answer, arguments)
        found.setdefault(str(number), arguments)
    if len(found) < count:
        raise answer.uncertain(
            _("%(place)s sent half an answer. Amends asks again by itself.")
            % {"place": answer.place}
        )
    return [found[str(number)] for number in range(count)]

"""Stages: where a reply is on its way out, and what a person can do about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from amends.replies.publication import Stage
from amends.web import formats

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    from amends.replies.publication import Publication


@dataclass(frozen=True, slots=True)
class Told:
    """A stage in words. ``sign`` is the state that the look draws."""

    sign: str
    tone: str
    words: _StrPromise | str = ""


STAGES: dict[str, Told] = {
    Stage.APPROVED: Told(
        "approved", "accent", _("It leaves in a moment. Until then it can be undone.")
    ),
    Stage.SENDING: Told("sending", "accent", _("It is on its way to the platform.")),
    Stage.PENDING: Told(
        "pending",
        "accent",
        _("The platform has it and still looks at it. We ask again every few minutes."),
    ),
    Stage.PUBLISHED: Told("published", "good"),
    Stage.REJECTED: Told(
        "rejected",
        "danger",
        _("The platform does not show it. Change the words and send it anew."),
    ),
    Stage.FAILED: Told(
        "failed",
        "danger",
        _("It was not sent. Mend what the reason says, then send it anew."),
    ),
    Stage.UNKNOWN: Told(
        "unknown",
        "warning",
        _(
            "The platform did not say whether it arrived. We look there before "
            "trying again, so that nothing is sent twice."
        ),
    ),
    Stage.MANUAL: Told(
        "approved", "accent", _("Copy it, open the page, and confirm that it is there.")
    ),
}


def told(publication: Publication) -> Told:
    """Return where this reply is, in words."""
    plain = STAGES[publication.stage]
    leaves_at = publication.promised_for
    if publication.stage != Stage.APPROVED or leaves_at is None:
        return plain
    words = (
        gettext("An automatic answer. It leaves on %(time)s; until then undo it.")
        if publication.automatic
        else gettext("It leaves on %(time)s. Until then it can be undone.")
    )
    return Told(plain.sign, plain.tone, words % {"time": formats.moment(leaves_at)})

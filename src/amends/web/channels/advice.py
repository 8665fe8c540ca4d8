"""What each kind of trouble means, and what helps: words for people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from amends.channels.trouble_kind import Kind

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


@dataclass(frozen=True, slots=True)
class Advice:
    """A title, what it means, and the next step: of a person, or none."""

    title: _StrPromise
    means: _StrPromise
    step: _StrPromise
    tone: str = "warning"


ADVICE: dict[Kind, Advice] = {
    Kind.RETRY_AFTER: Advice(
        _("The platform asks for patience"),
        _("We have asked it as often as it allows. Nothing is lost meanwhile."),
        _("Nothing to do: Amends goes on by itself."),
        "neutral",
    ),
    Kind.UNREACHABLE: Advice(
        _("The platform does not answer"),
        _("It is down, or the way there is. Answers wait and leave when it is back."),
        _("Nothing to do for now. If it lasts a day, look at the platform itself."),
    ),
    Kind.REAUTHORISE: Advice(
        _("The sign-in no longer holds"),
        _("A password was changed or a permission taken back."),
        _("Sign in again, or type in the new key."),
        "danger",
    ),
    Kind.GONE: Advice(
        _("The page there no longer exists"),
        _("The account or location was closed, moved or merged."),
        _("Look there for it, and change the settings, or disconnect the channel."),
        "danger",
    ),
    Kind.INVALID: Advice(
        _("The platform does not take what we ask"),
        _("A setting is not what it expects."),
        _("Look over the settings and try them."),
        "danger",
    ),
    Kind.WINDOW_CLOSED: Advice(
        _("It is too late to answer there"),
        _("The platform lets businesses answer for a limited time only."),
        _("Look whether the customer can be reached another way."),
    ),
    Kind.FORBIDDEN: Advice(
        _("This account may not do that"),
        _("The person who signed in has no right to it, or the platform gave us none."),
        _("Let an owner or manager of the page sign in, or ask them for the right."),
        "danger",
    ),
    Kind.REFUSED: Advice(
        _("The platform refuses"),
        _("It has told why, and asking again does not help."),
        _("Read what it says, and look over the settings."),
        "danger",
    ),
    Kind.UNKNOWN: Advice(
        _("Nobody can say whether it happened"),
        _("The line broke before the answer came. We never send twice unasked."),
        _("Nothing to do: Amends reads back and goes on from what it finds there."),
    ),
}


def advice_for(kind: str) -> Advice | None:
    """Return what helps against a kind of trouble; None where there is none."""
    return ADVICE.get(Kind(kind)) if kind in set(Kind) else None

"""How people sign in at a platform, as its connector declares it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from amends.channels.platform import SettingField


@dataclass(frozen=True, slots=True)
class SignIn:
    """The addresses of a platform and what it wants to be asked.

    ``ask_at`` is opened by the person, ``tell_at`` called by us, ``end_at`` ends a
    grant. A path without a host lies on the server that the settings name. ``asks``
    names the fields that are told first, ``gives`` those that a grant makes needless.
    ``basic``: the client shows its secret as a header, not in the form. ``found``: the
    addresses are not known beforehand, the server that is named tells them; ``own``
    are fields that only a sign-in asks for.
    """

    ask_at: str
    tell_at: str
    scopes: tuple[str, ...]
    asks: tuple[str, ...] = ("client_id", "client_secret")
    gives: tuple[str, ...] = ("refresh_token",)
    end_at: str = ""
    extra: tuple[tuple[str, str], ...] = ()
    basic: bool = False
    found: bool = False
    own: tuple[SettingField, ...] = ()

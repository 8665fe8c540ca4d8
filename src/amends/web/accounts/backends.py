"""Who is signed in, and where they belong, asked in one question.

Named in the settings. Every page asks both; a join spares each of them a statement.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.auth.backends import ModelBackend

from amends.accounts.membership import Membership, MembershipQuerySet
from amends.foundation.kept_question import kept
from amends.web.notices.count import with_unseen

if TYPE_CHECKING:
    from amends.accounts.user import User

MOST = 5_000
"""Organisations of one person that a page looks through."""


@kept
def _places_of(user_id: int) -> MembershipQuerySet:
    rows = with_unseen(Membership.objects.active().of(user_id)).select_related("user")
    return rows[:MOST]


def with_places(user_id: Any) -> User | None:  # noqa: ANN401 - as Django hands it over
    """Return an active person with ``places``; None without any place."""
    places = _places_of(user_id)
    if not places:
        return None
    person: User = places[0].user
    for place in places:
        place.user = person
    person.places = places  # type: ignore[attr-defined] # read by web.tenancy
    return person


class Signed(ModelBackend):
    """Signed in by a link or by another person of the house."""

    def get_user(self, user_id: Any) -> Any:  # noqa: ANN401 - as the base class
        """Return the person of a session."""
        return with_places(user_id) or super().get_user(user_id)


class ByPassword(AuthenticationBackend):  # type: ignore[misc] # allauth ships no types
    """Signed in with e-mail and password."""

    def get_user(self, user_id: Any) -> Any:  # noqa: ANN401 - as the base class
        """Return the person of a session."""
        return with_places(user_id) or super().get_user(user_id)

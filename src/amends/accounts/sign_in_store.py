"""The store of sessions, named in the settings: Django's own, in a table of ours.

What a page should know of a session stands in columns beside it, so that nobody has to
open all sessions to find those of one person.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.contrib.sessions.backends.db import SessionStore as Database

from amends.foundation import clock
from amends.foundation.kept_question import kept

if TYPE_CHECKING:
    from django.db import models

    from amends.accounts.sign_in import SignIn

DEVICE, BEGUN, SEEN = "device", "begun", "seen"


@kept
def _standing(key: str, now: datetime) -> models.QuerySet[SignIn]:
    rows: Any = SessionStore.get_model_class().objects
    found: models.QuerySet[SignIn] = rows.filter(session_key=key, expire_date__gt=now)
    return found


class SessionStore(Database):
    """Writes who, where and since when beside the sealed data."""

    @classmethod
    def get_model_class(cls) -> Any:  # noqa: ANN401 - a model class, as Django says
        """Return the table."""
        from amends.accounts.sign_in import SignIn  # noqa: PLC0415 - models load after the settings

        return SignIn

    def _get_session_from_db(self) -> SignIn | None:
        """Return the row as Django's store would, asked in a question kept."""
        found = _standing(self.session_key or "", clock.now())
        if not found:
            self._session_key = None
            return None
        return found[0]

    def create_model_instance(self, data: dict[str, Any]) -> SignIn:
        """Return the row of this session."""
        row: Any = super().create_model_instance(data)
        person = str(data.get("_auth_user_id", ""))
        row.user_id = int(person) if person.isdigit() else None
        row.device = str(data.get(DEVICE, ""))[:300]
        begun, seen = data.get(BEGUN), data.get(SEEN)
        row.begun_at = datetime.fromisoformat(begun) if begun else None
        row.seen_on = date.fromisoformat(seen) if seen else None
        made: SignIn = row
        return made

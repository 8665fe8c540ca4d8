"""What Yelp means by its errors: all of them are 400, quotas too."""

from __future__ import annotations

from django.utils.translation import gettext as _

from amends.channels.calling.answer import PATIENCE, Answer, told_by
from amends.channels.calling.moments import moment
from amends.channels.connector import (
    ConnectorError,
    Forbidden,
    Gone,
    Reauthorise,
    RetryAfter,
    Taken,
)
from amends.channels.connectors.yelp import assumed
from amends.foundation import clock

SPENT = frozenset({"R2R_COMMENT_QUOTA_EXCEEDED"})
SIGNED_OUT = frozenset({"INVALID_TOKEN", "TOKEN_INVALID", "TOKEN_MISSING"})


def explain(answer: Answer) -> ConnectorError | None:
    """Tell patience, a sign-in that ended and a refusal from one another."""
    error = answer.tree().get("error")
    error = error if isinstance(error, dict) else {}
    code = str(error.get("id") or error.get("code") or "")
    words = {"place": answer.place, "why": told_by(answer)}
    if answer.status == 429 or code in SPENT:
        message = _("%(place)s asks for patience. Amends goes on by itself.") % words
        return RetryAfter(message, _seconds(answer, spent=code in SPENT))
    if code in SIGNED_OUT:
        return Reauthorise(
            _("%(place)s no longer accepts the sign-in. Connect it again.") % words
        )
    return _refused(code, words)


def _refused(code: str, words: dict[str, str]) -> ConnectorError | None:
    if assumed.ANSWERED in words["why"].casefold():
        return Taken(
            _("There is an answer on %(place)s already, and only one is possible.")
            % words,
            words="",
        )
    if code == "R2R_REVIEW_DOES_NOT_EXIST":
        return Gone(_("%(place)s no longer has this.") % words)
    if code in assumed.FORBIDDEN:
        return Forbidden(
            _("%(place)s does not allow this account to do that: %(why)s") % words
        )
    return None


def _seconds(answer: Answer, *, spent: bool) -> float:
    if spent:
        return assumed.QUOTA_SECONDS
    until = moment(answer.headers.get("ratelimit-resettime"))
    left = (until - clock.now()).total_seconds() if until else PATIENCE
    return min(max(left, 1.0), 86400.0)

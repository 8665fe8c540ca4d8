"""How long a reply may be, as its own platform counts."""

from __future__ import annotations

from django.utils import translation
from django.utils.translation import gettext

from amends.cases.feedback import Feedback
from amends.channels.lengths import measured
from amends.core.nouns import Finding


def too_long(feedback: Feedback, text: str, *, ui_lang: str) -> tuple[Finding, ...]:
    """Return the objection to a reply that its platform would not take.

    The connector's own limit: the guard knows the sites of the world by name, not
    every platform that a connector may bring.
    """
    platform = feedback.channel.platform
    limit = platform.reply_limit
    used = measured(text, platform.unit)
    if limit is None or used <= limit:
        return ()
    with translation.override(ui_lang):
        words = {"place": platform.name, "limit": limit, "over": used - limit}
        why = gettext("%(place)s takes %(limit)d and this is %(over)d longer.") % words
        mend = gettext("Say the main thing, and move the rest to a private message.")
    return (Finding("too-long", "block", "", why, mend),)

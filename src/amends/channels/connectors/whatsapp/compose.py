"""A message as the Cloud API takes it: free words, or a template when it is late."""

from __future__ import annotations

import re
from typing import Any

from django.utils.translation import gettext as _

from amends.channels.connector import Invalid, WindowClosed
from amends.channels.connectors.whatsapp import assumed
from amends.channels.outgoing import Outgoing
from amends.channels.platform import Account

DIGITS = re.compile(r"[1-9][0-9]{5,19}")
TEMPLATE = re.compile(r"[a-z0-9_]{1,512}")
BREAKS = re.compile(r"\s*\n\s*")
BLANKS = re.compile(r"[ \t]{4,}")


def text(reply: Outgoing) -> dict[str, Any]:
    """Return free words, shown under the message that they answer."""
    told = {
        **_envelope(reply),
        "type": "text",
        "text": {"body": reply.text, "preview_url": False},
    }
    if reply.answers.startswith("wamid."):
        told["context"] = {"message_id": reply.answers}
    return told


def template(account: Account, reply: Outgoing) -> dict[str, Any]:
    """Return the house's template with the answer in it; raises WindowClosed."""
    name = account.settings.get("template", "").strip()
    if not TEMPLATE.fullmatch(name):
        raise WindowClosed(
            _(
                "WhatsApp takes free words for a day after the customer wrote. "
                "A template in the channel's settings can be sent later."
            )
        )
    words = BLANKS.sub("   ", BREAKS.sub(" — ", reply.text.strip()))
    if len(words) > assumed.TEMPLATE_LIMIT:
        raise Invalid(
            _("%(place)s takes %(limit)d and this is %(over)d longer.")
            % {
                "place": "WhatsApp",
                "limit": assumed.TEMPLATE_LIMIT,
                "over": len(words) - assumed.TEMPLATE_LIMIT,
            },
            "text",
            assumed.TEMPLATE_LIMIT,
        )
    body = {"type": "body", "parameters": [{"type": "text", "text": words}]}
    code = account.settings.get("template_language", "").strip() or "en"
    return {
        **_envelope(reply),
        "type": "template",
        "template": {"name": name, "language": {"code": code}, "components": [body]},
    }


def _envelope(reply: Outgoing) -> dict[str, Any]:
    to = reply.to.strip().lstrip("+")
    if not DIGITS.fullmatch(to):
        raise Invalid(
            _("This customer left no phone number that messages can be sent to."), "to"
        )
    return {
        "messaging_product": "whatsapp",
        "recipient_type": "individual",
        "to": to,
        "biz_opaque_callback_data": reply.key,
    }

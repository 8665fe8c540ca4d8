"""From Twilio's form to the words of the contract. Pure; never raises."""

from __future__ import annotations

import re

from amends.channels.connectors.sms.client import NUMBER
from amends.channels.connectors.sms.signature import Form
from amends.channels.incoming import Incoming

SID = re.compile(r"(?:SM|MM)[0-9a-fA-F]{32}")
STOP = "STOP"
"""Twilio says so itself where it knows the word for it (Advanced Opt-Out)."""


def incoming(form: Form, account: str) -> tuple[Incoming, ...]:
    """Return the text that a form brings; nothing for what is no text to us."""
    name, sender = _one(form, "MessageSid"), _one(form, "From")
    body = _one(form, "Body")
    if _one(form, "OptOutType") == STOP:
        body = STOP
    meant = _one(form, "AccountSid") == account and SID.fullmatch(name)
    if not meant or not NUMBER.fullmatch(sender) or not body.strip():
        return ()
    text = Incoming(
        external_id=name,
        # The same message brought again is the same, whatever else stands beside it.
        version="1",
        text=body,
        identities=(("phone", sender),),
        thread=sender,
        public=False,
        details={"phone": sender},
        raw={key: values[0] for key, values in form.items()},
    )
    return (text,)


def _one(form: Form, name: str) -> str:
    values = form.get(name) or ("",)
    return values[0]

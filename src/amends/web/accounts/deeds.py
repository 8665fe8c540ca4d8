"""What the trail calls a deed, in words for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    from amends.accounts.audit import AuditEntry

DEEDS: dict[str, _StrPromise] = {
    "add rule": _("Added a rule"),
    "allot budget": _("Set the budget for remedies"),
    "allow remedies": _("Changed what may be offered"),
    "attach order": _("Attached an order or a visit"),
    "automatic terms": _("Changed the terms of automatic answers"),
    "begin": _("Opened the business"),
    "begin webhook": _("Added a webhook"),
    "bring locations": _("Brought a list of locations"),
    "change": _("Changed a location"),
    "change showcase": _("Changed what our site shows of reviews"),
    "change webhook": _("Changed a webhook"),
    "change team": _("Changed a team"),
    "change role": _("Changed what somebody may do"),
    "change rule": _("Changed a rule"),
    "choose hands": _("Chose who answers"),
    "connect": _("Connected a channel"),
    "connect places": _("Connected places of a sign-in"),
    "count again": _("Let set-aside reviews count again"),
    "demand approvals": _("Changed who allows answers"),
    "detach order": _("Took an order or a visit away"),
    "disconnect": _("Disconnected a channel"),
    "dismiss pattern": _("Dismissed a pattern"),
    "draw survey": _("Drew lots for a survey"),
    "drop absence": _("Took an absence away"),
    "drop day": _("Took a closed day away"),
    "drop snippet": _("Removed a snippet"),
    "end showcase": _("Ended a display of reviews"),
    "end area": _("Took an area away"),
    "end post": _("Ended another role at some places"),
    "end sign-in": _("Gave a sign-in back"),
    "end team": _("Let a team go"),
    "end webhook": _("Took a webhook away"),
    "finish action": _("Noted that an action is done"),
    "form team": _("Formed a team"),
    "forget guest": _("Erased a guest"),
    "give post": _("Gave somebody another role at some places"),
    "give remedy": _("Gave a remedy"),
    "invite": _("Invited somebody"),
    "issue token": _("Issued a token"),
    "keep area": _("Drew an area"),
    "keep day": _("Changed a closed day"),
    "keep habits": _("Changed when forgotten cases come back"),
    "keep snippet": _("Wrote or changed a snippet"),
    "keep wish": _("Changed how a customer wants to be dealt with"),
    "leave out review": _("Left a review out of our site"),
    "let go": _("Ended somebody's membership"),
    "lift pause": _("Ended a pause after angry words"),
    "make showcase": _("Began to show reviews on our site"),
    "merge cases": _("Merged two cases"),
    "move case": _("Moved a case to another location"),
    "move rule": _("Moved a rule up"),
    "note absence": _("Noted an absence"),
    "open": _("Added a location"),
    "pause": _("Paused a channel"),
    "plan action": _("Planned an action"),
    "plan follow-ups": _("Changed how customers are asked again"),
    "preset times": _("Took the promised times of a trade"),
    "promise times": _("Changed the promised times"),
    "publish": _("Approved a reply and sent it"),
    "publish saying": _("Published what was done"),
    "receive": _("Brought in feedback"),
    "reconnect": _("Connected a channel anew"),
    "remove rule": _("Removed a rule"),
    "renew webhook": _("Renewed the secret of a webhook"),
    "resume webhook": _("Let a webhook go on"),
    "resume": _("Let a channel go on"),
    "resume answers": _("Let automatic answers go on"),
    "revoke token": _("Revoked a token"),
    "say cause": _("Said why a promised time was broken"),
    "set aside": _("Set reviews aside from counting"),
    "share hard cases": _("Changed how hard cases are shared"),
    "show review again": _("Showed a review on our site again"),
    "sign in": _("Signed in at a platform"),
    "split case": _("Split a case"),
    "stop webhook": _("Stopped a webhook"),
    "sign out elsewhere": _("Signed out on another device"),
    "stop answers": _("Stopped all automatic answers"),
    "switch off answers": _("Left a kind of answer to people"),
    "switch on answers": _("Let a kind of answer leave by itself"),
    "switch rule": _("Let a rule rest, or be tried again"),
    "switch_off": _("Switched the chat model off"),
    "switch_on": _("Switched the chat model on"),
    "take back leave": _("Took back the leave to show a review"),
    "take up pattern": _("Took up a pattern"),
    "undo transfer": _("Took a merge or a split back"),
    "void voucher": _("Made a voucher void"),
    "voucher terms": _("Changed the terms of vouchers"),
    "withdraw saying": _("Took back what was published"),
    "write policy": _("Changed the policy of remedies"),
}


def deed(entry: AuditEntry) -> str:
    """Return what was done; a deed without words of its own is told as it is kept."""
    return str(DEEDS.get(entry.verb, entry.verb))


def about(entry: AuditEntry) -> str:
    """Return with what it was done: its name, and whom it concerned."""
    told = [entry.label]
    whom = entry.detail.get("email", "")
    if whom:
        told.append(str(whom))
    return ", ".join(part for part in told if part)

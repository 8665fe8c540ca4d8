"""The story: a case's events in people's words, for its timeline."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from amends.cases.event import Event, EventQuerySet
from amends.foundation.kept_question import kept
from amends.web import formats
from amends.web.cases.inbox import ENDS
from amends.web.remedies.words import STEPS, told
from amends.web.replies.held import HELD

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    from amends.cases.case import Case


@dataclass(frozen=True, slots=True)
class Line:
    """One event, told."""

    text: str
    icon: str
    at: datetime
    tone: str = "neutral"


def _plain(text: _StrPromise) -> Callable[[Event], str]:
    return lambda event: str(text) % {"who": _who(event)}


def _assigned(event: Event) -> str:
    who, to = _who(event), str(event.detail.get("to", ""))
    if not to:
        return gettext("%(who)s put it back without an owner") % {"who": who}
    if event.user and str(event.user) == to:
        return gettext("%(who)s took it") % {"who": who}
    return gettext("%(who)s gave it to %(to)s") % {"who": who, "to": to}


def _moved(event: Event) -> str:
    words = {"who": _who(event), "to": event.detail.get("to", "")}
    origin = event.detail.get("from", "")
    if not origin:
        return gettext("%(who)s moved it to %(to)s") % words
    told = gettext("%(who)s moved it from %(from)s to %(to)s")
    return told % {**words, "from": origin}


def _closed(event: Event) -> str:
    reason = str(event.detail.get("reason", ""))
    told = str(ENDS.get(reason, reason))
    if not told:
        return gettext("%(who)s closed it") % {"who": _who(event)}
    words = {"who": _who(event), "why": told}
    return gettext("%(who)s closed it: %(why)s") % words


def _snoozed(event: Event) -> str:
    words = {"who": _who(event), "until": _until(event)}
    return gettext("%(who)s put it aside until %(until)s") % words


def _refused(event: Event) -> str:
    words = {"why": str(event.detail.get("reason", ""))}
    return gettext("The platform refused the reply: %(why)s") % words


def _failed(event: Event) -> str:
    words = {"why": str(event.detail.get("reason", ""))}
    return gettext("The reply could not be sent: %(why)s") % words


def _came_back(event: Event) -> str:
    words = {"why": str(event.detail.get("reason", ""))}
    return gettext("The letter came back: %(why)s") % words


def _held_up(event: Event) -> str:
    words = {"why": str(event.detail.get("reason", ""))}
    return gettext("The letter is held up: %(why)s") % words


def _because(text: _StrPromise) -> Callable[[Event], str]:
    return lambda event: (
        str(text) % {"who": _who(event), "why": event.detail.get("because", "")}
    )


def _held(event: Event) -> str:
    reason = str(event.detail.get("reason", ""))
    words = {"why": HELD.get(reason, reason)}
    return gettext("The reply was held back: %(why)s") % words


def _left(event: Event) -> str:
    reason = str(event.detail.get("reason", ""))
    words = {"why": HELD.get(reason, reason)}
    return gettext("Left to a person: %(why)s") % words


def _macro(event: Event) -> str:
    words = {"who": _who(event), "what": event.detail.get("snippet", "")}
    return gettext("%(who)s used “%(what)s”") % words


def _step(event: Event) -> str:
    step = str(event.detail.get("step", ""))
    words = {"who": _who(event), "step": STEPS.get(step, step)}
    return gettext("%(who)s: %(step)s") % words


def _promise(text: _StrPromise) -> Callable[[Event], str]:
    return lambda event: (
        str(text) % {"who": _who(event), "what": event.detail.get("what", "")}
    )


def _remedy(text: _StrPromise) -> Callable[[Event], str]:
    return lambda event: str(text) % {"who": _who(event), "remedy": told(event.detail)}


Telling = tuple[Callable[[Event], str], str, str]


def _other(text: _StrPromise) -> Callable[[Event], str]:
    return lambda event: (
        str(text) % {"who": _who(event), "other": event.detail.get("other", "")}
    )


def _near(event: Event) -> str:
    words = {"share": event.detail.get("share", "")}
    return gettext("%(share)s %% of the promised time had passed") % words


LINES: dict[str, Telling] = {
    "deadline_near": (_near, "clock", "warning"),
    "breached": (
        _plain(_("The promised time was over")),
        "exclamation-triangle",
        "danger",
    ),
    "came_back": (_plain(_("Forgotten, it came back by itself")), "bell", "warning"),
    "merged": (_other(_("%(who)s merged %(other)s into it")), "link", "neutral"),
    "merged_into": (_other(_("%(who)s merged it into %(other)s")), "link", "neutral"),
    "alike": (_other(_("It may be the same matter as %(other)s")), "link", "neutral"),
    "split": (_other(_("%(who)s split %(other)s off")), "scissors", "neutral"),
    "split_from": (_other(_("%(who)s split it off %(other)s")), "scissors", "neutral"),
    "rejoined": (
        _other(_("%(who)s put it back as it was with %(other)s")),
        "arrow-uturn-left",
        "neutral",
    ),
    "order_attached": (
        _promise(_("%(who)s attached: %(what)s")),
        "clipboard",
        "neutral",
    ),
    "cause_said": (_plain(_("%(who)s said why it was late")), "clock", "neutral"),
    "arrived": (_plain(_("The customer wrote")), "chat-bubble-left", "neutral"),
    "set_aside": (
        _plain(_("%(who)s set it aside: it does not count")),
        "eye-slash",
        "warning",
    ),
    "counted_again": (_plain(_("%(who)s let it count again")), "eye", "neutral"),
    "told_of_change": (
        _plain(_("%(who)s wrote what changed because of this")),
        "megaphone",
        "gold",
    ),
    "edited": (_plain(_("The customer changed the words")), "pencil", "neutral"),
    "removed": (_plain(_("It was taken down there")), "eye-slash", "warning"),
    "weighs_more": (
        _plain(_("The new words weigh more than the first")),
        "exclamation-triangle",
        "warning",
    ),
    "waits_anew": (
        _plain(_("The customer waits for another answer")),
        "clock",
        "neutral",
    ),
    "assigned": (_assigned, "user", "neutral"),
    "moved": (_moved, "map-pin", "neutral"),
    "closed": (_closed, "check", "neutral"),
    "reopened": (_plain(_("Open again")), "arrow-path", "neutral"),
    "answered": (_plain(_("The customer has an answer")), "check", "good"),
    "noted": (_plain(_("%(who)s left a note")), "lock-closed", "neutral"),
    "snoozed": (_snoozed, "bell-snooze", "neutral"),
    "woke": (_plain(_("It woke up again")), "bell", "neutral"),
    "worded": (
        _plain(_("%(who)s asked a model for other words")),
        "sparkles",
        "neutral",
    ),
    "handed_in": (_plain(_("%(who)s asked for approval")), "eye", "neutral"),
    "approved": (_plain(_("%(who)s approved the reply")), "check-badge", "neutral"),
    "approved_in_part": (
        _plain(_("%(who)s allowed the reply; somebody else has to, too")),
        "users",
        "neutral",
    ),
    "cooling": (_plain(_("%(who)s was angry: the reply waits")), "clock", "warning"),
    "pause_lifted": (
        _because(_("%(who)s ended the pause: %(why)s")),
        "clock",
        "neutral",
    ),
    "held_back": (_held, "no-symbol", "warning"),
    "answered_by_itself": (
        _plain(_("An automatic answer was written")),
        "bolt",
        "neutral",
    ),
    "left_to_people": (_left, "user", "neutral"),
    "macro_used": (_macro, "bolt", "neutral"),
    "undone": (_plain(_("%(who)s took the reply back")), "arrow-uturn-left", "neutral"),
    "published": (_plain(_("The reply is published")), "check-circle", "good"),
    "rejected": (_refused, "no-symbol", "danger"),
    "failed": (_failed, "exclamation-triangle", "danger"),
    "bounced": (_came_back, "arrow-uturn-left", "danger"),
    "delayed": (_held_up, "clock", "warning"),
    "corrected": (
        _plain(_("%(who)s corrected the reading")),
        "pencil-square",
        "neutral",
    ),
    "recognised": (
        _plain(_("%(who)s knows who wrote this")),
        "user",
        "neutral",
    ),
    "investigated": (_plain(_("%(who)s looked into it")), "clipboard", "neutral"),
    "remedy_given": (_remedy(_("%(who)s gave: %(remedy)s")), "gift", "good"),
    "remedy_asked": (
        _remedy(_("%(who)s asked to give: %(remedy)s")),
        "gift",
        "neutral",
    ),
    "remedy_refused": (
        _remedy(_("%(who)s turned down: %(remedy)s")),
        "gift",
        "warning",
    ),
    "stage": (_step, "flag", "neutral"),
    "appealed": (_plain(_("The customer does not agree")), "arrow-path", "warning"),
    "promised": (_promise(_("%(who)s promised: %(what)s")), "flag", "neutral"),
    "promise_due": (_promise(_("Promised for today: %(what)s")), "bell", "warning"),
    "promise_kept": (_promise(_("%(who)s kept: %(what)s")), "check", "good"),
    "promise_broken": (_promise(_("Not kept: %(what)s")), "x-mark", "danger"),
    "asked_again": (_plain(_("Asked whether it is solved")), "eye", "neutral"),
    "asked_by_link": (_plain(_("%(who)s made a link to ask")), "eye", "neutral"),
    "asking_held": (_plain(_("The guard held the question")), "eye-slash", "warning"),
    "confirmed": (_plain(_("It is solved, says the customer")), "check-badge", "good"),
    "disputed": (_plain(_("It is not solved, says the customer")), "flag", "danger"),
    "answered_by_text": (_plain(_("The customer answered by text")), "eye", "neutral"),
    "won_back": (_plain(_("Won back")), "heart", "good"),
    "letter_written": (_plain(_("%(who)s wrote on paper")), "pencil", "neutral"),
    "voucher_spent": (
        _remedy(_("At the counter was used: %(remedy)s")),
        "ticket",
        "good",
    ),
    "lesson_taken_back": (
        _plain(_("%(who)s took back what the reader had learnt from this")),
        "arrow-path",
        "neutral",
    ),
    "lesson_taught_again": (
        _plain(_("%(who)s lets the reader learn from this again")),
        "arrow-path",
        "neutral",
    ),
    "second_opinion": (
        _plain(_("%(who)s asked a model how it reads this")),
        "eye",
        "neutral",
    ),
    "facts_noted": (_plain(_("%(who)s noted facts")), "clipboard", "neutral"),
}


@kept
def events_of(case: Case) -> EventQuerySet:
    """Ask for the case's events as they happened."""
    rows: EventQuerySet = Event.objects.of_case(case)
    return rows


def line_of(event: Event) -> Line:
    """Return one event in words; an unknown verb is told as it is."""
    plain: Telling = (lambda known: known.verb.replace("_", " "), "minus", "neutral")
    tell, icon, tone = LINES.get(event.verb, plain)
    return Line(tell(event), icon, event.at, tone)


def _who(event: Event) -> str:
    return str(event.user) if event.user else gettext("Amends")


def _until(event: Event) -> str:
    try:
        until = datetime.fromisoformat(str(event.detail.get("until", "")))
    except ValueError:
        return "?"
    return formats.moment(until)

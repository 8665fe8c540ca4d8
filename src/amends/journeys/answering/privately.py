"""What is not for everybody's eyes goes from the reply, and waits to be said privately.

The words are kept as a note of the case, for whoever rings or writes; a sentence in
the customer's language says where they reach us.
"""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext as _

from amends.accounts.membership import Membership
from amends.cases.feedback import Feedback
from amends.cases.note import Note
from amends.core import drafting
from amends.core.guard import mending
from amends.core.nouns import Finding, Setting
from amends.journeys import answer
from amends.journeys.answering.obeying import sounding


def moved(
    feedback: Feedback,
    text: str,
    finding: Finding,
    member: Membership,
    *,
    setting: Setting | None = None,
) -> tuple[str, str]:
    """Return a public reply with a way to us where the words stood, and those words.

    Empty where there is nothing to move: in what is private, or for other findings.
    """
    if not feedback.public or finding.finding not in mending.PRIVATELY:
        return "", ""
    setting = setting or answer.setting_of(feedback, member)
    rest, taken = mending.moved(text, finding, "")
    if not rest:
        return "", ""
    if any(contact in rest for contact in setting.business.contact if contact):
        return rest, taken
    sound = sounding(feedback, answer.sound_of(member))
    invitation = drafting.invite(answer.reading_of(feedback), setting, voice=sound)
    return mending.moved(text, finding, invitation)


def keep(feedback: Feedback, words: str, member: Membership, *, at: datetime) -> Note:
    """Keep the words for whoever says them; the same words once a case."""
    told = _("To be said privately: “%(words)s”") % {"words": words}
    case = feedback.case
    known = Note.objects.of_case(case).filter(text=told).first()
    return known or Note.write(case, told, by=member.user, at=at)

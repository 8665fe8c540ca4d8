"""Obeying: how this customer wants to be dealt with, and whose voice answers."""

from __future__ import annotations

from dataclasses import replace

from amends.accounts.membership import Membership
from amends.cases.feedback import Feedback
from amends.cases.wish import Wish
from amends.core.nouns import Setting, Signer
from amends.core.nouns import Voice as Sound
from amends.routing.team_voice import TeamVoice


def obeying(setting: Setting, feedback: Feedback) -> Setting:
    """Return the setting with what the customer asked for.

    In public the review's own language and shown name stand: others read along, and
    nobody is called there by a name that they do not show.
    """
    wish = wish_of(feedback)
    if wish is None or feedback.public:
        return setting
    review, known = setting.review, setting.known
    if wish.language:
        review = replace(review, lang=wish.language)
    if wish.called:
        review = replace(review, author_public=wish.called)
        known = replace(known, customer_name=wish.called)
    return replace(setting, review=review, known=known)


def addressed(sound: Sound, feedback: Feedback) -> Sound:
    """Return the voice with the address that the customer wants, if any."""
    wish = wish_of(feedback)
    return replace(sound, address=wish.address) if wish and wish.address else sound


def wish_of(feedback: Feedback) -> Wish | None:
    """Return how the writer wants to be dealt with; None where nobody knows."""
    found: Wish | None = getattr(feedback.customer, "wish", None)
    return found


def team_voice(feedback: Feedback) -> TeamVoice | None:
    """Return the voice of the team that answers; None where each has their own."""
    team = feedback.case.team
    found: TeamVoice | None = getattr(team, "voice", None)
    return found


def signing(feedback: Feedback, own: Signer, member: Membership) -> Signer:
    """Return who signs: the person in their own voice, or for the central team."""
    voice = team_voice(feedback)
    return voice.as_signer(own.name or str(member.user)) if voice else own


def sounding(feedback: Feedback, own: Sound) -> Sound:
    """Return how the answer sounds: like its signer, or like the central team."""
    voice = team_voice(feedback)
    sound = voice.as_sound(own.learnt_from) if voice else own
    return addressed(sound, feedback)

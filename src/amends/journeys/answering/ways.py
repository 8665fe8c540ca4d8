"""By which ways a piece of feedback can be answered now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from django.utils.translation import gettext as _

from amends.cases.feedback import Feedback
from amends.channels.channel import Channel
from amends.channels.platform import Mode, ReplyOptions
from amends.replies.publication import Publication, Stage

NOT_TAKEN = (Stage.REJECTED, Stage.FAILED)


def options_of(
    feedback: Feedback,
    now: datetime,
    *,
    answers: Sequence[Publication] | None = None,
) -> ReplyOptions:
    """Return what the platform allows, within what the house can still reach.

    ``answers`` are those given already, the newest first, where they are at hand.
    """
    channel = feedback.channel
    options = channel.connector.reply_options(feedback.as_item(), now)
    if not options.modes:
        return options
    if channel.platform.replies_once and _is_answered(feedback, answers):
        told = _("%(place)s takes one reply to each review, and it has ours.")
        told %= {"place": channel.platform.name}
        return replace(options, modes=(), reason=told)
    carrier = Publication.way_of(feedback)
    if not goes_by_hand(feedback, carrier):
        return options
    if carrier.disconnected_at:
        told = _("%(place)s is disconnected: you copy it there yourself")
        return replace(
            options, modes=(Mode.COPY,), reason=told % {"place": carrier.name}
        )
    return replace(options, modes=(Mode.COPY,))


def goes_by_hand(feedback: Feedback, carrier: Channel) -> bool:
    """Say whether a person has to carry the words there."""
    # A notice tells of words elsewhere: an answer by mail would reach a machine.
    return bool(
        not carrier.replies or carrier.disconnected_at or feedback.details.get("notice")
    )


def _is_answered(feedback: Feedback, answers: Sequence[Publication] | None) -> bool:
    if answers is None:
        answers = list(Publication.objects.answering(feedback)[:1])
    return bool(answers) and answers[0].stage not in NOT_TAKEN

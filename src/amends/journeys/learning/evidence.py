"""Evidence: the texts behind a pattern, as far as somebody may see them."""

from __future__ import annotations

from dataclasses import dataclass

from amends.cases.feedback import Feedback, FeedbackQuerySet
from amends.insights.pattern import Pattern
from amends.understanding.reading import Reading

MOST = 100


@dataclass(frozen=True, slots=True)
class Text:
    """One feedback with the words of it that prove the pattern."""

    feedback: Feedback
    quotes: tuple[str, ...]


def texts(pattern: Pattern, rows: FeedbackQuerySet) -> list[Text]:
    """Return the texts among these rows, the newest first."""
    said = rows.filter(pk__in=pattern.feedback_ids).select_related(
        "case", "channel", "location"
    )
    found = list(said.order_by("-written_at", "-pk")[:MOST])
    readings = Reading.objects.filter(feedback__in=found)
    content = dict(readings.values_list("feedback", "content"))
    return [
        Text(feedback, _quotes(content.get(feedback.pk) or {}, pattern))
        for feedback in found
    ]


def _quotes(content: dict[str, object], pattern: Pattern) -> tuple[str, ...]:
    mentions = content.get("aspects")
    if not isinstance(mentions, list):
        return ()
    return tuple(
        str(said["quote"])
        for said in mentions
        if said["aspect"] == pattern.aspect
        and said["polarity"] == pattern.polarity
        and said["quote"]
    )

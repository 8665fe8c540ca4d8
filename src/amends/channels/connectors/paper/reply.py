"""What a business answered on paper."""

from __future__ import annotations

from django.db import models

from amends.channels.connectors.paper.review import PaperReview


class PaperReply(models.Model):
    """One answer. Paper appends what it is given: a second call is a second answer.

    So that a reply sent twice would be seen by everybody, tests included.
    """

    review = models.ForeignKey(PaperReview, models.CASCADE, related_name="replies")
    key = models.CharField(max_length=80, db_index=True)
    text = models.TextField()
    signed_by = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=10)
    reason = models.CharField(max_length=300, blank=True)
    written_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.state}: {self.text[:40]}"

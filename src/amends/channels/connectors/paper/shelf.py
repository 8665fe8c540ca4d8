"""What paper's own people and visitors do there, beside what connectors may."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.utils.text import slugify

from amends.channels.connectors.paper.fault import PaperFault
from amends.channels.connectors.paper.review import PaperReview
from amends.channels.outgoing import Outcome


class Shelf:
    """The platform from inside."""

    def public(self, page: str, most: int) -> Iterator[dict[str, Any]]:
        """Yield reviews with their published replies, the newest first."""
        reviews = PaperReview.objects.of_page(page).shown()[:most]
        for review in reviews.prefetch_related("replies"):
            yield {
                "pk": review.pk,
                "author": review.author,
                "stars": review.stars,
                "title": review.title,
                "text": review.text,
                "written_at": review.written_at,
                "replies": tuple(
                    (reply.signed_by, reply.text, reply.written_at)
                    for reply in review.replies.all()
                    if reply.state == Outcome.PUBLISHED
                ),
            }

    def write(
        self, page: str, author: str, stars: int, text: str, at: datetime
    ) -> None:
        """Add a review; call inside a transaction."""
        PaperReview.objects.create(
            page=page,
            author=author,
            author_id=slugify(author) or "visitor",
            stars=stars,
            text=text,
            written_at=at,
            change=PaperReview.next_change(page),
        )

    def ask_for(self, page: str, trouble: str) -> None:
        """Let something go wrong once."""
        PaperFault.objects.create(page=page, trouble=trouble)

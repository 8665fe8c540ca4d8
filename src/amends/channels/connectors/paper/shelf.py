"""What paper's own people and visitors do there, beside what connectors may."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from django.utils.text import slugify

from amends.channels.connectors.paper.fault import PaperFault
from amends.channels.connectors.paper.parse import incoming
from amends.channels.connectors.paper.reply import PaperReply
from amends.channels.connectors.paper.review import PaperReview
from amends.channels.incoming import Incoming
from amends.channels.outgoing import Outcome, Outgoing, Receipt


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

    def stock(self, page: str, rows: Sequence[dict[str, Any]]) -> list[Incoming]:
        """Put many reviews of the past on a page; those that are there stay.

        Returns them as the connector hands them over, in order. Call inside a
        transaction.
        """
        there = PaperReview.objects.of_page(page).filter(
            written_at__in=[row["written_at"] for row in rows]
        )
        known = {(review.author_id, review.written_at): review for review in there}
        change = PaperReview.next_change(page)
        wanted = [
            known.get((row["author_id"], row["written_at"]))
            or PaperReview(page=page, change=change + number, **row)
            for number, row in enumerate(rows)
        ]
        PaperReview.objects.bulk_create([row for row in wanted if row.pk is None])
        return [incoming(review) for review in wanted]

    def reconsider(
        self, review_id: int, stars: int | None, text: str, at: datetime
    ) -> Incoming:
        """Let a visitor edit a review, or without stars take it down."""
        review = PaperReview.objects.get(pk=review_id)
        if stars is None:
            review.remove()
        else:
            review.edit(text=text, stars=stars, at=at)
        return incoming(review)

    def answer(self, replies: Sequence[tuple[Outgoing, datetime]]) -> list[Receipt]:
        """Put replies of the past under their reviews."""
        ids = [int(reply.answers) for reply, _at in replies]
        reviews = PaperReview.objects.in_bulk(ids)
        written = PaperReply.objects.bulk_create(
            PaperReply(
                review=reviews[int(reply.answers)],
                key=reply.key,
                text=reply.text,
                signed_by=reply.signed_by,
                state=Outcome.PUBLISHED,
                written_at=at,
            )
            for reply, at in replies
        )
        return [
            Receipt(
                outcome=Outcome.PUBLISHED,
                external_id=str(row.pk),
                url=f"/paper/{row.review.page}/#review-{row.review_id}",
            )
            for row in written
        ]

    def recent(self, page: str, most: int) -> list[tuple[int, str, int]]:
        """Return id, words and stars of the newest reviews of a page."""
        shown = PaperReview.objects.of_page(page).shown()[:most]
        return [(review.pk, review.text, review.stars) for review in shown]

    def last_change(self, page: str) -> int:
        """Return the number of the last writing on a page."""
        return PaperReview.next_change(page) - 1

    def written_since(self, page: str, at: datetime) -> int:
        """Return how many reviews a page got since then."""
        return PaperReview.objects.of_page(page).filter(written_at__gte=at).count()

    def tear_down(self, page: str) -> None:
        """Forget a page with everything on it."""
        PaperReview.objects.of_page(page).delete()
        PaperFault.objects.filter(page=page).delete()

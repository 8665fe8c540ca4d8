"""From a review on paper to the words of the contract."""

from __future__ import annotations

from amends.channels.connectors.paper.review import PaperReview
from amends.channels.incoming import Incoming


def incoming(review: PaperReview) -> Incoming:
    """Return one review as every connector hands it over."""
    return Incoming(
        external_id=str(review.pk),
        version=str(review.edition),
        title=review.title,
        text=review.text,
        stars=float(review.stars),
        author=review.author,
        identities=(("author:paper", review.author_id),),
        url=f"/paper/{review.page}/#review-{review.pk}",
        written_at=review.written_at,
        deleted=review.removed,
        raw={"page": review.page, "edition": review.edition, "stars": review.stars},
    )

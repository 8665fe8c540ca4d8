"""Table of contents of the platform's shelves, for Django."""

from amends.channels.connectors.paper.fault import PaperFault
from amends.channels.connectors.paper.reply import PaperReply
from amends.channels.connectors.paper.review import PaperReview

__all__ = ["PaperFault", "PaperReply", "PaperReview"]

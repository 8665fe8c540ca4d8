"""Paper is its own stand-in: a platform with a page, and troubles on request."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from amends.channels.connectors.paper.fault import PaperFault, Trouble
from amends.channels.connectors.paper.reply import PaperReply
from amends.channels.connectors.paper.review import PaperReview
from amends.channels.outgoing import Outgoing
from amends.channels.platform import Account

PAGE = "contract"
NOON = datetime(2026, 9, 14, 12, 0, tzinfo=UTC)


class Standin:
    """What the contract's tests ask of every platform's stand-in."""

    edits = True
    removes = True
    account = Account(channel_id=1, settings={"page": PAGE})

    def say(self, text: str) -> str:
        """Let a customer write; return the id under which it is known."""
        review = PaperReview.objects.create(
            page=PAGE,
            author="Mari",
            author_id="mari",
            stars=2,
            text=text,
            written_at=NOON,
            change=PaperReview.next_change(PAGE),
        )
        return str(review.pk)

    def edit(self, known: str, text: str) -> None:
        """Let the customer change their words."""
        PaperReview.objects.get(pk=known).edit(text=text, stars=3, at=NOON)

    def remove(self, known: str) -> None:
        """Let the customer take their words away."""
        PaperReview.objects.get(pk=known).remove()

    def reply(self, key: str, answers: str) -> Outgoing:
        """Return an answer to what was said."""
        return Outgoing(key=key, text="Vabandame väga.", lang="et", answers=answers)

    def lose_the_answer(self) -> None:
        """Take the next reply and fall silent before saying so."""
        self._fault(Trouble.LOST_ANSWER)

    def be_down(self) -> None:
        """Take nothing just now."""
        self._fault(Trouble.DOWN)

    def refuse(self) -> None:
        """Refuse the next reply for good."""
        PaperReview.objects.filter(page=PAGE).update(removed=True)

    def sign_out(self) -> None:
        """No longer accept the sign-in."""
        self._fault(Trouble.SIGNED_OUT)

    def received(self, key: str) -> int:
        """Say how often the public sees the reply with this key."""
        return PaperReply.objects.filter(key=key).count()

    def _fault(self, trouble: Trouble) -> None:
        PaperFault.objects.create(page=PAGE, trouble=trouble)


@contextmanager
def running() -> Iterator[Standin]:
    """Lend the platform for the time of the block."""
    yield Standin()

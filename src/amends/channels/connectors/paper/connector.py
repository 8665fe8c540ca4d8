"""Read and answer on paper, as on any platform."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from amends.channels.connector import (
    Connector,
    Gone,
    Invalid,
    Reauthorise,
    RetryAfter,
    Unknown,
    Unreachable,
)
from amends.channels.connectors.paper.fault import PaperFault, Trouble
from amends.channels.connectors.paper.parse import incoming
from amends.channels.connectors.paper.reply import PaperReply
from amends.channels.connectors.paper.review import PaperReview
from amends.channels.connectors.paper.shelf import Shelf
from amends.channels.incoming import Batch
from amends.channels.outgoing import Outcome, Outgoing, Receipt
from amends.channels.platform import Ability, Account, Platform, Redisplay, SettingField
from amends.foundation import clock

PAGE = 200
LIMIT = 2000


class Paper(Connector):
    """The connector of the platform that lives inside Amends."""

    shelf = Shelf()
    platform = Platform(
        slug="paper",
        name="Paper",
        abilities=Ability.READ | Ability.REPLY | Ability.DELETE_REPLY,
        reply_limit=LIMIT,
        deletions=True,
        lead=_("A small review platform inside Amends, to try things out."),
        known_by=("page",),
        fields=(
            SettingField("page", _("Page"), help=_("The name of your page on Paper.")),
        ),
        redisplay=Redisplay.OURS,
    )

    def fetch(self, account: Account, cursor: Mapping[str, Any]) -> Batch:
        """Bring new, edited and removed reviews of the account's page, in order."""
        page = account.settings["page"]
        _trouble_on(page)
        since = int(cursor.get("change", 0))
        reviews = list(PaperReview.objects.of_page(page).changed_after(since)[:PAGE])
        last = reviews[-1].change if reviews else since
        return Batch(
            items=tuple(incoming(review) for review in reviews),
            cursor={"change": last},
            more=len(reviews) == PAGE,
        )

    def publish(self, account: Account, reply: Outgoing) -> Receipt:
        """Append the reply under its review."""
        page = account.settings["page"]
        _trouble_on(page)
        if PaperFault.strike(page, Trouble.LOST_QUESTION):
            raise Unknown(gettext("Paper did not answer in time."))
        written = _write(page, reply)
        if PaperFault.strike(page, Trouble.LOST_ANSWER):
            raise Unknown(gettext("Paper did not answer in time."))
        return _receipt(written)

    def find(self, account: Account, reply: Outgoing) -> Receipt | None:
        """Look under the review for the reply with our key."""
        _trouble_on(account.settings["page"])
        found = PaperReply.objects.filter(key=reply.key).order_by("pk").first()
        return _receipt(found) if found else None

    def withdraw(self, account: Account, reply: Outgoing) -> None:
        """Take the reply away again."""
        del account
        PaperReply.objects.filter(key=reply.key).delete()

    def check(self, account: Account) -> str:
        """Count what is on the page."""
        page = account.settings["page"]
        _trouble_on(page)
        return f"Paper: {PaperReview.objects.of_page(page).shown().count()}"


def _trouble_on(page: str) -> None:
    if PaperFault.strike(page, Trouble.DOWN):
        raise Unreachable(
            gettext("Paper does not answer. Amends tries again by itself.")
        )
    if PaperFault.strike(page, Trouble.PATIENCE):
        raise RetryAfter(gettext("Paper asks for patience."), seconds=30)
    if PaperFault.strike(page, Trouble.SIGNED_OUT):
        raise Reauthorise(
            gettext("Paper no longer accepts the sign-in. Connect it again.")
        )


@transaction.atomic
def _write(page: str, reply: Outgoing) -> PaperReply:
    review = PaperReview.objects.of_page(page).filter(pk=reply.answers).first()
    if review is None or review.removed:
        raise Gone(gettext("The review is no longer on Paper."))
    if len(reply.text) > LIMIT:
        long = gettext("Paper takes %(n)s characters.") % {"n": LIMIT}
        raise Invalid(long, field="text", limit=LIMIT)
    state, reason = Outcome.PUBLISHED, ""
    if PaperFault.strike(page, Trouble.MODERATION):
        state = Outcome.PENDING
    elif PaperFault.strike(page, Trouble.REJECTION):
        state, reason = Outcome.REJECTED, "Against the house rules of Paper."
    return PaperReply.objects.create(
        review=review,
        key=reply.key,
        text=reply.text,
        signed_by=reply.signed_by,
        state=state,
        reason=reason,
        written_at=clock.now(),
    )


def _receipt(reply: PaperReply) -> Receipt:
    return Receipt(
        outcome=Outcome(reply.state),
        external_id=str(reply.pk),
        url=f"/paper/{reply.review.page}/#review-{reply.review_id}",
        reason=reply.reason,
    )

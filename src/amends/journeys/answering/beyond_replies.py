"""Words that reach a customer by another way than a reply: looked over all the same."""

from __future__ import annotations

from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.journeys.answer import look_over
from amends.journeys.answering.harm import Blocked, harm_in

__all__ = ["Blocked", "harm_in", "refuse_harm"]


def refuse_harm(case: Case, text: str, member: Membership, *, ui_lang: str) -> None:
    """Raise Blocked for words that must not leave the house, on paper or on a page.

    Only objections to certain words count: what a whole reply must have (thanks, a
    way forward) is not asked of a letter or of a reason.
    """
    latest = Feedback.objects.of_case(case).last()
    if latest is None:
        # What was said is erased; what we say is read all the same.
        blocks = harm_in(text, ui_lang=ui_lang)
    else:
        # It is between us and the customer, wherever they wrote.
        latest.public = False
        found = look_over(latest, text, member, ui_lang=ui_lang)
        blocks = tuple(one for one in found if one.level == "block" and one.quote)
    if blocks:
        raise Blocked(blocks)

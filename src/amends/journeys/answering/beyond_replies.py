"""Words that reach a customer by another way than a reply: looked over all the same."""

from __future__ import annotations

from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.core import guard
from amends.core.nouns import Finding, Setting
from amends.journeys.answer import look_over

HARMFUL = frozenset({"anger", "threat", "accuses-fake", "review-for-reward"})


class Blocked(Exception):
    """The guard does not let these words reach the customer; ``findings`` say why."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(", ".join(finding.finding for finding in findings))
        self.findings = findings


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


def harm_in(text: str, *, ui_lang: str) -> tuple[Finding, ...]:
    """Return what must not stand in words that go to many, such as printed terms.

    They answer nobody: only what harms whoever reads it counts.
    """
    found = guard.check(text, Setting(channel="letter", public=False), ui_lang=ui_lang)
    return tuple(one for one in found if one.finding in HARMFUL)

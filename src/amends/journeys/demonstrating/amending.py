"""The house puts things right in the past: found out, decided, given, kept, spent."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from random import Random

from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.core.remedying import preset
from amends.journeys import policy_making
from amends.journeys.demonstrating.answering import signer
from amends.journeys.demonstrating.chronicle import SEED
from amends.journeys.demonstrating.hearing import Heard
from amends.journeys.demonstrating.house import House
from amends.journeys.demonstrating.piece import ANSWERED, Piece
from amends.journeys.demonstrating.shelf import table
from amends.journeys.investigating import Found, investigate
from amends.journeys.promising import settle
from amends.journeys.putting_right import Wish, approve, give, propose
from amends.journeys.redeeming import Redemption, redeem
from amends.journeys.staging import reach
from amends.remedies.promise import Promise
from amends.remedies.remedy import Remedy
from amends.remedies.stage import Step
from amends.remedies.voucher import Voucher

UNHAPPY = {"bad", "mixed"}
FAULTS = (("yes", "partly", "no"), (68, 17, 15))
OUTCOMES = {"yes": "accepted", "partly": "partly", "no": "rejected"}
FOUND = ("oven", "rush", "order")
PRICES = ("9.90", "11.50", "12.90", "14.20", "17.80", "23.40", "31.00")
FORGOTTEN = 0.35
"""How often Annelinn gives nothing though it should: the report on fairness sees it."""
DEAR = 0.05
KEPT = 0.93
SPENT = 0.55


def write_policy(house: House, *, at: datetime) -> None:
    """Let the house give vouchers where others give money back."""
    usual = preset(house.organisation.currency, Decimal(14))
    rules = tuple(
        replace(rule, gives=("voucher", "refund", "replacement"))
        if rule.name == "core"
        else rule
        for rule in usual.rules
    )
    policy = replace(usual, rules=rules)
    policy_making.write(house.organisation, policy, by=house.owner.user, at=at)
    for key, monthly in (("raekoja", 250), ("annelinn", 180)):
        budget = {house.places[key]: Decimal(monthly)}
        policy_making.allot(budget, by=house.owner.user, at=at)


def make_good(house: House, heard: Heard, *, until: datetime) -> None:
    """Find out, decide and give wherever somebody was unhappy and got an answer."""
    for piece, feedback in heard:
        if piece.mood in UNHAPPY and piece.fate == ANSWERED and piece.replied_at:
            chance = Random(f"{SEED}:{piece.key}")  # noqa: S311 - a story, not a secret
            _Amends(house, piece, feedback.case, chance, until).make()


class _Amends:
    """One complaint on its way to being put right."""

    def __init__(
        self, house: House, piece: Piece, case: Case, chance: Random, until: datetime
    ) -> None:
        self.house, self.piece, self.case = house, piece, case
        self.chance, self.until = chance, until
        self.by: Membership = signer(house, piece)
        self.answered_at = piece.replied_at or until

    def make(self) -> None:
        """Go as far as the house is at ``until``."""
        fault = self.chance.choices(*FAULTS)[0]
        looked_at = self.answered_at + timedelta(minutes=5)
        said = self.chance.choice(FOUND) if fault != "no" else "ours_not"
        found = Found(
            fault,
            found=self.house.say("found", said),
            evidence=self.house.say("evidence", "till"),
            price=Decimal(self.chance.choice(PRICES)),
            visits=self.chance.choice((0, 0, 2, 4, 9, 15)),
        )
        investigate(self.case, found, by=self.by.user, at=looked_at)
        words = table("house")["decided"][OUTCOMES[fault]][self.piece.lang]
        outcome = OUTCOMES[fault]
        reach(
            self.case,
            Step.DECISION,
            words,
            by=self.by.user,
            at=looked_at + timedelta(minutes=5),
            outcome=outcome,
        )
        given_at = self.answered_at + timedelta(minutes=20)
        forgets = self.piece.place == "annelinn" and self.chance.random() < FORGOTTEN
        if not forgets and given_at < self.until:
            self._give(given_at)

    def _give(self, at: datetime) -> None:
        decision = propose(self.case, at=at).decision
        if not decision.kind:
            return
        wish = Wish("demo", decision.kind, decision.amount)
        if decision.amount and self.chance.random() < DEAR:
            reason = self.house.say("why", "birthday")
            more = min(decision.amount + 5, Decimal(25))
            wish = replace(wish, amount=more, reason=reason)
        remedy = give(self.case, wish, self.by, at=at)
        allowed_at = at + timedelta(hours=3)
        if not Remedy.objects.given().filter(pk=remedy.pk).exists():
            if allowed_at > self.until:
                return
            approve(remedy, self.house.owner, at=allowed_at)
        self._spend(remedy, at)
        self._keep(remedy)

    def _spend(self, remedy: Remedy, at: datetime) -> None:
        spent_at = at + timedelta(days=self.chance.randint(2, 45), hours=2)
        voucher = Voucher.objects.of_remedies([remedy]).first()
        if voucher is None or self.chance.random() > SPENT or spent_at > self.until:
            return
        part = self.chance.choice((Decimal(1), Decimal(1), Decimal("0.6")))
        amount = (voucher.left * part).quantize(Decimal("0.01"))
        place = self.house.places[self.piece.place]
        till = self.house.people["anna" if self.by.user.name != "Anna" else "liis"]
        redeem(Redemption(str(voucher.code), amount, "demo", place), till, at=spent_at)

    def _keep(self, remedy: Remedy) -> None:
        for promise in Promise.objects.filter(origin=f"remedy:{remedy.pk}"):
            if promise.due_on < self.until.date():
                noon = timedelta(hours=self.chance.randint(1, 20))
                kept_at = min(remedy.asked_at + noon, self.until)
                kept = self.chance.random() < KEPT
                settle(promise, kept=kept, by=self.by.user, at=kept_at)

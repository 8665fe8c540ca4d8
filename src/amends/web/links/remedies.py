"""Putting it right: remedies, their policy, vouchers, promises, follow-ups."""

from __future__ import annotations

from amends.web.links.found import reverse
from amends.web.links.query import with_query


def case_paper(reference: str) -> str:
    """Where a letter or a card is written."""
    return reverse("case-paper", args=[reference])


def case_status(token: str) -> str:
    """The customer's private page: how far the complaint has come."""
    return reverse("case-status", args=[token])


def counter(**query: object) -> str:
    """The till: takes vouchers."""
    return with_query(reverse("counter"), **query)


def counter_redemption() -> str:
    """Where a sum is taken off a voucher (POST)."""
    return reverse("counter-redemption")


def followup_answer(token: str) -> str:
    """The customer's page of one question."""
    return reverse("followup-answer", args=[token])


def followup_plan() -> str:
    """Whom the house asks, and when."""
    return reverse("followup-plan")


def followups() -> str:
    """What customers say afterwards."""
    return reverse("followups")


def letters() -> str:
    """What goes onto paper."""
    return reverse("letters")


def letters_batch(batch: str) -> str:
    """One print as PDF."""
    return reverse("letters-batch", args=[batch])


def letters_print() -> str:
    """Where everything that waits is printed (POST)."""
    return reverse("letters-print")


def promise_end(promise_id: int) -> str:
    """Where a promise is said to be kept, or broken (POST)."""
    return reverse("promise-end", args=[promise_id])


def promises(**query: object) -> str:
    """What customers were promised."""
    return with_query(reverse("promises"), **query)


def remedies(**query: object) -> str:
    """What was given, and what waits for somebody."""
    return with_query(reverse("remedies"), **query)


def remedy_approval(remedy_id: int) -> str:
    """Where a remedy is approved (POST)."""
    return reverse("remedy-approval", args=[remedy_id])


def remedy_budgets() -> str:
    """Where the budgets are kept (POST)."""
    return reverse("remedy-budgets")


def remedy_fairness() -> str:
    """Were like cases treated alike?"""
    return reverse("remedy-fairness")


def remedy_policy() -> str:
    """What the house gives for what."""
    return reverse("remedy-policy")


def remedy_refusal(remedy_id: int) -> str:
    """Where a remedy is turned down (POST)."""
    return reverse("remedy-refusal", args=[remedy_id])


def voucher(voucher_id: int) -> str:
    """One voucher with its ledger."""
    return reverse("voucher", args=[voucher_id])


def voucher_print(voucher_id: int) -> str:
    """A voucher as PDF."""
    return reverse("voucher-print", args=[voucher_id])


def voucher_public(code: str) -> str:
    """The customer's own page of a voucher."""
    return reverse("voucher-public", args=[code])


def voucher_public_print(code: str) -> str:
    """The customer's voucher as PDF."""
    return reverse("voucher-public-print", args=[code])


def voucher_recall(voucher_id: int) -> str:
    """Where a voucher is called back (POST)."""
    return reverse("voucher-recall", args=[voucher_id])


def voucher_terms() -> str:
    """How long vouchers last, and what is printed on them."""
    return reverse("voucher-terms")


def vouchers(**query: object) -> str:
    """Every voucher of the house."""
    return with_query(reverse("vouchers"), **query)

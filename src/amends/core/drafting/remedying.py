"""Offering a remedy: in private only, and only one that the policy holds."""

from __future__ import annotations

from collections.abc import Iterator

from babel.numbers import format_currency

from amends.core.nouns import Money, Remedy

from .pen import Pen, Step
from .phrases import say, ways

WISHES = (
    ("refund", ("refund",)),
    ("replacement", ("replacement", "repair")),
    ("voucher", ("compensation",)),
    ("discount", ("compensation",)),
    ("gift", ("compensation",)),
)
DOUBTFUL = ("leverage", "suspect", "disputing", "wrong_business", "staff")


def offer(pen: Pen) -> Iterator[Step]:
    """Offer what fits the wish, where we were wrong and nobody else reads along.

    The sum is the signer's own (from the note) or left open: the policy gives a cap,
    not a price.
    """
    chosen = _chosen(pen)
    if chosen is None:
        return
    index, remedy = chosen
    known = f"remedy-{remedy.kind}"
    phrase = known if ways(pen.scene.language, known) else "remedy-other"
    money = pen.scene.note.sum
    ordered = remedy.kind in pen.scene.note.orders
    amount = _worded(money, pen.scene.language) if money and ordered else ""
    text = pen.line(phrase, sum=amount)
    ground = f"policy:{index} note" if ordered else f"policy:{index}"
    gloss = pen.gloss("remedy", text=_told(pen, remedy))
    yield pen.step("remedy", text, 7, ground, gloss)


def is_owed(pen: Pen) -> bool:
    """Whether something of the policy may be offered here."""
    return _chosen(pen) is not None


def beyond_policy(pen: Pen) -> str | None:
    """Which remark the signer is owed about a remedy in the note that is left out."""
    ordered = [
        o for o in ("refund", "voucher", "replacement") if o in pen.scene.note.orders
    ]
    if not ordered:
        return None
    if pen.scene.setting.public:
        return "remark-remedy-private"
    return None if _chosen(pen) else "remark-remedy-beyond"


def _chosen(pen: Pen) -> tuple[int, Remedy] | None:
    scene = pen.scene
    allowed = list(enumerate(scene.setting.remedies))
    if scene.setting.public or not allowed or scene.reading.writer in DOUBTFUL:
        return None
    for index, remedy in allowed:
        if remedy.kind in scene.note.orders:
            return (index, remedy) if _within(scene.note.sum, remedy) else None
    if scene.at_fault not in ("yes", "partly"):
        return None
    for kind, wishes in WISHES:
        for index, remedy in allowed:
            if remedy.kind == kind and scene.wants(*wishes):
                return index, remedy
    return allowed[0]


def _within(money: Money | None, remedy: Remedy) -> bool:
    if money is None:
        return True
    if remedy.max is None or remedy.currency != money.currency:
        return False
    return money.amount <= remedy.max


def _worded(money: Money, language: str) -> str:
    whole = money.amount == money.amount.to_integral_value()
    digits = "#,##0" if whole else "#,##0.00"
    pattern = f"¤{digits}" if language == "en" else f"{digits}\N{NO-BREAK SPACE}¤"
    amount = format_currency(
        money.amount, money.currency, pattern, language, currency_digits=False
    )
    return say(language, "sum", "", (("amount", amount),))


def _told(pen: Pen, remedy: Remedy) -> str:
    reader = pen.scene.reader
    known = f"kind-{remedy.kind}"
    return say(reader, known if ways(reader, known) else "kind-other")

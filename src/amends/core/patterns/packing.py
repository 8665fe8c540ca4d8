"""Packing: complaints beside what is known of their reviews, in narrow numbers.

A chain keeps its table packed, so that the weekly look need not gather ten million
complaints from all over the memory; a small business packs anew at each look.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .facts import Facts, Floats, Ints, Mentions, Packed

_SORTED = 100_000


def pack(codes: Ints, day: Ints, said: Mentions, *, in_order: bool = False) -> Packed:
    """Gather the codes and the day of each mention; by aspect where that pays."""
    row, aspect, weight = said.row, said.aspect, said.weight
    if in_order:
        order = np.argsort(aspect, kind="stable")
        row, aspect, weight = row[order], aspect[order], weight[order]
    largest = max(int(codes.max(initial=0)), int(aspect.max(initial=0)))
    narrow = np.int16 if largest < 2**15 else np.int32
    return Packed(
        aspect=aspect.astype(narrow),
        day=day[row].astype(np.int32),
        codes=np.take(codes.astype(narrow), row, axis=1),
        weight=None if (weight == 1.0).all() else weight,
    )


def evened(weight: Floats) -> Floats:
    """Weights on the scale on which their sum comes and goes as a plain count does.

    A label that is surer than the others counts for more and one that is less sure for
    less; a reader who is a little unsure of everything does not make everything rarer.
    """
    square = float((weight * weight).sum())
    return weight * (float(weight.sum()) / square) if square else weight


def packed(facts: Facts) -> Facts:
    """The same facts, with their complaints packed where there are very many."""
    if len(facts.complaints.row) < _SORTED:
        return facts
    kept = pack(facts.codes, facts.day, facts.complaints, in_order=True)
    return replace(facts, packed=kept)

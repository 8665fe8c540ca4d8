"""Before and after: how often "helped" is said, by the product and by a plain rate."""

from __future__ import annotations

import numpy as np

from amends.core.patterns.effect import Stretch, judged

CASES = ((1.0, 26, 1.0), (3.0, 26, 1.0), (8.0, 26, 1.0), (3.0, 13, 1.0))
CASES += ((1.0, 26, 0.2), (3.0, 26, 0.2), (8.0, 26, 0.2), (8.0, 26, 0.5))


def figures(stories: int) -> dict[str, object]:
    """Stories are selected as an alarm selects them; a tenth of them were chance."""
    found: dict[str, object] = {}
    vain, held = [], []
    for number, (expected, weeks, change) in enumerate(CASES):
        chance = np.random.default_rng(number)
        told, covered, naive = [], 0, 0
        for _ in range(stories):
            rise, seen = _alarm(chance, expected)
            usual = expected * weeks / 26
            after = float(chance.poisson(usual * rise * change))
            judgement = judged(Stretch(seen, expected), Stretch(after, usual), weeks)
            told.append(judgement.verdict)
            covered += judgement.low <= change <= judgement.high
            naive += after / usual <= 0.8 * seen / expected
        name = f"effect.expected_{expected:g}_weeks_{weeks}_change_{change:g}"
        found |= {
            f"{name}.helped": told.count("helped") / stories,
            f"{name}.naive_helped": naive / stories,
            f"{name}.covered": covered / stories,
        }
        held.append(covered / stories)
        if change == 1.0:
            vain.append(told.count("helped") / stories)
    return found | {
        "effect.helped_in_vain": max(vain),
        "effect.least_covered": min(held),
        "effect.most_covered": max(held),
    }


def _alarm(chance: np.random.Generator, expected: float) -> tuple[float, float]:
    least = expected + 3.3 * np.sqrt(expected) + 1.5
    while True:
        rise = 1.0 if chance.random() < 0.1 else np.exp(chance.uniform(0.4, 2.1))
        seen = chance.poisson(expected * rise)
        if seen >= least:
            return float(rise), float(seen)

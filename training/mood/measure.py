"""Print how well the mood of a text is told, set by set, with 95 % intervals.

    .venv/bin/python -m training.mood.measure ../shared/data [most rows of a set]

On the tenth of the data that was held back and on data/dev, of which nothing is
learnt. Only texts that their source calls good or bad; a text that is read as
neither is counted as wrong. ``balanced`` is the mean of both sides.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

from amends.core.nouns import Feedback
from amends.core.reading import read
from training.corpus import Text, held_back, texts

MOST = 600
_SIDES = {"pos": 1, "neg": -1}


class Score:
    """Right and all of one set, by side; and the same of the stars."""

    def __init__(self) -> None:
        self.right = {"pos": 0, "neg": 0}
        self.n = {"pos": 0, "neg": 0}
        self.said = 0
        self.stars = [0, 0]

    def add(self, one: Text) -> None:
        """Read one text and count it."""
        reading = read(Feedback(one.text))
        leaning = reading.stars - 3
        self.n[one.polarity] += 1
        self.right[one.polarity] += leaning * _SIDES[one.polarity] > 0
        self.said += reading.polarity == one.polarity
        if one.stars:
            self.stars[1] += 1
            self.stars[0] += abs(reading.stars - float(one.stars)) <= 1

    def line(self, name: str) -> str:
        """Return the figures of the set."""
        n, right = sum(self.n.values()), sum(self.right.values())
        share = right / n
        spread = 1.96 * (share * (1 - share) / n) ** 0.5
        sides = [self.right[side] / of for side, of in self.n.items() if of]
        told = f"{share:.3f} ± {spread:.3f}  balanced {sum(sides) / len(sides):.3f}"
        told += f"  polarity {self.said / n:.3f}"
        if self.stars[1]:
            told += f"  stars ±1 {self.stars[0] / self.stars[1]:.3f}"
        return f"{name:<24} {told}  n {n}"


def main() -> None:
    """Print a line for each set."""
    folder = Path(sys.argv[1])
    most = int(sys.argv[2]) if len(sys.argv) > 2 else MOST
    for part in ("train", "dev"):
        scores: dict[str, Score] = defaultdict(Score)
        for one in texts(folder / part):
            wanted = (
                one.polarity in _SIDES and sum(scores[one.source].n.values()) < most
            )
            if wanted and (part == "dev" or held_back(one.text)):
                scores[one.source].add(one)
        for name, score in scores.items():
            if sum(score.n.values()):
                print(score.line(f"{part} {name}"), flush=True)


if __name__ == "__main__":
    main()

"""Print how well languages are told apart, beside whatever else is installed.

    .venv/bin/python -m training.language.measure ../shared/data

On the tenth of the data that was held back, and on data/dev, of which nothing is
learnt: whole texts, and their first forty characters. Each language counts alike.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from amends.core.reading.folding import view
from amends.core.reading.language import identify, table
from training.corpus import held_back, texts
from training.language.opponents import opponents

MOST = 400
SHORT = 40
Line = tuple[str, str]


def held(folder: Path) -> Iterator[Line]:
    """Return (language, text) that were kept from learning."""
    for one in texts(folder / "train"):
        if held_back(one.text):
            yield one.lang, one.text


def others(folder: Path) -> Iterator[Line]:
    """Return (language, text) of the sets for measuring, the languages we know."""
    known = table().labels
    for one in texts(folder / "dev"):
        if one.lang in known:
            yield one.lang, one.text


def written(folder: Path) -> Iterator[Line]:
    """Return (language, text) of the project's own evaluation lines."""
    for path in sorted(folder.glob("??.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            if line.strip():
                yield path.stem, json.loads(line)["text"]


def shortened(text: str) -> str:
    """Return the whole words of the first forty characters."""
    return text if len(text) <= SHORT else text[: SHORT + 1].rpartition(" ")[0][:SHORT]


def figures(
    lines: list[Line], tell: Callable[[str], str]
) -> dict[str, tuple[int, int]]:
    """Return right and all by language."""
    count: dict[str, tuple[int, int]] = {}
    for language, text in lines:
        right, n = count.get(language, (0, 0))
        count[language] = right + (tell(text) == language), n + 1
    return count


def own(text: str) -> str:
    """Return what the reader's own kernel says."""
    return identify(view(text).words()).lang


def few(lines: Iterator[Line]) -> list[Line]:
    """Return at most MOST of each language that have eight letters or more."""
    count: dict[str, int] = {}
    kept = []
    for language, text in lines:
        if sum(map(str.isalpha, text)) >= 8 and count.get(language, 0) < MOST:
            count[language] = count.get(language, 0) + 1
            kept.append((language, text))
    return kept


def line(name: str, teller: str, count: dict[str, tuple[int, int]]) -> str:
    """Return one line of figures; its interval is of 95 %."""
    n = sum(of for _, of in count.values())
    share = sum(right for right, _ in count.values()) / n
    mean = sum(right / of for right, of in count.values()) / len(count)
    spread = 1.96 * (share * (1 - share) / n) ** 0.5
    told = f"{share:.3f} ± {spread:.3f}  mean of languages {mean:.3f}  n {n}"
    weak = sorted((right / of, language) for language, (right, of) in count.items())
    weakest = ", ".join(f"{language} {figure:.2f}" for figure, language in weak[:5])
    return f"{name:<16} {teller:<12} {told}  weakest {weakest}"


def main() -> None:
    """Print one line for each set, length and opponent."""
    folder = Path(sys.argv[1])
    tests = Path(__file__).parents[2] / "tests/core/reading/evaluation"
    sets = {
        "held back": few(held(folder)),
        "dev": few(others(folder)),
        "own lines": few(written(tests)),
    }
    tellers = {"amends": own, **opponents()}
    for name, lines in sets.items():
        cut = [(language, shortened(text)) for language, text in lines]
        for length, chosen in (("whole", lines), ("≤ 40", cut)):
            for teller, tell in tellers.items():
                print(line(f"{name} {length}", teller, figures(chosen, tell)))


if __name__ == "__main__":
    main()

"""The model card: what the tables were made of, and how well they do.

Called by ``python -m training``. The figures are those of the tenth of the data that
was held back; each has its n and 95 % interval.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from amends.core.reading.evaluation.tally import interval
from amends.core.reading.folding import view
from amends.core.reading.language import table as languages
from amends.core.reading.tone import lean
from training.corpus import held_back, texts
from training.language.measure import few, figures, held, own, shortened

HERE = Path(__file__).parent
_SIDES = {"neg": "bad", "neu": "calm", "pos": "good"}


def write(folder: Path) -> None:
    """Write CARD.md beside this file."""
    about = (HERE / "about.md").read_text("utf-8")
    page = [about.rstrip(), "", *_of_languages(folder), "", *_of_moods(folder), ""]
    (HERE / "CARD.md").write_text("\n".join(page), "utf-8")


def _of_languages(folder: Path) -> Iterator[str]:
    lines = few(held(folder))
    cut = [(language, shortened(text)) for language, text in lines]
    whole, short = figures(lines, own), figures(cut, own)
    yield "## Languages told apart"
    yield ""
    yield "| language | n | whole text | 95 % | first 40 characters | 95 % |"
    yield "|---|---|---|---|---|---|"
    for language, (right, n) in sorted(whole.items()):
        cells = f"{_cell(right, n)} | {_cell(short[language][0], n)}"
        yield f"| {language} | {n} | {cells} |"
    untold = sorted({*languages().labels} - {*whole, "und"})
    yield ""
    yield f"No text of {', '.join(untold)} is in the data; the evaluation lines tell."


def _of_moods(folder: Path) -> Iterator[str]:
    told: dict[tuple[str, str], list[bool]] = defaultdict(list)
    for one in texts(folder / "train"):
        if held_back(one.text) and one.polarity in _SIDES:
            leaning = lean(view(one.text).words(), one.lang)
            sides = leaning._asdict()
            told[one.lang, one.polarity].append(
                max(sides, key=sides.__getitem__) == _SIDES[one.polarity]
            )
    yield "## Moods, by the table alone"
    yield ""
    yield "The share of each side that is told. The reader asks the rules first."
    yield ""
    yield "| language | side | n | told | 95 % |"
    yield "|---|---|---|---|---|"
    for (language, side), right in sorted(told.items()):
        n = len(right)
        yield f"| {language} | {side} | {n} | {_cell(sum(right), n)} |"


def _cell(right: int, n: int) -> str:
    low, high = interval(right / n, n)
    return f"{right / n:.3f} | {low:.3f}-{high:.3f}"

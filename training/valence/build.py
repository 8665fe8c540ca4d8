"""Build the word valences that the reader falls back on.

    .venv/bin/python training/valence/build.py ../shared/data/lexicons

Estonian from the EKI valence word list (GPL-3.0), Finnish and English from AFINN
(Apache-2.0). A word of two meanings is left out.
"""

from __future__ import annotations

import csv
import gzip
import sys
from pathlib import Path

OUT = Path(__file__).parents[2] / "src/amends/core/languages"


def write(language: str, valences: dict[str, int]) -> None:
    """Write good and bad words, one list a line, sorted."""
    good = sorted(word for word, value in valences.items() if value > 0)
    bad = sorted(word for word, value in valences.items() if value < 0)
    path = OUT / language / "valence.txt"
    path.write_text(f"{' '.join(good)}\n{' '.join(bad)}\n", "utf-8")
    print(f"{path.name} of {language}: {len(good)} good, {len(bad)} bad")


def estonian(path: Path) -> dict[str, int]:
    """Return the forms of the EKI list with a clear valence."""
    valences: dict[str, int] = {}
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        for row in csv.reader(lines):
            word = row[0].strip().lower()
            if len(row) > 1 and row[1].lstrip("-").isdigit() and word.isalpha():
                before = valences.get(word)
                value = int(row[1])
                same = before is None or before == value
                valences[word] = value if same else 0
    return valences


def afinn(path: Path) -> dict[str, int]:
    """Return the single words of an AFINN list."""
    valences: dict[str, int] = {}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            word, _, value = line.rstrip("\n").rpartition("\t")
            if word.isalpha():
                valences[word.lower()] = int(value)
    return valences


def main() -> None:
    """Write valence.txt of each language."""
    lexicons = Path(sys.argv[1])
    write("et", estonian(lexicons / "et_eki_valence.csv.gz"))
    for language in ("fi", "en"):
        write(language, afinn(lexicons / f"afinn_{language}.tsv.gz"))


if __name__ == "__main__":
    main()

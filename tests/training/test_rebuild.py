"""What ships can be made again, byte for byte, on any machine."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from training.proof import compared

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "src/amends/core/reading"
# A slice of the real way: words, hashes, rounds, whole numbers, the file.
SMALL = """
import hashlib, io, json, pathlib
import numpy as np
from amends.core.reading.folding import lowered
from training.softmax import fit, quantised
from training.words import Vocabulary
lines = []
for place, language in enumerate(("et", "fi", "ro", "en")):
    path = pathlib.Path(f"tests/core/reading/evaluation/{language}.jsonl")
    for line in path.read_text("utf-8").splitlines():
        lines.append((lowered(json.loads(line)["text"]), place, 1 + place % 2))
samples = Vocabulary(12, "et").samples(lines)
whole, unit = quantised(fit(samples, 4, bits=12, epochs=2, rate=0.15))
kept = io.BytesIO()
np.save(kept, whole)
print(hashlib.sha256(kept.getvalue()).hexdigest(), unit)
"""


def small(seed: str) -> str:
    """Return the digest of a small table made in a process of its own."""
    made = subprocess.run(
        [sys.executable, "-c", SMALL],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": f"{ROOT}/src:{ROOT}"},
        capture_output=True,
        text=True,
        check=True,
    )
    return made.stdout


def test_two_processes_make_the_same_bytes() -> None:
    assert small("1") == small("2")


@pytest.mark.parametrize("name", ["languages", "moods", "aspects"])
def test_a_card_names_the_digest_of_the_table_that_ships(name: str) -> None:
    card = json.loads((SHIPPED / f"{name}.json").read_text("utf-8"))
    table = (SHIPPED / f"{name}.npy").read_bytes()
    assert hashlib.sha256(table).hexdigest() == card["sha256"]


def test_a_table_that_differs_by_a_byte_is_found(tmp_path: Path) -> None:
    made, shipped = tmp_path / "made", tmp_path / "shipped"
    made.mkdir()
    shipped.mkdir()
    for folder in (made, shipped):
        (folder / "same.npy").write_bytes(b"same")
        (folder / "turned.npy").write_bytes(folder.name.encode())
    (made / "new.npy").write_bytes(b"new")
    proofs = {proof.name: proof.holds for proof in compared(made, shipped)}
    assert proofs == {"new.npy": False, "same.npy": True, "turned.npy": False}

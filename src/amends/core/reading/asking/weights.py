"""A folder with an ONNX classifier: loaded for real, or a plain reason why not.

It holds ``model.onnx``, ``tokenizer.json`` and ``config.json`` as they are published
for sequence classification. ``onnxruntime`` and ``tokenizers`` are not among our
dependencies; whoever brings such a model brings them too.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from importlib import import_module
from math import exp
from pathlib import Path
from typing import Any

Classify = Callable[[str], Mapping[str, float]]
"""From a text to how likely each side is: neg, neu and pos make one."""

_LONGEST = 512
_FILES = ("config.json", "tokenizer.json", "model.onnx")
_INPUTS = frozenset(("input_ids", "attention_mask", "token_type_ids"))
_SIDES = {
    "neg": ("neg", "negative", "label_0", "1 star", "2 stars"),
    "neu": ("neu", "neutral", "label_1", "3 stars"),
    "pos": ("pos", "positive", "label_2", "4 stars", "5 stars"),
}


class NotThere(OSError):
    """The model cannot be loaded; the message says what is missing."""


def classifier(folder: Path) -> Classify:
    """Return what the model in a folder makes of a text. Raises NotThere.

    Its labels must tell bad, neither and good, or one to five stars.
    """
    try:
        runtime, tokenizers = import_module("onnxruntime"), import_module("tokenizers")
    except ImportError as error:
        raise NotThere(f"{error.name} is not installed") from None
    config, vocabulary, model = (folder / name for name in _FILES)
    sides = _loaded(config, lambda path: sides_of(json.loads(path.read_text("utf-8"))))
    words = _loaded(vocabulary, lambda path: tokenizers.Tokenizer.from_file(str(path)))
    words.enable_truncation(_LONGEST)
    session = _loaded(
        model,
        lambda path: runtime.InferenceSession(
            str(path), providers=["CPUExecutionProvider"]
        ),
    )
    wanted = [one.name for one in session.get_inputs()]
    strange = set(wanted) - _INPUTS
    if strange:
        raise NotThere(f"{model.name} wants {', '.join(sorted(strange))[:80]}")

    def classify(text: str) -> Mapping[str, float]:
        met = words.encode(text)
        inputs = {
            "input_ids": [met.ids],
            "attention_mask": [met.attention_mask],
            "token_type_ids": [met.type_ids],
        }
        said = session.run(None, {name: _whole(inputs[name]) for name in wanted})
        return shares([float(one) for one in said[0][0]], sides)

    return classify


def _loaded(path: Path, load: Callable[[Path], Any]) -> Any:  # noqa: ANN401 - of a library that is loaded late
    """Return what a file holds. Raises NotThere, naming the file."""
    if not path.is_file():
        raise NotThere(f"{path.name} is missing")
    try:
        return load(path)
    except Exception as error:
        # Each library has errors of its own for a damaged file.
        raise NotThere(f"{path.name}: {str(error)[:160]}") from None


def _whole(rows: list[list[int]]) -> Any:  # noqa: ANN401 - an array of a library that is loaded late
    return import_module("numpy").array(rows, dtype="int64")


def sides_of(config: Mapping[str, Any]) -> list[str]:
    """Return the side of each output, in their order. Raises ValueError."""
    named = config.get("id2label")
    if not isinstance(named, Mapping):
        raise ValueError("config.json names no labels")  # noqa: TRY004 - of a file, not of a caller
    labels = [str(named[str(at)]).strip().lower() for at in range(len(named))]
    found = [_side(label) for label in labels]
    if not {"neg", "pos"} <= set(found):
        raise ValueError(f"labels {', '.join(labels)[:80]} tell no bad from good")
    return found


def _side(label: str) -> str:
    for side, names in _SIDES.items():
        if label in names:
            return side
    raise ValueError(f"label {label[:40]!r} is no side")


def shares(scores: list[float], sides: list[str]) -> Mapping[str, float]:
    """Return the softmax of raw scores, summed by side. Raises ValueError."""
    if len(scores) != len(sides):
        raise ValueError(f"{len(scores)} outputs for {len(sides)} labels")
    top = max(scores)
    raised = [exp(score - top) for score in scores]
    whole = sum(raised)
    made = dict.fromkeys(_SIDES, 0.0)
    for side, one in zip(sides, raised, strict=True):
        made[side] += one / whole
    return made

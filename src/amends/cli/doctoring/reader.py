"""The reader's model, where the installation names one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

from amends.cli.doctoring.finding import Finding
from amends.core.reading.asking.weights import NotThere, classifier

PART = "reader"
ADVICE = (
    "Install onnxruntime and tokenizers beside amends, and put model.onnx, "
    "tokenizer.json and config.json into the folder of AMENDS_READER_MODEL."
)


def examine() -> Iterator[Finding]:
    """Load the model for real, where one is named."""
    folder: str = settings.READER_MODEL
    if not folder:
        yield Finding(PART, "ok", "our own reader, no model beside it")
        return
    try:
        classifier(Path(folder))
    except NotThere as error:
        yield Finding(PART, "warn", f"our own reader reads alone: {error}", ADVICE)
    else:
        yield Finding(PART, "ok", f"{Path(folder).name} is asked where ours is unsure")

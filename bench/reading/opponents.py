"""What a user would otherwise pick, where it is installed.

None of them does the same: VADER and AFINN tell a mood of English alone, the others
a language alone. The ratio says what all of a reading costs beside that one thing.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec


def opponents() -> dict[str, Callable[[str], object]]:
    """Return what can be imported, by name."""
    made = {
        "vaderSentiment": ("vader", _vader),
        "afinn": ("afinn", _afinn),
        "py3langid": ("py3langid", _py3langid),
        "pycld2": ("pycld2", _pycld2),
        "lingua": ("lingua", _lingua),
    }
    return {name: make() for module, (name, make) in made.items() if find_spec(module)}


def _vader() -> Callable[[str], object]:
    module = import_module("vaderSentiment.vaderSentiment")
    ask: Callable[[str], object] = module.SentimentIntensityAnalyzer().polarity_scores
    return ask


def _afinn() -> Callable[[str], object]:
    ask: Callable[[str], object] = import_module("afinn").Afinn().score
    return ask


def _py3langid() -> Callable[[str], object]:
    ask: Callable[[str], object] = import_module("py3langid").classify
    return ask


def _pycld2() -> Callable[[str], object]:
    module = import_module("pycld2")

    def ask(text: str) -> object:
        return module.detect(text, bestEffort=True)

    return ask


def _lingua() -> Callable[[str], object]:
    builder = import_module("lingua").LanguageDetectorBuilder
    ask: Callable[[str], object] = (
        builder.from_all_languages().build().detect_language_of
    )
    return ask

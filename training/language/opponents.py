"""Other tellers of languages, where they are installed; each is asked its own way."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec

ISO = {"nb": "no", "nn": "no"}
OURS = (
    *("bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu"),
    *("it", "lt", "lv", "mt", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sv"),
    *("tr", "uk"),
)


def opponents() -> dict[str, Callable[[str], str]]:
    """Return those that can be imported, by name."""
    made = {"py3langid": _py3langid, "pycld2": _pycld2, "lingua": _lingua}
    return {name: make() for name, make in made.items() if find_spec(name)}


def _py3langid() -> Callable[[str], str]:
    module = import_module("py3langid")
    module.set_languages(list(OURS))

    def tell(text: str) -> str:
        code = str(module.classify(text)[0])
        return ISO.get(code, code)

    return tell


def _pycld2() -> Callable[[str], str]:
    module = import_module("pycld2")

    def tell(text: str) -> str:
        try:
            code = str(module.detect(text, bestEffort=True)[2][0][1])
        except module.error:
            return "und"
        return ISO.get(code, code)

    return tell


def _lingua() -> Callable[[str], str]:
    module = import_module("lingua")
    codes = [
        getattr(module.IsoCode639_1, code.upper())
        for code in OURS
        if code not in ("no", "mt")
    ]
    codes.append(module.IsoCode639_1.NB)
    builder = module.LanguageDetectorBuilder.from_iso_codes_639_1(*codes)
    teller = builder.build()

    def tell(text: str) -> str:
        found = teller.detect_language_of(text)
        code = found.iso_code_639_1.name.lower() if found else "und"
        return ISO.get(code, code)

    return tell

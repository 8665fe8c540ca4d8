"""Which letters do these bytes mean?"""

from __future__ import annotations

import codecs

# Letters that people of our languages type, by the code page in which old programs
# save them. A page is likely when its high bytes turn into these.
LIKELY = {
    "cp1252": "äöåüõéèêàâçñíóúáøæßÄÖÅÜÕÉØÆ€–—’“”…",
    "cp1257": "äöåüõšžāčēģīķļņūąęėįųūÄÖÅÜÕŠŽ€–—’“”…",
    "cp1250": "ăâîşţșțáéíóúőűčďěňřšťůýžąćęłńśźżĂÂÎŞŢ€–—’“”…",
    "cp1251": "абвгдежзийклмнопрстуфхцчшщъыьэюяАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЭЮЯіїєґ€–—’“”…",
    "cp1253": "αβγδεζηθικλμνξοπρστυφχψωάέήίόύώςΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ€–—’“”…",
    "cp1254": "çğıöşüâîûÇĞİÖŞÜ€–—’“”…",
}
ODD = -3


def encoding_of(sample: bytes) -> str:
    """Return the codec of a text's beginning; UTF-8 wins wherever it can.

    The sample may end inside a letter. Ties go to the earlier page of the list.
    """
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if sample.startswith(mark):
            return name
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        return max(LIKELY, key=lambda page: _score(sample, page))
    return "utf-8"


def _score(sample: bytes, page: str) -> int:
    high = bytes(byte for byte in sample if byte > 0x7F)[:5000]
    letters = high.decode(page, "replace")
    wanted = set(LIKELY[page])
    return sum(1 if letter in wanted else ODD for letter in letters)

"""The tables say the same of many texts at once as of each alone."""

import hashlib

import numpy as np

from amends.core.reading.evidence import Evidence
from amends.core.reading.gist import gist, gists
from amends.core.reading.tone import lean, leans

SAID = [
    ["bass", "tümpsus", "kolmeni", "öösel"],
    ["arve"],
    ["rattad", "ei", "mahtunud", "uksest", "ja", "keegi", "ei", "aidanud"],
    ["minu", "isa", "sündis", "selles", "külas"],
]


def _noise(columns):
    made = hashlib.shake_256(b"Tuul").digest((1 << 12) * columns)
    return np.frombuffer(made, np.int8).reshape(-1, columns)


def test_clauses_have_the_same_gist_together_and_alone():
    strange = [frozenset(one) for one in (["place.noise"], [], [], [])]
    together = gists(SAID, "et", strange)
    alone = [
        gist(words, "et", without=one) for words, one in zip(SAID, strange, strict=True)
    ]
    assert together == alone
    assert together[0].aspect != "place.noise"


def test_texts_of_several_languages_lean_the_same_together_and_alone():
    texts = [*SAID, [], ["takk"], ["quiet", "and", "friendly"]]
    languages = ["et", "et", "fi", "et", "et", "is", "en"]
    alone = [lean(words, one) for words, one in zip(texts, languages, strict=True)]
    assert leans(texts, languages) == alone


def test_more_words_than_are_remembered_are_summed_all_the_same():
    texts = [[_word(at), *SAID[2], f"x{_word(at)}"] * 20 for at in range(400)]
    worn = Evidence(_noise(3), (0, 9), pairs=True)
    together = worn.totals(texts)
    for at in (0, 57, 399):
        fresh = Evidence(_noise(3), (0, 9), pairs=True)
        assert together[at].tolist() == fresh.total(texts[at]).tolist()


def test_the_longest_words_of_the_heaviest_table_are_summed_whole():
    heavy = np.full((1 << 12, 2), -128, np.int8)
    long = "õ" * 40
    assert Evidence(heavy, (0, 9)).total([long]).tolist() == [-128 * 119 * 2] * 2
    assert Evidence(heavy, (0, 9, 5)).total([long]).tolist() == [-128 * 119 * 3] * 2


def _word(number):
    return "".join(chr(97 + int(digit)) for digit in str(number))

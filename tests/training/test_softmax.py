"""What is learnt is learnt the same everywhere, and says what it was shown."""

import hashlib

import numpy as np

from training.corpus import held_back, without_marks
from training.softmax import ONE, fit, probabilities, quantised
from training.words import Vocabulary

GOOD = ["väga hea toit", "hea teenindus", "maitsev ja hea", "tore koht", "hea hind"]
BAD = ["väga halb toit", "halb teenindus", "külm ja halb", "kole koht", "halb hind"]


def learnt():
    said = [(text, 1, 1) for text in GOOD] + [(text, 0, 1) for text in BAD]
    return fit(Vocabulary(10).samples(said), 2, bits=10, epochs=3, rate=0.3)


def test_the_same_texts_give_the_same_bytes():
    whole, unit = quantised(learnt())
    assert unit > 0
    assert hashlib.sha256(whole.tobytes()).hexdigest()[:16] == "259ee85c2e89aaa5"


def test_what_was_shown_is_known():
    weights = learnt()
    score = weights[Vocabulary(10).rows(["hea", "supp"])].sum(axis=0)
    assert score[1] > score[0]


def test_shares_of_the_sides_make_one():
    shares = probabilities(np.array([[0, 3 * ONE, -ONE], [0, 0, 0]], np.int64))
    assert abs(shares.sum(axis=1) - ONE).max() < 4
    assert shares[0].argmax() == 1


def test_weights_in_one_byte_keep_their_sign():
    weights = np.array([[300, -300], [2, -2], [150, 0]], np.int32)
    whole, unit = quantised(weights)
    again = whole.astype(np.int64) * unit
    assert abs(again - weights).max() <= unit
    assert np.sign(whole[0]).tolist() == [1, -1]


def test_one_text_of_ten_is_held_back():
    kept = sum(held_back(f"tekst {number}") for number in range(5_000))
    assert 400 < kept < 600


def test_marks_are_left_out_as_people_do():
    assert without_marks("jääkülm õhtu, ședință") == "jaakulm ohtu, sedinta"

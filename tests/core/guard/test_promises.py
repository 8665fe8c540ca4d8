"""A sum promised in plain words is a promise, whatever the remedy is called."""

from __future__ import annotations

import pytest

from .cast import found

REFUND = {"policy": {"remedies": [{"kind": "refund", "max": 200, "currency": "EUR"}]}}
VOUCHER = {"policy": {"remedies": [{"kind": "voucher", "max": 15, "currency": "EUR"}]}}
LEI = {"policy": {"remedies": [{"kind": "refund", "max": 1000, "currency": "RON"}]}}

PROMISES = [
    "Luban teile 200 € tagasi.",
    "Lubame sulle hüvitiseks 200 eurot.",
    "Luban, et saate tagasi 50 eurot.",
    "Maksame teile 40 eurot.",
    "Kanname 25 € teie kontole.",
    "Hüvitame 30 €.",
    "Lupaan teille 200 euron hyvityksen.",
    "Lupaamme sinulle 50 euroa.",
    "Hyvitämme 30 €.",
    "Palautamme teille 20 euroa.",
    "Maksamme sinulle takaisin 20 €.",
    "Vă promit o rambursare de 200 €.",
    "Vă returnăm 100 lei.",
    "Vă dăm înapoi 100 de lei.",
    "Îți oferim o despăgubire de 100 lei.",
    "Veți primi 150 de lei.",
    "I promise you 200 € back.",
    "I promise you a refund of €200.",
    "We'll give you 20 euros.",
    "You'll get £20 back.",
    "We will refund 20 euros.",
]
HARMLESS = [
    "Te maksite 40 eurot.",
    "Kirjutate, et maksite pitsa eest 40 eurot.",
    "Ma ei luba teile 200 eurot.",
    "Me ei saa teile 200 eurot tagasi maksta.",
    "Meie pitsa hind on 12 eurot.",
    "Luban, et räägin kokaga kell 12.",
    "Saate 2 pitsat 20 euroga.",
    "Maksoitte 40 euroa.",
    "En lupaa teille 200 euroa.",
    "Emme voi luvata teille 200 euroa.",
    "Lupaan soittaa teille klo 12.",
    "Saatte meiltä pizzan 12 eurolla.",
    "Ați plătit 100 de lei.",
    "Nu vă promit 200 de lei.",
    "Nu vă putem oferi 200 de lei.",
    "Nu veți primi 150 de lei.",
    "Vă promit că vorbesc cu bucătarul la ora 12.",
    "You paid 40 euros.",
    "You have 20 euros on your card.",
    "I can't promise you 200 € back.",
    "We never promise 200 €.",
    "I promise to call you back at 12.",
    "You write that the pizza was 40 euros.",
]


@pytest.mark.parametrize("promise", PROMISES)
def test_a_sum_that_no_policy_allows_is_beyond_it(promise):
    finding = found(f"Tere! {promise}\nLiis")["promise-beyond-policy"]
    assert finding.level == "block"


@pytest.mark.parametrize("promise", PROMISES)
def test_the_same_sum_within_the_policy_passes(promise):
    policy = LEI if "lei" in promise else REFUND
    assert "promise-beyond-policy" not in found(promise, **policy)


@pytest.mark.parametrize("harmless", HARMLESS)
def test_a_restated_or_refused_sum_promises_nothing(harmless):
    assert "promise-beyond-policy" not in found(harmless)


def test_a_larger_sum_than_the_policy_has_is_beyond_it():
    reply = "Luban teile 201 € tagasi."
    assert "promise-beyond-policy" in found(reply, **REFUND)


def test_money_back_is_not_what_a_voucher_policy_allows():
    reply = "Luban teile 10 € tagasi."
    assert "promise-beyond-policy" in found(reply, **VOUCHER)
    assert "promise-beyond-policy" not in found("Lubame teile 10 €.", **VOUCHER)

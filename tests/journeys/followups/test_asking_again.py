"""Asked once, in the customer's language; answered once; disputed opens the case."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import translation

from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.cases.case import Case
from amends.cases.state import State
from amends.channels.channel import Channel
from amends.core import guard
from amends.core.nouns import Business, Review, Setting, Signer
from amends.followups.answer import Answer
from amends.followups.invitation import Invitation, Way
from amends.followups.opt_out import OptOut, address_digest
from amends.followups.plan import Plan
from amends.followups.satisfaction import Satisfaction
from amends.foundation import clock
from amends.journeys import ruling
from amends.journeys.asking.answering import Said
from amends.journeys.asking.letter import token_of
from amends.journeys.asking.words import afterwards, by_lot, short
from amends.journeys.asking_again import (
    answer,
    assume_content,
    by_link,
    invited,
    opt_out,
    plan_follow_ups,
    send_follow_ups,
)
from amends.journeys.putting_right import Wish, give
from tests.journeys.followups.conftest import Complain
from tests.journeys.followups.post import Post
from tests.world import NOON, said

DAY = timedelta(days=1)


def on(day: int) -> None:
    with clock.stopped(NOON + day * DAY):
        plan_follow_ups.func()
        send_follow_ups.func()


def test_four_days_after_the_end_the_customer_is_asked(
    solved: Complain, post: Post
) -> None:
    solved()
    on(4)
    assert not post.letters
    on(5)
    on(6)
    (moment, letter) = post.letters[0]
    assert (len(post.letters), moment) == (1, NOON + 5 * DAY)
    assert (letter.to, letter.lang) == ("mart@guest.example", "et")
    assert "Kas sellest oli abi?" in letter.text
    assert letter.subject == "Külm pitsa"


def test_days_are_counted_from_the_remedy(
    solved: Complain, post: Post, tuul: Organisation, kadri: Membership
) -> None:
    ruling.allow(tuul, {"voucher": Decimal(50)}, by=kadri.user, at=NOON)
    case = solved()
    with clock.stopped(NOON + 3 * DAY):
        wish = Wish("k", "voucher", Decimal(5), "Late thought")
        give(case, wish, kadri, at=NOON + 3 * DAY)
    on(5)
    assert not post.letters
    on(7)
    assert len(post.letters) == 1


def test_without_a_legal_ground_nobody_is_asked(
    solved: Complain, plan: Plan, post: Post
) -> None:
    solved()
    Plan.objects.update(basis="")
    on(5)
    assert not Invitation.objects.exists()


def test_a_ground_taken_back_stops_what_waits(
    solved: Complain, plan: Plan, post: Post
) -> None:
    solved()
    with clock.stopped(NOON + 5 * DAY):
        plan_follow_ups.func()
        Plan.objects.update(basis="")
        send_follow_ups.func()
    assert not post.letters
    assert Invitation.objects.get().reason == "off"


def test_who_opted_out_is_not_asked_and_neither_is_who_does_so_later(
    solved: Complain, tuul: Organisation, post: Post
) -> None:
    OptOut.remember(tuul.pk, address_digest(" MART@guest.example"), at=NOON)
    solved()
    on(5)
    assert Invitation.objects.get().reason == "opted out"
    solved("kati@guest.example", NOON + DAY)
    with clock.stopped(NOON + 6 * DAY):
        plan_follow_ups.func()
        waiting = Invitation.objects.get(way=Way.WAITING)
        opt_out(waiting, at=NOON + 6 * DAY)
        send_follow_ups.func()
    assert not post.letters


def test_a_public_review_without_an_address_is_not_asked_about(
    cold_pizza: Case, plan: Plan, mailbox: Channel, kadri: Membership
) -> None:
    cold_pizza.close(by=kadri.user, at=NOON, reason="solved")
    on(5)
    assert not Invitation.objects.exists()


def test_many_without_an_address_keep_nobody_waiting(
    solved: Complain,
    plan: Plan,
    by_hand: Channel,
    kadri: Membership,
    post: Post,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("amends.journeys.asking.finding.BATCH", 2)
    for number in range(3):
        silent = said(by_hand, f"Pitsa oli külm, {number}!", stars=1.0)
        silent.close(by=kadri.user, at=NOON + DAY, reason="solved")
    solved()
    on(5)
    assert len(post.letters) == 1


def test_the_address_is_forgotten_once_the_letter_has_left(
    asked: Invitation,
) -> None:
    assert (asked.way, asked.to) == (Way.SENT, "")
    assert asked.address == address_digest("mart@guest.example")


def test_praise_is_left_in_peace(solved: Complain, post: Post) -> None:
    solved(text="Suurepärane pitsa ja väga sõbralik teenindus, aitäh!")
    on(5)
    assert not post.letters


@pytest.fixture
def asked(solved: Complain, post: Post) -> Invitation:
    solved()
    on(5)
    found: Invitation = Invitation.objects.get()
    return found


def test_no_not_yet_opens_the_case_again(asked: Invitation) -> None:
    assert answer(asked, Said("no", words="Raha ei tulnud."), at=NOON + 6 * DAY)
    asked.case.refresh_from_db()
    assert asked.case.state == State.OPEN
    assert Satisfaction.objects.get().state == "disputed"


def test_the_first_answer_stands(asked: Invitation) -> None:
    assert answer(asked, Said("yes", satisfaction=5), at=NOON + 6 * DAY)
    assert not answer(asked, Said("no"), at=NOON + 6 * DAY)
    assert Answer.objects.get().solved == "yes"
    asked.case.refresh_from_db()
    assert asked.case.is_closed
    assert Satisfaction.objects.get().state == "confirmed"


def test_long_silence_is_an_assumption_that_a_word_replaces(
    asked: Invitation,
) -> None:
    for day, count in ((18, 0), (20, 1)):
        with clock.stopped(NOON + day * DAY):
            assume_content.func()
        assert Satisfaction.objects.count() == count
    assert Satisfaction.objects.get().state == "assumed"
    answer(asked, Said("no"), at=NOON + 21 * DAY)
    assert Satisfaction.objects.get().state == "disputed"


def test_a_key_that_nobody_gave_out_opens_nothing(asked: Invitation) -> None:
    assert invited(token_of(asked)) == asked
    assert invited(f"{asked.pk}.forged") is None


def test_a_link_by_hand_is_the_same_question(
    asked: Invitation, kadri: Membership
) -> None:
    again = by_link(asked.case, by=kadri.user, at=NOON)
    assert again == asked


BRIBES = {
    "et": "Kirjutage meile arvustus ja saate tasuta pitsa!",
    "fi": "Kirjoita meille arvostelu, niin saat ilmaisen pizzan!",
    "ro": "Lăsați-ne o recenzie și primiți o pizza gratuită!",
    "en": "Leave us a five star review and get a free pizza!",
}


@pytest.mark.parametrize("language", BRIBES)
def test_the_guard_lets_the_letter_pass_and_stops_one_about_reviews(
    language: str,
) -> None:
    with translation.override(language):
        text = afterwards("https://tuul.example/a/x/", "Tuul Tartu\nRüütli 1", "Liis")
    setting = Setting(
        channel="followup",
        public=False,
        automatic=True,
        sector="restaurant",
        business=Business(name="Pizzeria Tuul"),
        review=Review(text="Pitsa oli külm.", lang=language, stars=1.0),
        signer=Signer(name="Liis"),
    )
    blocks = [f for f in guard.check(text, setting, ui_lang="en") if f.level == "block"]
    assert blocks == []
    bribe = f"{text}\n{BRIBES[language]}"
    found = {finding.finding for finding in guard.check(bribe, setting, ui_lang="en")}
    assert "review-for-reward" in found


REVIEWS = {
    "et": "Võite meile ka Google'is arvustuse kirjutada.",
    "fi": "Voitte myös jättää meille arvostelun.",
    "ro": "Puteți lăsa și o recenzie.",
    "en": "We read every Google review.",
}


@pytest.mark.parametrize("language", REVIEWS)
def test_not_even_a_word_about_reviews_passes_and_all_our_words_do(
    language: str,
) -> None:
    setting = Setting(
        channel="followup",
        public=False,
        automatic=True,
        sector="restaurant",
        business=Business(name="Pizzeria Tuul"),
        review=Review(),
        signer=Signer(name="Liis"),
    )
    page = "https://tuul.example/a/17.x/"
    with translation.override(language):
        ours = [
            by_lot(page, "Tuul Tartu\nRüütli 1", "Liis"),
            short(page, "Tuul Tartu", lot=True),
            short(page, "Tuul Tartu", lot=False),
        ]
    for text in ours:
        blocks = [f for f in guard.check(text, setting) if f.level == "block"]
        assert blocks == [], text
        with_word = f"{text}\n{REVIEWS[language]}"
        found = {f.finding for f in guard.check(with_word, setting)}
        assert "review-for-reward" in found


def test_what_the_guard_stops_is_held_for_a_person(
    solved: Complain, post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    solved()
    monkeypatch.setattr(
        "amends.journeys.asking.letter.afterwards",
        lambda *parts: "Tere! Kirjutage meile arvustus ja saate tasuta pitsa! Liis",
    )
    on(5)
    assert not post.letters
    found = Invitation.objects.get()
    assert (found.way, "review-for-reward" in found.reason) == (Way.HELD, True)

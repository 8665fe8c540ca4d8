"""Answers are set up on pages: terms, lanes, the one switch, demands and snippets."""

from __future__ import annotations

import pytest

from amends.accounts.audit import AuditEntry
from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.cases.case import Case
from amends.core.answering.risk import Risk
from amends.replies.automatic_stop import AutomaticStop
from amends.replies.automatic_terms import AutomaticTerms
from amends.replies.chain import Chain, Demand
from amends.replies.snippet import Snippet
from tests.world import signed_in

SNIPPET = {
    "name": "Lost things",
    "text_any": "",
    "text_en": "Hello {name}, we have looked for it at {place}. {signer}",
    "severity": "0",
}


def shown(who: Membership, path: str = "/answers/") -> str:
    return signed_in(who).get(path).content.decode()


def test_an_empty_house_is_told_how_it_is_earned(kadri: Membership) -> None:
    assert "Nothing has been earned yet" in shown(kadri)


def test_whoever_works_here_can_stop_everything_and_only_who_rules_resumes(
    tuul: Organisation, liis: Membership, kadri: Membership
) -> None:
    signed_in(liis).post("/answers/stop/")
    assert AutomaticStop.objects.exists()
    assert "Let them go on" not in shown(liis)
    assert signed_in(liis).post("/answers/resumption/").status_code == 403
    signed_in(kadri).post("/answers/resumption/")
    assert not AutomaticStop.objects.exists()
    verbs = list(AuditEntry.objects.order_by("pk").values_list("verb", flat=True))
    assert verbs == ["stop answers", "resume answers"]


def test_terms_are_kept_and_bounded(tuul: Organisation, kadri: Membership) -> None:
    browser = signed_in(kadri)
    wanted = {"signer": kadri.pk, "delay_minutes": 60, "daily_cap": 3, "needed": 30}
    assert browser.post("/answers/terms/", {**wanted, "needed": 1}).status_code == 422
    assert browser.post("/answers/terms/", wanted).status_code == 302
    terms = AutomaticTerms.of_house(tuul.pk)
    assert (terms.signer, terms.daily_cap, terms.needed) == (kadri, 3, 30)


def test_an_agent_who_may_not_publish_signs_nothing(
    tuul: Organisation, kadri: Membership, liis: Membership
) -> None:
    wanted = {"signer": liis.pk, "delay_minutes": 60, "daily_cap": 3, "needed": 30}
    assert signed_in(kadri).post("/answers/terms/", wanted).status_code == 422


def test_demands_are_kept(tuul: Organisation, kadri: Membership) -> None:
    said = {"people0": 2, "people1": "x", "people2": 3, "lead2": "on"}
    signed_in(kadri).post("/answers/demands/", said)
    assert Chain.demands()[Risk.LOW] == Demand(2, lead=False)
    assert Chain.demands()[Risk.HIGH] == Demand(3, lead=True)


@pytest.mark.parametrize("lane", ["", "1:5:praise", "x:9:y", "0:5:praise"])
def test_a_lane_that_is_not_there_is_not_switched_on(
    tuul: Organisation, kadri: Membership, lane: str
) -> None:
    answered = signed_in(kadri).post("/answers/lanes/", {"lane": lane})
    assert answered.status_code == 404


def test_a_snippet_is_written_shown_changed_and_removed(
    tuul: Organisation, kadri: Membership
) -> None:
    browser = signed_in(kadri)
    assert browser.post("/answers/snippets/new/", SNIPPET).status_code == 302
    snippet = Snippet.objects.get()
    assert "Lost things" in shown(kadri, "/answers/snippets/")
    changed = {**SNIPPET, "text_en": "Other words"}
    browser.post(f"/answers/snippets/{snippet.pk}/", changed)
    assert Snippet.objects.get().texts == {"en": "Other words"}
    browser.post(f"/answers/snippets/{snippet.pk}/removal/")
    assert not Snippet.objects.exists()


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"text_en": "Dear {customer}"}, "Nobody knows how to fill {customer}."),
        ({"text_en": ""}, "Write what it says, or what it does."),
        ({"ending": "solved"}, "A macro that ends a case has no words to send."),
    ],
)
def test_what_does_not_fit_together_is_told(
    tuul: Organisation, kadri: Membership, change: dict[str, str], told: str
) -> None:
    answered = signed_in(kadri).post("/answers/snippets/new/", {**SNIPPET, **change})
    assert answered.status_code == 422
    assert told in answered.content.decode().replace("&#39;", "'")


def test_two_snippets_never_share_a_name(tuul: Organisation, kadri: Membership) -> None:
    browser = signed_in(kadri)
    browser.post("/answers/snippets/new/", SNIPPET)
    again = browser.post("/answers/snippets/new/", SNIPPET)
    assert "There is a snippet of that name." in again.content.decode()


def test_an_agent_sees_snippets_and_changes_none(
    tuul: Organisation, liis: Membership
) -> None:
    Snippet.objects.create(organisation=tuul, name="Ours", texts={"": "Words"})
    assert "Ours" in shown(liis, "/answers/snippets/")
    assert signed_in(liis).get("/answers/snippets/new/").status_code == 403


def test_a_macro_does_what_it_says_and_its_words_stand_in_the_box(
    tuul: Organisation, cold_pizza: Case, liis: Membership, kadri: Membership
) -> None:
    snippet = Snippet.objects.create(
        organisation=tuul,
        name="To Kadri",
        texts={"et": "Tere, {name}! Vaatame üle. {signer}"},
        owner=kadri.user,
        note="Look at the till",
    )
    feedback = cold_pizza.feedback.get()
    path = f"/cases/{cold_pizza.reference}/replies/{feedback.pk}/"
    answered = signed_in(liis).post(f"{path}snippets/{snippet.pk}/", {"reply": "Enne"})
    page = answered.content.decode()
    assert "Enne\n\nTere, Mart! Vaatame üle. Liis" in page
    cold_pizza.refresh_from_db()
    assert cold_pizza.assignee == kadri.user
    assert cold_pizza.notes.get().text == "Look at the till"


def test_a_snippet_for_another_place_or_channel_is_not_offered(
    tuul: Organisation, cold_pizza: Case, liis: Membership
) -> None:
    away = Snippet.objects.create(
        organisation=tuul, name="Away", texts={"": "x"}, platform="google"
    )
    feedback = cold_pizza.feedback.get()
    path = f"/cases/{cold_pizza.reference}/replies/{feedback.pk}/"
    assert "Away" not in shown(liis, f"/cases/{cold_pizza.reference}/")
    assert signed_in(liis).post(f"{path}snippets/{away.pk}/").status_code == 404

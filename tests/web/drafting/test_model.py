"""A house's model words drafts when a writer asks; off by default, never believed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from amends.accounts.audit import AuditEntry
from amends.accounts.chat_model import ChatModel
from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.cases.event import Event
from amends.replies.draft import Draft
from tests.web.replies.test_writing import box
from tests.world import NOON, signed_in

Step = Callable[..., Any]
LINE = {
    "address": "https://models.example/v1",
    "model": "small-model",
    "key": "k-123",
    "seconds": "8",
    "per_day": "5",
}


def worded(case: Case) -> dict[str, Any]:
    (event,) = Event.objects.of_case(case).filter(verb="worded")
    return event.detail


def test_it_is_off_until_an_owner_switches_it_on(
    kadri: Membership, mihkel: Membership, case: Case
) -> None:
    page = signed_in(kadri).get(f"/cases/{case.reference}/").content.decode()
    assert "Other words by" not in page
    assert signed_in(mihkel).post("/model/", LINE).status_code == 403
    assert not ChatModel.objects.exists()
    assert signed_in(kadri).post("/model/", LINE).status_code == 302
    page = signed_in(kadri).get(f"/cases/{case.reference}/").content.decode()
    assert "Other words by small-model" in page
    assert AuditEntry.objects.filter(verb="switch_on").exists()


def test_the_key_is_never_shown_and_an_empty_one_keeps_it(kadri: Membership) -> None:
    browser = signed_in(kadri)
    browser.post("/model/", LINE)
    browser.post("/model/", {**LINE, "key": "", "model": "other"})
    assert ChatModel.objects.get().key == "k-123"
    assert "k-123" not in browser.get("/model/").content.decode()
    browser.post("/model/removal/")
    assert not ChatModel.objects.exists()


@pytest.mark.parametrize("wrong", [{"address": "javascript:1"}, {"seconds": "0"}])
def test_a_line_that_cannot_be_is_refused(kadri: Membership, wrong: Any) -> None:
    assert signed_in(kadri).post("/model/", {**LINE, **wrong}).status_code == 422
    assert not ChatModel.objects.exists()


def test_its_words_stand_in_the_box_and_the_draft_says_whose_they_are(
    kadri: Membership, case: Case, step: Step, speaker: Any, switched_on: Any
) -> None:
    switched_on(kadri)
    page = step(kadri, "wording", live=True).content.decode()
    text = box(page)
    assert "truly" in text
    assert "Worded by small-model" in page
    ((path, headers, body),) = speaker.asked
    assert path == "/v1/chat/completions"
    assert headers["Authorization"] == "Bearer k-123"
    assert body["model"] == "small-model"
    detail = worded(case)
    assert detail["used"]
    assert detail["sentences"] >= 1
    seal = page.split('name="seal" value="')[1].split('"')[0]
    plain = step(kadri, "draft", reply=unescaped(text), proposed=unescaped(text),
                 seal=seal)  # fmt: skip
    assert plain.status_code == 302
    assert Draft.objects.get().provenance["by"] == "small-model"


def unescaped(text: str) -> str:
    from html import unescape

    return unescape(text)


@pytest.mark.parametrize(
    "say",
    [
        lambda _body: (500, b"down"),
        lambda _body: (200, b"no json"),
        lambda _body: (200, []),
        lambda _body: (302, b""),
        lambda _body: (200, {"choices": [{"message": {"content": "Sure!"}}]}),
        lambda _body: (200, b"[" * 100_000),
        lambda _body: (200, b" " * 400_000),
    ],
)
def test_whatever_the_server_does_our_draft_stands(
    kadri: Membership, case: Case, step: Step, speaker: Any, switched_on: Any, say: Any
) -> None:
    switched_on(kadri)
    ours = box(step(kadri, "note", live=True).content.decode())
    speaker.say = say
    page = step(kadri, "wording", live=True).content.decode()
    assert box(page) == ours
    assert not worded(case)["used"]
    assert worded(case)["because"]


def test_a_server_that_is_not_there_is_told(
    kadri: Membership, case: Case, step: Step, switched_on: Any, speaker: Any
) -> None:
    switched_on(kadri, address="http://127.0.0.1:9/v1")
    step(kadri, "wording", live=True)
    assert "did not answer" in worded(case)["because"]


def test_a_private_address_that_nobody_named_is_not_called(
    kadri: Membership, case: Case, step: Step, switched_on: Any, speaker: Any, settings
) -> None:
    switched_on(kadri)
    settings.PRIVATE_HOSTS = ()
    step(kadri, "wording", live=True)
    assert speaker.asked == []
    assert "AMENDS_PRIVATE_HOSTS" in worded(case)["because"]


def test_a_day_has_so_many_requests(kadri: Membership, switched_on: Any) -> None:
    model = switched_on(kadri, per_day=2)
    today = NOON.date()
    assert [model.take_turn(on=today) for _ in range(3)] == [True, True, False]
    assert model.take_turn(on=today + timedelta(days=1))


def test_a_house_never_asks_the_model_of_another(
    kadri: Membership, olev: Membership, step: Step, switched_on: Any, speaker: Any
) -> None:
    switched_on(olev)
    step(kadri, "wording", live=True)
    assert speaker.asked == []

"""By API as on the pages: a voice, the house's model, and its other words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client

from amends.accounts.chat_model import ChatModel
from amends.accounts.membership import Membership
from amends.accounts.token import Scope
from amends.cases.feedback import Feedback
from amends.channels.channel import Channel
from amends.foundation import clock
from tests.world import NOON, said, with_token

LINE = {"server": "https://models.example/v1", "model": "small-model", "key": "k-1"}


@pytest.fixture(autouse=True)
def monday_noon() -> Iterator[None]:
    with clock.stopped(NOON):
        yield


def asked(client: Client, way: str, path: str, **body: object) -> Any:
    call = getattr(client, way)
    return call(f"/api/v1/drafts{path}", data=body, content_type="application/json")


def test_a_voice_is_set_and_told(kadri: Membership) -> None:
    program = with_token(kadri)
    before = asked(program, "get", "/voice").json()
    assert before["replies"] == 0
    set_so = {"name": "Kadri", "warmth": 2, "closing": "Päikest"}
    after = asked(program, "put", "/voice", **set_so).json()
    assert (after["warmth"], after["closing"]) == (2, "Päikest")
    assert asked(program, "put", "/voice", name="").status_code == 422
    assert asked(program, "put", "/voice", name="K", warmth=3).status_code == 422


def test_a_model_is_switched_on_and_off_and_its_key_told_to_nobody(
    kadri: Membership, mihkel: Membership
) -> None:
    owner = with_token(kadri)
    assert asked(owner, "get", "/model").json()["on"] is False
    assert asked(with_token(mihkel), "put", "/model", **LINE).status_code == 403
    told = asked(owner, "put", "/model", **LINE)
    assert told.json()["model"] == "small-model"
    assert "k-1" not in told.content.decode()
    assert ChatModel.objects.get().key == "k-1"
    odd = {"server": "ftp://x", "model": "m"}
    assert asked(owner, "put", "/model", **odd).status_code == 422
    assert asked(owner, "delete", "/model").status_code == 204
    assert asked(owner, "delete", "/model").status_code == 204
    assert not ChatModel.objects.exists()


def test_without_a_model_the_words_are_ours_and_sealed(
    kadri: Membership, paper: Channel
) -> None:
    case = said(paper, "The pizza was cold.", stars=1.0, lang="en")
    feedback = Feedback.objects.get(case=case)
    program = with_token(kadri)
    told = asked(program, "post", "/wording", feedback=feedback.pk).json()
    assert told["by"] == "embedded"
    assert "switched on" in told["because"]
    assert "pizza" in told["text"]
    assert told["seal"]
    reading = with_token(kadri, Scope.READ)
    refused = asked(reading, "post", "/wording", feedback=feedback.pk)
    assert refused.status_code == 403


def test_four_variants_are_in_the_order_that_is_told(
    kadri: Membership, paper: Channel
) -> None:
    case = said(paper, "The pizza was cold.", stars=1.0, lang="en")
    feedback = Feedback.objects.get(case=case)
    told = asked(with_token(kadri), "post", "", feedback=feedback.pk, variants=4)
    plain, shorter, warmer, _formal = (one["text"] for one in told.json()["drafts"])
    assert len(shorter) < len(plain) < len(warmer)


def test_a_finding_tells_the_words_without_what_it_objects_to(
    kadri: Membership, paper: Channel
) -> None:
    case = said(paper, "The pizza was cold.", stars=1.0, lang="en")
    feedback = Feedback.objects.get(case=case)
    good = "Hello Mart, thank you for telling us. I am sorry. Please call me. Kadri"
    text = good.replace("I am sorry.", "You are a liar. I am sorry.")
    told = asked(
        with_token(kadri), "post", "/findings", feedback=feedback.pk, text=text
    ).json()
    lying = [one["mended"] for one in told if "liar" in one["quote"]]
    assert good in lying

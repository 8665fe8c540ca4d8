"""What the logs say, and what they never say."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator

import pytest
import structlog
from django.http import HttpResponse
from django.test import RequestFactory

from amends.foundation.logging import configure
from amends.foundation.request_ids import RequestIdMiddleware

TOKEN = "Zk3x9QpLr7vT2mNs8bWc4yHd6jFg"


@pytest.fixture
def lines(capsys) -> Iterator[Callable[[], list[dict]]]:
    root = logging.getLogger()
    before = (list(root.handlers), root.level)
    configure(as_json=True)
    yield lambda: [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    root.handlers, root.level = before
    structlog.reset_defaults()


def test_secrets_and_people_stay_out(lines):
    structlog.get_logger("test").warning(
        "mail from mart@example.com",
        api_token=TOKEN,
        text="The pizza was cold.",
        details={"password": "open sesame", "count": 3},
        link=f"/sign-in/{TOKEN}/",
        url="postgres://amends:sesame@db/amends",
    )
    (line,) = lines()
    said = json.dumps(line)
    assert not any(word in said for word in ("mart@", TOKEN, "pizza", "sesame", "cold"))
    assert line["details"]["count"] == 3


def test_an_exception_tells_where_and_not_what(lines):
    try:
        int("Mart K. has an allergy")
    except ValueError:
        logging.getLogger("django.request").exception("Internal Server Error")
    (line,) = lines()
    assert line["error"] == "ValueError"
    assert any("test_logs.py" in place for place in line["where"])
    assert "Mart" not in json.dumps(line)


def test_each_line_of_a_request_has_its_id(lines):
    def view(_request: object) -> HttpResponse:
        structlog.get_logger("test").info("seen")
        return HttpResponse()

    answer = RequestIdMiddleware(view)(RequestFactory().get("/"))
    (line,) = lines()
    assert line["request_id"] == answer["X-Request-ID"]


@pytest.mark.parametrize(
    ("given", "kept"), [("proxy-1234567890", True), ("short", False), ("a" * 65, False)]
)
def test_a_harmless_id_of_the_proxy_is_kept(given, kept):
    request = RequestFactory().get("/", headers={"X-Request-ID": given})
    answer = RequestIdMiddleware(lambda _request: HttpResponse())(request)
    assert (answer["X-Request-ID"] == given) is kept

"""Who reads decides: language, clock, theme and keys come from the reader."""

from __future__ import annotations

import pytest
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils import timezone, translation

from amends.accounts.models import User
from amends.web.fragments import fragment, page
from amends.web.language import LANGUAGE_COOKIE, LanguageMiddleware, wish
from amends.web.look.frame import THEME_COOKIE, keys_of, theme_of
from amends.web.toasts import toast


def heard(request):
    said = []

    def view(request):
        said.extend((translation.get_language(), timezone.get_current_timezone_name()))
        return HttpResponse()

    response = LanguageMiddleware(view)(request)
    return said, response


def test_a_persons_own_setting_comes_first():
    request = RequestFactory().get("/", headers={"accept-language": "fi"})
    request.COOKIES[LANGUAGE_COOKIE] = "ro"
    request.user = User(
        email="nadia@tuul.example", language="et", time_zone="Asia/Tokyo"
    )
    said, response = heard(request)
    assert said == ["et", "Asia/Tokyo"]
    assert response["Content-Language"] == "et"


def test_a_stranger_is_answered_in_the_language_of_the_cookie():
    request = RequestFactory().get("/", headers={"accept-language": "fi"})
    request.COOKIES[LANGUAGE_COOKIE] = "ro"
    assert heard(request)[0][0] == "ro"


def test_a_time_zone_that_nobody_knows_does_no_harm():
    request = RequestFactory().get("/")
    request.user = User(email="nadia@tuul.example", time_zone="../../etc/passwd")
    assert heard(request)[0][1] == "UTC"


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("fi-FI,fi;q=0.9,en;q=0.8", "fi"),
        ("de,et;q=0.3,en;q=0.7", "en"),
        ("de,fr", ""),
        ("et;q=high, ro", "ro"),
        ("", ""),
        ("," * 9_000, ""),
        ("*;q=0.1\x00", ""),
    ],
)
def test_the_wish_of_a_browser_is_read_and_nonsense_passed_over(header, language):
    assert wish(header) == language


def test_the_theme_is_the_readers_and_nonsense_means_the_device():
    request = RequestFactory().get("/")
    assert theme_of(request) == "auto"
    request.COOKIES[THEME_COOKIE] = "dark"
    assert theme_of(request) == "dark"
    request.COOKIES[THEME_COOKIE] = '"><script>'
    assert theme_of(request) == "auto"
    request.user = User(email="nadia@tuul.example", theme="light", keys_enabled=False)
    assert theme_of(request) == "light"
    assert keys_of(request) is False


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"HX-Request": "true", "HX-Boosted": "true"},
        {"HX-Request": "true", "HX-History-Restore-Request": "true"},
    ],
)
def test_without_htmx_a_fragment_is_the_whole_page(rf, headers, mailbag):
    request = mailbag(rf.get("/", headers=headers))
    whole = fragment(request, "styleguide/plain.html", "content")
    assert b"<!doctype html>" in whole.content
    assert whole["Vary"] == "HX-Request"


def test_with_htmx_it_is_the_block_alone(rf, mailbag):
    request = mailbag(rf.get("/", headers={"HX-Request": "true"}))
    part = fragment(request, "styleguide/plain.html", "content", status=422)
    assert part.status_code == 422
    assert part.content.lstrip().startswith(b"<form")
    assert b"<!doctype" not in part.content


def test_a_toast_comes_beside_the_fragment_with_its_way_back(rf, mailbag):
    request = mailbag(rf.get("/", headers={"HX-Request": "true"}))
    toast(request, "Sent <soon>", tone="good", undo="/undo/1/")
    part = fragment(request, "styleguide/plain.html", "content").content.decode()
    assert 'hx-swap-oob="beforeend:#toasts"' in part
    assert 'action="/undo/1/"' in part
    assert "Sent &lt;soon&gt;" in part


def test_without_htmx_the_next_page_shows_the_toast(rf, mailbag):
    request = mailbag(rf.get("/"))
    toast(request, "Sent <soon>", tone="good", undo="/undo/1/")
    whole = page(request, "styleguide/plain.html").content.decode()
    assert whole.count("Sent &lt;soon&gt;") == 1
    assert "hx-swap-oob" not in whole

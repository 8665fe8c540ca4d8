"""Assets: kept for ever under their version, and nothing else is given out."""

from __future__ import annotations

import gzip

import pytest

from amends.web.look import assets

pytestmark = pytest.mark.django_db


def test_a_file_may_be_kept_for_ever_under_its_own_version(client):
    answer = client.get(assets.asset("amends.css"))
    assert answer["Content-Type"] == "text/css; charset=utf-8"
    assert "immutable" in answer["Cache-Control"]
    assert answer.content.startswith(b"@layer reset")


def test_under_an_old_version_it_is_given_but_not_kept(client):
    answer = client.get("/look/0123456789ab/amends.css")
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "no-cache"


def test_it_travels_compressed(client):
    answer = client.get(
        assets.asset("js/amends.js"), headers={"accept-encoding": "gzip"}
    )
    assert answer["Content-Encoding"] == "gzip"
    assert b"behaviours" in gzip.decompress(answer.content)


@pytest.mark.parametrize(
    "path", ["../pages.py", "..%2f..%2fpages.py", "css/tokens.css", "nothing.js"]
)
def test_what_is_not_in_the_set_is_not_given_out(client, path):
    assert client.get(f"/look/{assets.current().version}/{path}").status_code == 404


def test_a_template_cannot_name_a_file_that_is_not_there():
    with pytest.raises(KeyError, match=r"missing\.svg"):
        assets.asset("missing.svg")


def test_the_choice_of_theme_is_kept_and_leads_back(client):
    answer = client.post("/look/theme/", {"theme": "dark", "next": "/styleguide/"})
    assert answer["Location"] == "/styleguide/"
    assert client.cookies["amends_theme"].value == "dark"


@pytest.mark.parametrize(
    "away", ["https://evil.example/", "//evil.example", "javascript:x"]
)
def test_the_way_back_never_leads_to_another_house(client, away):
    answer = client.post("/look/language/", {"language": "et", "next": away})
    assert answer["Location"] == "/"
    assert client.cookies["amends_language"].value == "et"


@pytest.mark.parametrize("language", ["et", "fi", "ro", "en"])
def test_the_style_guide_speaks_to_the_reader(client, language):
    answer = client.get("/styleguide/", headers={"accept-language": language})
    assert answer.status_code == 200
    assert f'<html lang="{language}" dir="ltr"' in answer.content.decode()

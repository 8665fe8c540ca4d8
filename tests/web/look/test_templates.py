"""The templates keep the house rules: a layout, no inline script, real icons."""

from __future__ import annotations

import re

import pytest

from amends.web.look import assets
from tests.web.look.sources import TEMPLATES, WEB, name, templates

EXTENDS = re.compile(r"\s*(?:\{#.*?#\}\s*)*\{% extends \"", re.DOTALL)
WHOLE = re.compile(r"<!doctype|<html|<head\b|<body|<main")
INLINE = re.compile(
    r"<style\b|\sstyle\s*=|\son[a-z]+\s*=|<script(?![^>]*\ssrc=)|hx-on|javascript:"
)
JINJA = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
ICON = re.compile(r"\b(?:icon\(|icon_name=)\"([\w-]+)\"")
ASSET = re.compile(r"asset\(\"([^\"]+)\"\)")
WORDS = re.compile(r"href=\"/(?!\")|action=\"/")


@pytest.mark.parametrize("path", templates(), ids=name)
def test_every_page_stands_in_a_layout(path):
    text = path.read_text("utf-8")
    layout = path.parent == TEMPLATES / "layouts" or path.name == "layout.html"
    if not layout and not EXTENDS.match(text):
        assert WHOLE.findall(text) == [], "only a layout makes a whole page"


@pytest.mark.parametrize("path", templates(), ids=name)
def test_no_template_carries_a_script_or_a_style(path):
    written = JINJA.sub("", path.read_text("utf-8"))
    assert INLINE.findall(written) == []


@pytest.mark.parametrize("path", templates(), ids=name)
def test_no_template_holds_a_path(path):
    assert WORDS.findall(path.read_text("utf-8")) == []


def test_every_icon_that_is_named_is_drawn():
    drawn = set(re.findall(r'id="([\w.-]+)"', (WEB / "static/icons.svg").read_text()))
    named = {
        icon for path in templates() for icon in ICON.findall(path.read_text("utf-8"))
    }
    assert named - drawn == set()


def test_every_asset_that_is_named_is_served():
    named = {
        asset
        for path in templates()
        for asset in ASSET.findall(path.read_text("utf-8"))
    }
    assert named - set(assets.current().by_path) == set()

"""The style sheets keep the house rules: layers, logical properties, tokens."""

from __future__ import annotations

import re

import pytest

from amends.web.look import assets, stylesheet
from tests.web.look.sources import COMPONENTS, CSS, name, rules, sheets

LAYERS = ("reset", "tokens", "base", "layout", "components", "rooms", "utilities")
SIDES = "left|right|top|bottom"
PHYSICAL = re.compile(
    rf"(?<![\w-])(?:(?:(?:min-|max-)?(?:width|height))|(?:{SIDES})"
    rf"|(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:{SIDES})"
    rf"(?:-\w+)*)|overflow-[xy]|border-(?:top|bottom)-(?:left|right)-radius)\s*:"
)
ALIGNED = re.compile(r"(?:text-align|float|clear)\s*:\s*(?:left|right)")
MEDIA = re.compile(r"@(?:media|container)[^{]*")
COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|rgba|hsl|hsla|oklch|oklab)\(")


@pytest.mark.parametrize("path", sheets(), ids=name)
def test_every_sheet_says_its_layer_first(path):
    text = rules(path).strip()
    if path.name == "layers.css":
        assert text == f"@layer {', '.join(LAYERS)};"
        return
    layer = re.match(r"@layer (\w+) \{", text)
    assert layer is not None
    assert layer[1] in LAYERS
    if path.parent != CSS:
        assert layer[1] == path.parent.name


@pytest.mark.parametrize("path", sheets(), ids=name)
def test_every_property_follows_the_direction_of_reading(path):
    text = MEDIA.sub("", rules(path))
    assert PHYSICAL.findall(text) == []
    assert ALIGNED.findall(text) == []


@pytest.mark.parametrize("path", sheets(), ids=name)
def test_colours_live_among_the_tokens_only(path):
    if path.name != "tokens.css":
        assert COLOUR.findall(rules(path).replace("in oklch", "")) == []


def test_every_variable_that_is_used_is_given_somewhere():
    text = "".join(rules(path) for path in sheets())
    used = set(re.findall(r"var\((--[\w-]+)", text))
    given = set(re.findall(r"(--[\w-]+)\s*:", text))
    assert used - given == set()


def test_a_component_and_its_sheet_have_one_name():
    drawn = {path.stem.replace("_", "-") for path in COMPONENTS.glob("*.html")}
    named = {path.stem for path in (CSS / "components").glob("*.css")}
    assert named - drawn == set()


def test_reduced_motion_forced_colours_and_print_are_thought_of():
    text = "".join(rules(path) for path in sheets())
    for wish in ("prefers-reduced-motion", "forced-colors", "@media print"):
        assert wish in text


def test_the_joined_sheet_opens_with_the_order_of_layers():
    assert stylesheet.joined().startswith("@layer reset,tokens,base,layout,")


def test_our_own_css_and_scripts_stay_small():
    ours = {
        path: file
        for path, file in assets.current().by_path.items()
        if path.endswith((".css", ".js")) and path != "htmx.js"
    }
    assert sum(len(file.packed) for file in ours.values()) <= 60_000

"""Everyone can read it: WCAG 2.2 AA for every pair of tokens that meet on a page."""

from __future__ import annotations

import pytest

from tests.web.look.colours import THEMES, contrast, tokens

GROUNDS = ("paper", "tray", "surface", "raised", "sunken")
INKS = ("ink", "ink-soft", "ink-faint", "accent", "danger-ink", "good-ink", "gold-ink")
TONES = ("accent", "gold-ink", "danger-ink", "warning-ink", "good-ink")


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("ink", INKS)
def test_words_stand_out_from_every_ground(theme, ground, ink):
    colours = tokens(theme)
    assert contrast(colours[ink], colours[ground]) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ink", TONES)
def test_words_stand_out_from_their_own_wash(theme, ink):
    colours = tokens(theme)
    wash = colours[ink.removesuffix("-ink") + "-wash"]
    assert contrast(colours[ink], wash) >= 4.5
    assert contrast(colours["ink"], wash) >= 7


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("number", range(1, 7))
def test_initials_stand_out_from_their_ground(theme, number):
    colours = tokens(theme)
    assert contrast(colours[f"on-ground-{number}"], colours[f"ground-{number}"]) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(
    ("ink", "ground"),
    [("on-solid", "solid"), ("on-danger", "danger-solid"), ("on-toast", "toast")],
)
def test_words_stand_out_from_what_is_filled(theme, ink, ground):
    colours = tokens(theme)
    assert contrast(colours[ink], colours[ground]) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ground", GROUNDS)
def test_the_border_of_a_control_can_be_seen(theme, ground):
    colours = tokens(theme)
    assert contrast(colours["line-control"], colours[ground]) >= 3

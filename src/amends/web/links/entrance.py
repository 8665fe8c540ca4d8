"""The way in: start, sign-in, the reader’s own page, first steps."""

from __future__ import annotations

from amends.web.links.found import reverse
from amends.web.links.query import with_query


def demo_removal() -> str:
    """Where the demo business is taken away (POST)."""
    return reverse("demo-removal")


def home() -> str:
    """The start: leads on to where one belongs."""
    return reverse("home")


def language() -> str:
    """Where the reader's language is chosen (POST)."""
    return reverse("language")


def organisation_switch() -> str:
    """Where another organisation is chosen (POST)."""
    return reverse("organisation-switch")


def password() -> str:
    """Where a password is changed."""
    return reverse("account_change_password")


def profile() -> str:
    """The reader's own page."""
    return reverse("profile")


def second_factor() -> str:
    """Where a second factor is set up."""
    return reverse("mfa_index")


def sign_in() -> str:
    """Where people sign in."""
    return reverse("account_login")


def sign_in_link(secret: str) -> str:
    """A link that lets one person in, once."""
    return reverse("sign-in-link", args=[secret])


def sign_out() -> str:
    """Where a person signs out (POST)."""
    return reverse("account_logout")


def styleguide(**query: object) -> str:
    """Every component in each state."""
    return with_query(reverse("styleguide"), **query)


def theme() -> str:
    """Where light, dark or the system's own is chosen (POST)."""
    return reverse("theme")


def welcome() -> str:
    """The first page of somebody without an organisation."""
    return reverse("welcome")


def welcome_business() -> str:
    """First step of one's own: the business."""
    return reverse("welcome-business")


def welcome_channel() -> str:
    """Third step: the first way in."""
    return reverse("welcome-channel")


def welcome_demo() -> str:
    """Where the demo business is opened (POST)."""
    return reverse("welcome-demo")


def welcome_place() -> str:
    """Second step: the first location."""
    return reverse("welcome-place")


def welcome_you() -> str:
    """Where the first person says who they are."""
    return reverse("welcome-you")

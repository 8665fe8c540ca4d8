"""What a browser says of itself, in two words: its name and its system."""

from __future__ import annotations

# The first that fits; most browsers also claim to be those further below.
BROWSERS = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
SYSTEMS = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("CrOS", "ChromeOS"),
    ("Windows", "Windows"),
    ("Mac OS X", "Mac"),
    ("Linux", "Linux"),
)


def device(agent: str) -> str:
    """Return such as "Firefox, Windows"; empty where nothing is known."""
    found = (_first(BROWSERS, agent), _first(SYSTEMS, agent))
    return ", ".join(word for word in found if word)


def _first(signs: tuple[tuple[str, str], ...], agent: str) -> str:
    return next((name for sign, name in signs if sign in agent), "")

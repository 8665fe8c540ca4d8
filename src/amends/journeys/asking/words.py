"""The words of a question, in the language that is active; never one about reviews.

Nothing is said about the matter itself: whether it is solved is what the customer is to
tell, and whoever reads the message beside them learns nothing.
"""

from __future__ import annotations

from django.utils.translation import gettext


def afterwards(page: str, house: str, signed_by: str) -> str:
    """Return the letter to somebody whose matter was put right."""
    parts = [
        gettext("Hello,"),
        gettext(
            "some days ago you told us what had gone wrong, and we tried to make up "
            "for it. Did that help?"
        ),
        "\n".join(
            [
                gettext("Yes: %(link)s") % {"link": f"{page}?s=yes"},
                gettext("In part: %(link)s") % {"link": f"{page}?s=partly"},
                gettext("No, not yet: %(link)s") % {"link": f"{page}?s=no"},
            ]
        ),
        gettext("If anything is still open, we take it up again."),
        _way_out(page),
        _signature(house, signed_by),
    ]
    return "\n\n".join(parts) + "\n"


def by_lot(page: str, house: str, signed_by: str) -> str:
    """Return the letter to somebody whom the lot fell on."""
    parts = [
        gettext("Hello,"),
        gettext(
            "you have been our guest. We drew some of our guests by lot to ask how it "
            "was, and you are one of them. How satisfied were you?"
        ),
        "\n".join(
            [
                gettext("5, very: %(link)s") % {"link": f"{page}?s=5"},
                *(f"{number}: {page}?s={number}" for number in (4, 3, 2)),
                gettext("1, not at all: %(link)s") % {"link": f"{page}?s=1"},
            ]
        ),
        gettext("If something went wrong, tell us there, and somebody looks into it."),
        _way_out(page),
        _signature(house, signed_by),
    ]
    return "\n\n".join(parts) + "\n"


def short(page: str, house: str, *, lot: bool) -> str:
    """Return the same as a text message that nobody can answer."""
    words = {"house": house, "link": page, "stop": f"{page}stop/"}
    if lot:
        text = gettext(
            "%(house)s: we drew some guests by lot to ask how it was. Your answer: "
            "%(link)s We ask this once. To opt out: %(stop)s"
        )
    else:
        text = gettext(
            "%(house)s: you told us what had gone wrong, and we tried to make up for "
            "it. Did that help? %(link)s We ask this once. To opt out: %(stop)s"
        )
    return text % words


def short_to_answer(page: str, house: str, *, lot: bool) -> str:
    """Return the same where an answer by text comes back to us."""
    words = {"house": house, "link": page}
    if lot:
        text = gettext(
            "%(house)s: we drew some guests by lot to ask how it was. Reply 1 (bad) "
            "to 5 (very good), or here: %(link)s We ask this once. STOP opts out."
        )
    else:
        text = gettext(
            "%(house)s: you told us what had gone wrong, and we tried to make up for "
            "it. Did that help? Reply yes, partly or no, and 1 (hard) to 7 (easy), "
            "or here: %(link)s We ask this once. STOP opts out."
        )
    return text % words


def _way_out(page: str) -> str:
    return gettext(
        "We ask this once. If you do not want such messages, you can opt out "
        "here: %(link)s"
    ) % {"link": f"{page}stop/"}


def _signature(house: str, signed_by: str) -> str:
    return "\n".join(part for part in (signed_by, house) if part)

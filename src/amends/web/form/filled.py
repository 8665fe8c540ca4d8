"""A form as a visitor filled it in, and what needs another look."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import validate_email
from django.http import HttpRequest
from django.utils.translation import gettext as _

from amends.journeys.forming import LONGEST_TEXT, Words
from amends.web.form.photos import PhotoRefused, photos_of
from amends.web.form.seal import opened, sealed

TRAP = "website"
"""A field that people do not see; what fills it in is a machine."""


@dataclass(slots=True)
class Filled:
    """The values to show again, the words to take in, and the errors by field."""

    seal: str
    text: str = ""
    stars: str = ""
    name: str = ""
    email: str = ""
    phone: str = ""
    show: bool = False
    words: Words | None = None
    errors: dict[str, str] = field(default_factory=dict)

    @property
    def listed(self) -> list[tuple[str, str]]:
        """Each error with the id of its field; the seal has none to go to."""
        return [
            ("" if name == "seal" else f"field-{name}", text)
            for name, text in self.errors.items()
        ]


def empty(at: datetime) -> Filled:
    """Return a form as it is handed out."""
    return Filled(seal=sealed(at))


def filled(request: HttpRequest, at: datetime) -> Filled:
    """Read what was sent; ``words`` is there only when nothing is wrong."""
    sent = request.POST
    form = Filled(
        seal=sent.get("seal", "")[:300],
        text=sent.get("text", "").strip(),
        stars=sent.get("stars", "") if sent.get("stars") in set("12345") else "",
        name=" ".join(sent.get("name", "").split())[:200],
        email=sent.get("email", "").strip()[:320],
        phone=" ".join(sent.get("phone", "").split())[:40],
        show=bool(sent.get("show")),
    )
    seal = opened(form.seal, at)
    if seal is None or seal.hasty:
        # Nothing is lost: the words stand in the form, which only has to be sent again.
        form.errors["seal"] = _("Please look it over once more and send it again.")
        form.seal = form.seal if seal else sealed(at)
    _look_over(form)
    photos = request.FILES.getlist("photos")
    try:
        taken = photos_of([file for file in photos if isinstance(file, UploadedFile)])
    except PhotoRefused as error:
        form.errors["photos"] = str(error)
    if not form.errors and seal is not None:
        form.words = Words(
            key=seal.key,
            text=form.text,
            stars=int(form.stars) if form.stars else None,
            name=form.name,
            email=form.email,
            phone=form.phone,
            photos=taken,
            suspect=bool(sent.get(TRAP)),
            show=form.show,
        )
    return form


def _look_over(form: Filled) -> None:
    if not form.text and not form.stars:
        form.errors["text"] = _("Write a few words, or choose the stars.")
    if len(form.text) > LONGEST_TEXT:
        form.errors["text"] = _("Please write at most %(limit)s characters.") % {
            "limit": LONGEST_TEXT
        }
    if form.email:
        try:
            validate_email(form.email)
        except ValidationError:
            form.errors["email"] = _("This is not an e-mail address.")

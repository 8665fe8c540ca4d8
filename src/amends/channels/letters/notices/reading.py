"""From a mail to the review that it tells of, where its sender is one that we know."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from amends.channels.incoming import Incoming
from amends.channels.letters.headers import Headers
from amends.channels.letters.notices import (
    angi,
    apple,
    booking,
    facebook,
    tripadvisor,
    yelp,
)
from amends.channels.letters.notices.proof import Proof, proof_of
from amends.channels.letters.notices.shape import Review, Shape, within

SHAPES: tuple[Shape, ...] = (
    angi.SHAPE,
    apple.SHAPE,
    booking.SHAPE,
    facebook.SHAPE,
    tripadvisor.SHAPE,
    yelp.SHAPE,
)


TRACKS = frozenset(
    ["fbclid", "gclid", "mc_cid", "mc_eid", "ref", "source", "src", "sid", "token"]
)
"""What a link holds anew in every letter."""


def as_review(mail: Incoming, headers: Headers, text: str, server: str) -> Incoming:
    """Return the review that a notice tells of; every other mail as it is.

    ``server`` is the name under which our own mail server signs what it has checked.
    """
    sender = str(mail.details.get("from", "")).casefold().rpartition("@")[2]
    shape = next((one for one in SHAPES if within(sender, one.domains)), None)
    if shape is None:
        return mail
    proof = proof_of(headers, shape.domains, server)
    review = shape.read(mail.title, text)
    if review is None or proof == Proof.REFUTED:
        return mail
    return _told(mail, shape, review, proof)


def _told(mail: Incoming, shape: Shape, review: Review, proof: Proof) -> Incoming:
    name = identity(shape, review)
    kept = ("subject", "from", "html")
    details = {key: mail.details[key] for key in kept if key in mail.details}
    details |= {"notice": shape.slug, "place": shape.name}
    if proof == Proof.UNCHECKED:
        details["unchecked"] = True
    return replace(
        mail,
        external_id=name,
        version=_short(f"{review.words}\0{review.stars}"),
        text=review.words,
        title="",
        stars=review.stars,
        author=review.author,
        identities=(),
        url=review.url,
        thread=name,
        public=True,
        automatic="",
        details=details,
        files=(),
    )


def identity(shape: Shape, review: Review) -> str:
    """Return what stays when the same notice comes again: the link, else the words."""
    link = _link(review.url) if shape.linked else ""
    told = link or f"{review.author}\0{review.words}"
    return f"notice:{shape.slug}:{_short(told)}"


def _link(url: str) -> str:
    """Return a link without what only says from where somebody came.

    Some senders tell their reviews apart by the query alone.
    """
    parts = urlsplit(url)
    asked = [
        (name, value)
        for name, value in parse_qsl(parts.query)
        if not name.casefold().startswith("utm_") and name.casefold() not in TRACKS
    ]
    return urlunsplit((*parts[:3], urlencode(sorted(asked)), ""))


def _short(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:24]

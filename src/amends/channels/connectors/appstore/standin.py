"""App Store Connect in small: JSON:API, pages by address, papers that are checked."""

from __future__ import annotations

import base64
import json
from contextlib import AbstractContextManager
from datetime import datetime, timedelta, timezone
from functools import cache
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

from amends.channels.platform import Account
from amends.channels.standing.place import Place, route
from amends.channels.standing.server import standing
from amends.channels.standing.talk import Asked, Said
from amends.channels.standing.thing import Thing

CALIFORNIA = timezone(timedelta(hours=-8))
REVIEWS = "/v1/apps/777/customerReviews"
LIMIT = 5970


@cache
def private_key() -> ec.EllipticCurvePrivateKey:
    """Return a key that belongs to nobody."""
    return ec.generate_private_key(ec.SECP256R1())


class Standin(Place):
    """One app."""

    page = 200

    @property
    def account(self) -> Account:
        """The account as a channel would know it."""
        pem = private_key().private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        return Account(
            channel_id=1,
            settings={
                "app": "777",
                "issuer": f"issuer-{self.url}",
                "key_id": "K1",
                "server": self.url,
            },
            secrets={"private_key": pem.decode()},
        )

    def next_name(self) -> str:
        """Return an id as Apple makes them."""
        return f"00000028-b08c-0014-729e-{int(super().next_name()):012x}"

    @route("GET", REVIEWS)
    def index(self, asked: Asked) -> Said:
        """Return a page, and the whole address of the next."""
        if not self._knows(asked):
            return self.denied()
        size = min(int(asked.query.get("limit", "50")), self.page)
        at = int(asked.query.get("cursor") or 0)
        rows = sorted(self.things.values(), key=_written_at, reverse=True)
        links = self._here(asked)
        if at + size < len(rows):
            links["next"] = f"{self.url}{REVIEWS}?cursor={at + size}&limit={size}"
        told = [self._told(row) for row in rows[at : at + size]]
        return Said({"data": told, "links": links, **self.extra()})

    @route("GET", r"/v1/customerReviews/([^/]+)")
    def show(self, asked: Asked, name: str) -> Said:
        """Return one review, with its response where that is asked for."""
        if not self._knows(asked):
            return self.denied()
        thing = self.things.get(name)
        if thing is None:
            return _error(404, "NOT_FOUND", "There is no such resource.")
        told: dict[str, Any] = {"data": self._told(thing), "links": self._here(asked)}
        if thing.reply and asked.query.get("include") == "response":
            told["included"] = [_response(thing)]
        return Said(told)

    @route("POST", "/v1/customerReviewResponses")
    def answer(self, asked: Asked) -> Said:
        """Put a response in the place of any before; it is shown later."""
        if not self._knows(asked):
            return self.denied()
        data = asked.json()["data"]
        name = data["relationships"]["review"]["data"]["id"]
        text = data["attributes"]["responseBody"]
        if name not in self.things:
            return _error(404, "NOT_FOUND", "There is no such review.")
        if not text or len(text) > LIMIT:
            return self.refusal()
        self.put(self.things[name], text, "PENDING_PUBLISH")
        told = {"data": _response(self.things[name]), "links": self._here(asked)}
        return Said(told, 201)

    @route("DELETE", r"/v1/customerReviewResponses/r-([^/]+)")
    def clear(self, asked: Asked, name: str) -> Said:
        """Take a response away."""
        if not self._knows(asked):
            return self.denied()
        if name not in self.things:
            return _error(404, "NOT_FOUND", "There is no such resource.")
        self.things[name].reply = ""
        return Said(b"", 204)

    def denied(self) -> Said:
        """Return what is said to somebody whose paper does not hold."""
        return _error(401, "NOT_AUTHORIZED", "Provide a properly signed bearer token.")

    def refusal(self) -> Said:
        """Return what is said to a response that is not taken."""
        return _error(409, "ENTITY_ERROR.ATTRIBUTE.INVALID", "The value is too long.")

    def patience(self) -> Said:
        """Say so without saying how long."""
        return _error(429, "RATE_LIMIT_EXCEEDED", "The rate limit was reached.")

    def _knows(self, asked: Asked) -> bool:
        head, claims, signature = [*asked.bearer.split("."), "", "", ""][:3]
        raw = _unpacked(signature)
        r, s = int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big")
        try:
            private_key().public_key().verify(
                encode_dss_signature(r, s),
                f"{head}.{claims}".encode(),
                ec.ECDSA(hashes.SHA256()),
            )
        except InvalidSignature:
            return False
        told = json.loads(_unpacked(claims))
        kept = told["aud"] == "appstoreconnect-v1" and told["exp"] - told["iat"] <= 1200
        return (
            kept and json.loads(_unpacked(head))["kid"] == "K1" and not self.signed_out
        )

    def _here(self, asked: Asked) -> dict[str, str]:
        return {"self": f"{self.url}{asked.target}"}

    def _told(self, thing: Thing) -> dict[str, Any]:
        written = thing.written_at.astimezone(CALIFORNIA)
        return {
            "type": "customerReviews",
            "id": thing.name,
            "attributes": {
                "rating": thing.stars,
                "title": "",
                "body": thing.text,
                "reviewerNickname": "ann_j",
                "createdDate": written.isoformat(timespec="seconds"),
                "territory": "EST",
                **self.extra(),
            },
        }


def _response(thing: Thing) -> dict[str, Any]:
    return {
        "type": "customerReviewResponses",
        "id": f"r-{thing.name}",
        "attributes": {
            "responseBody": thing.reply,
            "state": thing.state_now("PUBLISHED"),
        },
    }


def _unpacked(part: str) -> bytes:
    return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))


def _written_at(thing: Thing) -> datetime:
    return thing.written_at


def _error(status: int, code: str, detail: str) -> Said:
    return Said(
        {"errors": [{"status": str(status), "code": code, "detail": detail}]}, status
    )


def running() -> AbstractContextManager[Standin]:
    """Lend the store for the time of the block."""
    return standing(Standin())

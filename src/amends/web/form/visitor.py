"""Who visits a public page: in which language, and how often."""

from __future__ import annotations

from datetime import datetime
from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest

from amends.accounts.location import Location
from amends.foundation.rates import allow
from amends.web.language import FALLBACK, spoken, wish

# Guests at the tables of one house often share one address.
PER_VISITOR, VISITOR_SECONDS = 20, 600
PER_PLACE, PLACE_SECONDS = 300, 3600


def language_for(request: HttpRequest, place: Location | None) -> str:
    """Return the language chosen, the browser's, or else the place's own."""
    own = [*place.languages, place.organisation.language] if place else []
    return (
        spoken(request.GET.get("lang", ""))
        or wish(request.headers.get("Accept-Language", ""))
        or next((code for code in map(spoken, own) if code), FALLBACK)
    )


def may_send(request: HttpRequest, place: str, *, at: datetime) -> bool:
    """Count one more sending, and say whether it is not one too many."""
    visitor = f"form:{place}:{address_of(request)}"
    return allow(
        visitor, limit=PER_VISITOR, per_seconds=VISITOR_SECONDS, at=at
    ) and allow(f"form:{place}", limit=PER_PLACE, per_seconds=PLACE_SECONDS, at=at)


def address_of(request: HttpRequest) -> str:
    """Return the visitor's network address, as the nearest trusted proxy saw it.

    A visitor of IPv6 has a whole network of addresses, which counts as one.
    """
    seen = [*request.headers.get("X-Forwarded-For", "").split(",")[-10:]]
    chain = [part.strip() for part in seen if part.strip()]
    chain.append(request.META.get("REMOTE_ADDR", ""))
    trusted = min(settings.TRUSTED_PROXIES, len(chain) - 1)
    given = chain[-1 - trusted]
    try:
        address = ip_address(given)
    except ValueError:
        return "unknown"
    return given if address.version == 4 else address.exploded[:19]

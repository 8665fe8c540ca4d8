"""Which addresses may be told anything at all."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import gettext


class Unfit(Exception):
    """This address would carry news in the clear, or is none; the words say why."""


def fit(given: str) -> str:
    """Return an address that may be told. Raises Unfit.

    Without TLS only a host that the installation lists as its own. Whether the host
    lies inside a private network is looked at with every call, since names move.
    """
    try:
        parts = urlsplit(given)
        host, _port = parts.hostname, parts.port
    except ValueError as error:
        raise Unfit(gettext("This is no address.")) from error
    if not host:
        raise Unfit(gettext("This is no address."))
    if parts.scheme != "https" and host not in settings.PRIVATE_HOSTS:
        raise Unfit(gettext("Give an address that begins with https://."))
    if parts.username or parts.password:
        raise Unfit(gettext("Leave user and password out of the address."))
    return given

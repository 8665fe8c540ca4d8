"""Signing in: a person lets us into a platform, and we learn what we may speak for.

ask  → a question bound to this browser, this person and this house
hear → the answer, once, within half an hour; a grant holds the tokens
look → which places the grant reaches, each with a guess whose it is
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from secrets import token_urlsafe

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from amends.accounts.audit import AuditEntry
from amends.accounts.organisation import Organisation
from amends.accounts.user import User
from amends.channels.connector import ConnectorError
from amends.channels.consent import Asking, Consent
from amends.channels.grant import Grant
from amends.channels.platform import Account, Platform, SettingField
from amends.channels.registry import CONNECTORS
from amends.channels.signing.discovery import discovered
from amends.channels.signing.question import Question
from amends.channels.signing.tokens import declared, exchange
from amends.journeys.connecting import WrongValues, sorted_out

BACK = "/channels/signed-in/"
MOST_PLACES = 900
"""Places of one sign-in on one page; a form takes no more fields."""


class NotAsked(Exception):
    """Nobody here asked this question, or it was answered, or it is too old."""


def back_to() -> str:
    """Return the address to which platforms send people back; they must know it."""
    return settings.BASE_URL + BACK


def ask(
    house: Organisation,
    platform: Platform,
    values: Mapping[str, str],
    *,
    by: User,
    at: datetime,
) -> tuple[str, str]:
    """Return what this browser must remember, and where the person goes now.

    Raises WrongValues, or ConnectorError: Invalid for an address that is none, others
    where a server that must tell how to sign in does not.
    """
    sign_in = declared(platform)
    wanted = {field.name: field for field in asked_first(platform)}
    wrong = {
        name: _("This is needed.")
        for name, field in wanted.items()
        if field.required and not values.get(name, "").strip()
    }
    if wrong:
        raise WrongValues(wrong)
    told = {name: values.get(name, "") for name in wanted}
    parts = sorted_out(replace(platform, fields=tuple(wanted.values())), told)
    known = parts["settings"]
    if sign_in.found:
        known |= discovered(platform, sign_in, known.get("server", ""))
    asking = Asking(house.pk, platform.slug, known, parts["secrets"])
    return _sent_away(asking, platform, by=by, at=at)


def asked_first(platform: Platform) -> tuple[SettingField, ...]:
    """Return what a platform wants to be told before anybody can sign in there."""
    sign_in = declared(platform)
    asked = [field for field in platform.fields if field.name in sign_in.asks]
    return (*asked, *sign_in.own)


def ask_again(grant: Grant, *, by: User, at: datetime) -> tuple[str, str]:
    """Ask once more for a grant that no longer holds; its channels stay its own."""
    secrets = {"client_secret": grant.secrets.get("client_secret", "")}
    asking = Asking(
        grant.organisation_id, grant.platform_slug, grant.settings, secrets, grant
    )
    return _sent_away(asking, grant.platform, by=by, at=at)


def hear(state: str, code: str, *, by: User, at: datetime, issuer: str = "") -> Grant:
    """Turn an answer into a grant. Raises NotAsked, or ConnectorError.

    ``issuer`` is who says to have answered (RFC 9207), where anybody says so.
    """
    consent = Consent.objects.waiting(state, by, at).first()
    if consent is None or not consent.use(at=at):
        raise NotAsked
    asked = consent.settings.get("issuer", "")
    if issuer and asked and issuer != asked:
        consent.forget()
        raise NotAsked
    platform = CONNECTORS[consent.platform_slug].platform
    known = dict(consent.secrets)
    question = Question(state, known.pop("verifier", ""), consent.back_to)
    account = Account(0, settings=consent.settings, secrets=known)
    try:
        tokens = exchange(account, platform, question, code)
    finally:
        consent.forget()
    with transaction.atomic():
        grant = consent.grant or Grant(
            organisation_id=consent.organisation_id,
            platform_slug=consent.platform_slug,
            settings=consent.settings,
        )
        grant.begin(known, by=by, at=at)
        grant.hold(tokens.access, tokens.seconds, tokens.refresh, at=at)
        detail = {"platform": consent.platform_slug}
        AuditEntry.write("sign in", grant, by=by, at=at, detail=detail)
        for channel in grant.channels.all():
            channel.try_again()
    return grant


def look(grant: Grant, *, at: datetime) -> None:
    """Ask which places the grant reaches; raises ConnectorError."""
    connector = CONNECTORS[grant.platform_slug]
    found = []
    for place in connector.places(grant.account()):
        found.append(place)
        if len(found) == MOST_PLACES:
            break
    grant.list_places(found, at=at)


def look_if_new(grant: Grant, *, at: datetime) -> str:
    """Look where nobody has; return what went wrong, empty for nothing."""
    if grant.listed_at is not None:
        return ""
    try:
        look(grant, at=at)
    except ConnectorError as error:
        return str(error)
    return ""


def _sent_away(
    asking: Asking, platform: Platform, *, by: User, at: datetime
) -> tuple[str, str]:
    question = Question(token_urlsafe(32), token_urlsafe(48), back_to())
    link = question.link(declared(platform), asking.settings)
    with transaction.atomic():
        Consent.objects.stale(at).delete()
        Consent.take_along(question, asking, person=by, at=at)
    return question.state, link

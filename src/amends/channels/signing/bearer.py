"""The pass that a call shows: kept while it lives, bought anew by one at a time."""

from __future__ import annotations

from django.utils.translation import gettext as _

from amends.channels.calling.passes import pass_for
from amends.channels.connector import ConnectorError, RetryAfter
from amends.channels.platform import Account, Platform, Vault
from amends.channels.signing.tokens import renew

SOON = 5.0
"""Seconds to wait while somebody else is buying the pass."""


def bearer(account: Account, platform: Platform, *, fresh: bool = False) -> str:
    """Return a pass that holds; ``fresh`` says that the last one was refused.

    Some platforms give a new lasting secret with every pass and call two buyers
    thieves, so only one process at a time buys for a grant. Raises ConnectorError.
    """
    if account.vault is None:
        return _typed(account, platform, fresh=fresh)
    shown = account.vault.shown
    held = account.vault.look()
    # Where another process has renewed meanwhile, its pass is the fresh one.
    if held and not (fresh and held == shown):
        return held
    return _renewed(account, platform, account.vault)


def _renewed(account: Account, platform: Platform, vault: Vault) -> str:
    if not vault.begin():
        raise RetryAfter(
            _("The sign-in at %(place)s is being renewed. Amends goes on by itself.")
            % {"place": platform.name},
            seconds=SOON,
        )
    try:
        tokens = renew(vault.told(account), platform)
    except ConnectorError:
        vault.give_up()
        raise
    vault.keep(tokens.access, tokens.seconds, tokens.refresh)
    return tokens.access


def _typed(account: Account, platform: Platform, *, fresh: bool) -> str:
    """Return a pass for a secret that somebody has typed in: it never changes."""
    names = ("client_id", "server", "client_secret", "refresh_token")
    known = {**account.settings, **account.secrets}

    def buy() -> tuple[str, float]:
        tokens = renew(account, platform)
        return tokens.access, tokens.seconds

    secret = "\n".join([platform.slug, *(known.get(name, "") for name in names)])
    return pass_for(secret, buy, fresh=fresh)

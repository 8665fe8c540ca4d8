"""What every mailbox's owner is asked for, whatever its server speaks."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from amends.channels.platform import SettingField

ADDRESS = SettingField(
    "address",
    _("Your address"),
    kind="email",
    help=_("Customers write to it, and your answers come from it."),
)
NAME = SettingField(
    "name",
    _("Name shown to customers"),
    required=False,
    help=_("For example the name of your business."),
)
ALIASES = SettingField(
    "aliases",
    _("Other addresses of yours"),
    kind="textarea",
    required=False,
    help=_("One on each line. What they send is never taken for a customer's."),
)

"""A form's field that takes a time zone as people type it."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from amends.web.zones import zone_of


class ZoneField(forms.CharField):
    """Takes a zone's name or its city; what is none of them is asked for again."""

    default_error_messages = {
        "unknown": _("No such time zone. Write the city, such as Tallinn.")
    }

    def clean(self, value: object) -> str:
        """Return the zone's full name."""
        typed: str = super().clean(value)
        if not typed:
            return ""
        found = zone_of(typed)
        if not found:
            raise forms.ValidationError(self.error_messages["unknown"])
        return found

"""What is asked about people."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from amends.accounts.location import LocationQuerySet
from amends.accounts.membership import NOWHERE, ROLES, Membership
from amends.accounts.roles import Role
from amends.foundation import clock
from amends.journeys import peopling
from amends.web import links
from amends.web.told_form import ToldForm
from amends.web.zone_field import ZoneField

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest


class StandingForm(ToldForm):
    """What somebody may do, and where."""

    role = forms.ChoiceField(choices=ROLES)
    may_publish = forms.BooleanField(required=False)
    reach = forms.MultipleChoiceField(required=False)
    nowhere = forms.BooleanField(required=False)

    def __init__(
        self,
        data: Any,  # noqa: ANN401 - a QueryDict
        *,
        places: LocationQuerySet,
        member: Membership | None = None,
    ) -> None:
        super().__init__(data)
        self.member = member
        self.places = [(str(place.pk), place.name) for place in places]
        self.fields["reach"].choices = self.places  # type: ignore[attr-defined] # a choice field
        if member:
            self.initial = {
                "role": member.role,
                "may_publish": member.may_publish,
                "reach": [str(pk) for pk in member.reach],
                "nowhere": NOWHERE in member.reach,
            }

    def value(self, name: str) -> Any:  # noqa: ANN401 - whatever the field holds
        """Return what stands in the field now."""
        return self[name].value() or ""

    def standing(self) -> peopling.Standing:
        """Return what was chosen."""
        said = self.cleaned_data
        reach = tuple(int(pk) for pk in said["reach"])
        return peopling.Standing(
            role=Role(said["role"]),
            reach=(NOWHERE,) if said["nowhere"] else reach,
            may_publish=said["may_publish"],
        )

    def change(self, request: StaffRequest) -> bool:
        """Change the member; False when that cannot be, which the form says."""
        if self.member is None:
            return False
        try:
            peopling.change(
                self.member, self.standing(), by=request.user, at=clock.now()
            )
        except peopling.LastOwner:
            self.add_error("role", str(_("A house keeps at least one owner.")))
        return not self.errors


class InviteForm(StandingForm):
    """Somebody new."""

    name = forms.CharField(max_length=150)
    email = forms.EmailField(max_length=254)

    def invite(self, request: StaffRequest, *, at: datetime) -> tuple[Membership, str]:
        """Give them a place; returns it with the address of their one-time link."""
        said = self.cleaned_data
        place, secret = peopling.invite(
            request.organisation,
            said["email"].lower(),
            said["name"],
            self.standing(),
            by=request.user,
            at=at,
        )
        address = settings.BASE_URL + links.sign_in_link(secret) if secret else ""
        return place, address


class ProfileForm(ToldForm):
    """The reader's own name, habits and voice."""

    name = forms.CharField(max_length=150)
    time_zone = ZoneField(max_length=64, required=False)
    keys_enabled = forms.BooleanField(required=False)
    signature = forms.CharField(max_length=100)
    role = forms.CharField(max_length=100, required=False)
    address = forms.ChoiceField(
        required=False,
        choices=[
            ("", _("As the language has it")),
            ("informal", _("Informal (sina, sinä, tu)")),
            ("formal", _("Formal (teie, te, dumneavoastră)")),
        ],
    )
    warmth = forms.TypedChoiceField(
        coerce=int, choices=[(0, _("Sober")), (1, _("Friendly")), (2, _("Warm"))]
    )
    length = forms.ChoiceField(
        choices=[
            ("short", _("Short")),
            ("normal", _("Normal")),
            ("long", _("Long")),
        ]
    )
    greeting = forms.CharField(max_length=100, required=False)
    closing = forms.CharField(max_length=100, required=False)

    def value(self, name: str) -> Any:  # noqa: ANN401 - whatever the field holds
        """Return what stands in the field now."""
        found = self[name].value()
        return "" if found is None else found

"""What the first run asks."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.password_validation import validate_password
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from amends.accounts.organisation import Organisation
from amends.accounts.user import User
from amends.accounts.zones import zone_of
from amends.journeys.beginning import Business
from amends.web.setup.choices import COUNTRIES, SECTORS
from amends.web.told_form import ToldForm
from amends.web.zone_field import ZoneField

BACKEND = "amends.web.accounts.backends.Signed"


class StepForm(ToldForm):
    """A form whose template asks for what stands in a field."""

    def value(self, name: str) -> Any:  # noqa: ANN401 - whatever the field holds
        """Return what stands in the field now."""
        return self[name].value() or ""


class YouForm(StepForm):
    """Who the first person is. A password is offered, not demanded."""

    name = forms.CharField(max_length=150)
    email = forms.EmailField(max_length=254)
    password = forms.CharField(required=False, max_length=200)

    def __init__(self, data: Any, *, person: object) -> None:  # noqa: ANN401 - a QueryDict
        super().__init__(data)
        self._person = person if isinstance(person, User) else None

    def clean_email(self) -> str:
        """Refuse the address of somebody else."""
        email = str(self.cleaned_data["email"]).lower()
        if User.objects.taken(email, but=self._person):
            raise forms.ValidationError(_("Somebody here has this address already."))
        return email

    def clean_password(self) -> str:
        """Hold a password, if there is one, against the usual rules."""
        password = str(self.cleaned_data["password"])
        if password:
            validate_password(password, self._person)
        return password

    def answers(self) -> dict[str, str]:
        """Return what was said."""
        return {name: self.cleaned_data[name] for name in ("name", "email", "password")}

    def keep_signed_in(self, request: HttpRequest) -> None:
        """Begin a fresh session; a new password ended the old one."""
        if self._person is not None:
            login(request, self._person, BACKEND)


class BusinessForm(StepForm):
    """The business itself."""

    name = forms.CharField(max_length=200)
    language = forms.ChoiceField(choices=settings.LANGUAGES)
    sector = forms.ChoiceField(choices=SECTORS)
    country = forms.ChoiceField(choices=COUNTRIES)

    def business(self) -> Business:
        """Return what was said."""
        country = self.cleaned_data["country"]
        return Business(
            name=self.cleaned_data["name"],
            language=self.cleaned_data["language"],
            sector=self.cleaned_data["sector"],
            country=country,
            currency="RON" if country == "RO" else "EUR",
        )


class PlaceForm(StepForm):
    """The first location."""

    name = forms.CharField(max_length=200)
    address = forms.CharField(max_length=300, required=False)
    opens = forms.TimeField(input_formats=["%H:%M"])
    closes = forms.TimeField(input_formats=["%H:%M"])
    email = forms.EmailField(max_length=254, required=False)
    phone = forms.CharField(max_length=40, required=False)
    time_zone = ZoneField(max_length=64)

    def __init__(self, data: Any, *, house: Organisation) -> None:  # noqa: ANN401 - a QueryDict
        usual = {
            "name": house.name,
            "opens": "10:00",
            "closes": "22:00",
            "time_zone": zone_of(house.country),
        }
        super().__init__(data, initial=usual)
        self._house = house

    def answers(self) -> dict[str, Any]:
        """Return the columns of the location."""
        said = self.cleaned_data
        hours = [[f"{said['opens']:%H:%M}", f"{said['closes']:%H:%M}"]]
        return {
            "name": said["name"],
            "address": said["address"],
            "email": said["email"],
            "phone": said["phone"],
            "time_zone": said["time_zone"],
            "country": self._house.country,
            "languages": sorted({self._house.language, "en"}),
            "hours": {str(day): hours for day in range(1, 8)},
        }

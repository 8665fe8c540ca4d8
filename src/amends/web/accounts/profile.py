"""The reader's own page: name, habits, and the voice in which they sign."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from amends.accounts.membership import Membership
from amends.accounts.voice import Voice
from amends.web import links
from amends.web.accounts.forms import ProfileForm
from amends.web.fragments import page
from amends.web.staff import StaffRequest, staff
from amends.web.toasts import toast

MANNER = ("role", "address", "warmth", "length", "greeting", "closing")


@require_http_methods(["GET", "POST"])
@staff()
def update(request: StaffRequest) -> HttpResponse:
    """Show and change what is the reader's own."""
    voice = Voice.of_member(request.member)
    form = ProfileForm(request.POST or None, initial=standing(request, voice))
    if request.method == "POST" and form.is_valid():
        keep(request, voice, form)
        toast(request, _("Kept."), tone="good")
        return HttpResponseRedirect(links.profile())
    status = 422 if request.method == "POST" else 200
    houses = Membership.objects.active().of(request.user)
    return page(
        request,
        "accounts/profile.html",
        status=status,
        form=form,
        houses=houses,
    )


def standing(request: StaffRequest, voice: Voice) -> dict[str, object]:
    """Return what stands there now."""
    person = request.user
    return {
        "name": person.name,
        "time_zone": person.time_zone,
        "keys_enabled": person.keys_enabled,
        "signature": voice.name,
        **{name: getattr(voice, name) for name in MANNER},
    }


def keep(request: StaffRequest, voice: Voice, form: ProfileForm) -> None:
    """Keep what was said."""
    said = form.cleaned_data
    request.user.prefer(
        name=said["name"],
        time_zone=said["time_zone"],
        keys_enabled=said["keys_enabled"],
    )
    voice.sound_like(name=said["signature"], **{name: said[name] for name in MANNER})

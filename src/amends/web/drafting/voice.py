"""The signer's voice: what was learnt from earlier replies, shown and set by hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from amends.accounts.voice import Voice
from amends.core.drafting import learnt
from amends.core.languages.shelf import FULL
from amends.core.nouns import Voice as Sound
from amends.journeys import voicing
from amends.web import links
from amends.web.accounts.forms import ProfileForm
from amends.web.fragments import page
from amends.web.staff import StaffRequest, staff
from amends.web.toasts import toast
from amends.web.told_form import ToldForm

MANNER = ("address", "warmth", "length", "greeting", "closing")
SHOWN = 5


@dataclass(frozen=True, slots=True)
class Habit:
    """What replies in one language have in common, and how many there are of them."""

    lang: str
    replies: int
    sound: Sound


class VoiceForm(ToldForm):
    """How the signer wants to sound; what is left open is learnt."""

    signature = forms.CharField(max_length=100)
    role = forms.CharField(max_length=100, required=False)
    address = ProfileForm.base_fields["address"]
    warmth = ProfileForm.base_fields["warmth"]
    length = ProfileForm.base_fields["length"]
    greeting = forms.CharField(max_length=100, required=False)
    closing = forms.CharField(max_length=100, required=False)

    def value(self, name: str) -> Any:  # noqa: ANN401 - whatever the field holds
        """Return what stands in the field now."""
        found = self[name].value()
        return "" if found is None else found


@require_http_methods(["GET", "POST"])
@staff()
def update(request: StaffRequest) -> HttpResponse:
    """Show what was learnt, and keep what the signer sets."""
    voice = Voice.of_member(request.member)
    standing = {"signature": voice.name, "role": voice.role}
    standing |= {name: getattr(voice, name) for name in MANNER}
    form = VoiceForm(request.POST or None, initial=standing)
    if request.method == "POST" and form.is_valid():
        said = dict(form.cleaned_data)
        voice.sound_like(name=said.pop("signature"), **said)
        toast(request, _("Kept. The next draft sounds like this."), tone="good")
        return HttpResponseRedirect(links.voice())
    texts = voicing.replies_of(request.member)
    return page(
        request,
        "drafting/voice.html",
        status=422 if request.method == "POST" else 200,
        form=form,
        habits=habits(texts),
        earlier=[text for text, _lang in texts[:SHOWN]],
        count=len(texts),
    )


def habits(texts: list[tuple[str, str]]) -> list[Habit]:
    """Return what was learnt in each language, the most practised first."""
    found = []
    for lang in FULL:
        told = tuple(text for text, spoken in texts if spoken == lang)
        if told:
            found.append(Habit(lang, len(told), learnt(told, lang)))
    return sorted(found, key=lambda habit: -habit.replies)

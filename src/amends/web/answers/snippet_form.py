"""What is asked about a snippet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from amends.accounts.membership import Membership
from amends.channels.registry import CONNECTORS
from amends.core.answering.filling import gaps_in
from amends.replies.snippet import ENDINGS
from amends.web import formats
from amends.web.cases.inbox import REASONS
from amends.web.told_form import ToldForm
from amends.web.understanding.words import KINDS, choices

if TYPE_CHECKING:
    from amends.replies.snippet import Snippet
    from amends.web.staff import StaffRequest

SPOKEN = ("et", "fi", "ro", "en")
SEVERITIES = [
    (0, _("Any")),
    (1, _("Wants an answer")),
    (2, _("Complaint")),
    (3, _("Urgent")),
]


class SnippetForm(ToldForm):
    """The words in each language, when they are offered, and what is done with them."""

    name = forms.CharField(max_length=80)
    text_any = forms.CharField(max_length=5000, required=False)
    location = forms.ChoiceField(required=False)
    platform = forms.ChoiceField(required=False)
    kind = forms.ChoiceField(required=False)
    severity = forms.TypedChoiceField(coerce=int, choices=SEVERITIES)
    owner = forms.ChoiceField(required=False)
    note = forms.CharField(max_length=5000, required=False)
    ending = forms.ChoiceField(required=False)

    def __init__(
        self,
        data: Any,  # noqa: ANN401 - a QueryDict
        request: StaffRequest,
        snippet: Snippet | None = None,
    ) -> None:
        super().__init__(data, initial=_said(snippet))
        self.severities = SEVERITIES
        people = Membership.objects.active().in_house(request.organisation)
        self._people = {str(one.user_id): one.user for one in people}
        self._places = {str(row.pk): row for row in request.locations.by_name()}
        self.offers: dict[str, list[tuple[str, str]]] = {
            "location": [(pk, row.name) for pk, row in self._places.items()],
            "platform": [
                (slug, str(row.platform.name)) for slug, row in CONNECTORS.items()
            ],
            "kind": choices(KINDS),
            "owner": [(pk, str(person)) for pk, person in self._people.items()],
            "ending": [(name, str(REASONS[name])) for name in ENDINGS],
        }
        for name, offer in self.offers.items():
            self.fields[name].choices = offer  # type: ignore[attr-defined] # choice fields
        self.tongues = [(code, formats.language_name(code)) for code in SPOKEN]
        for code in SPOKEN:
            self.fields[f"text_{code}"] = forms.CharField(
                max_length=5000, required=False
            )

    def clean(self) -> dict[str, Any]:
        """Say what does not fit together."""
        said = self.cleaned_data
        texts = [said.get(f"text_{code}", "") for code in ("any", *SPOKEN)]
        for text in texts:
            for gap in gaps_in(text):
                words = gettext("Nobody knows how to fill {%(gap)s}.") % {"gap": gap}
                self.add_error("text_any", words)
        if said.get("ending") and any(texts):
            told = gettext("A macro that ends a case has no words to send.")
            self.add_error("ending", told)
        if not any((*texts, said.get("ending"), said.get("note"), said.get("owner"))):
            self.add_error("text_any", gettext("Write what it says, or what it does."))
        return said

    def wanted(self) -> dict[str, Any]:
        """Return the snippet as the journey takes it."""
        said = self.cleaned_data
        texts = {code: said[f"text_{code}"] for code in SPOKEN}
        texts[""] = said["text_any"]
        return {
            "name": said["name"],
            "texts": {code: text for code, text in texts.items() if text},
            "location": self._places.get(said["location"]),
            "platform": said["platform"],
            "kind": said["kind"],
            "severity": said["severity"],
            "owner": self._people.get(said["owner"]),
            "note": said["note"],
            "ending": said["ending"],
        }


def _said(snippet: Snippet | None) -> dict[str, Any]:
    if snippet is None:
        return {"severity": 0}
    texts = {f"text_{code or 'any'}": text for code, text in snippet.texts.items()}
    return {
        **texts,
        "name": snippet.name,
        "location": str(snippet.location_id or ""),
        "platform": snippet.platform,
        "kind": snippet.kind,
        "severity": snippet.severity,
        "owner": str(snippet.owner_id or ""),
        "note": snippet.note,
        "ending": snippet.ending,
    }

"""Forms that tell what is wrong, the way the components ask for it."""

from __future__ import annotations

from django import forms


class ToldForm(forms.Form):
    """A form whose errors a template can ask for one by one, or all at once."""

    def wrong(self, name: str) -> str:
        """Return what is wrong with one field; empty when nothing is."""
        return str(self.errors[name][0]) if name in self.errors else ""

    def problems(self) -> list[tuple[str, str]]:
        """Return everything that is wrong, each with the id of its field."""
        return [
            (f"field-{self.add_prefix(name)}" if name in self.fields else "", str(text))
            for name, texts in self.errors.items()
            for text in texts
        ]

"""What a visitor of paper writes."""

from __future__ import annotations

from django import forms

LONGEST = 5000


class ReviewForm(forms.Form):
    """A review."""

    author = forms.CharField(max_length=100)
    stars = forms.IntegerField(min_value=1, max_value=5)
    text = forms.CharField(max_length=LONGEST, required=False)

"""A brand is called the same everywhere; a word is told in the reader's language."""

from __future__ import annotations

import pytest
from django.utils import translation

from amends.channels.registry import CONNECTORS


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("et", {"email": "E-post", "google": "Google", "webpage": "Veebileht"}),
        ("fi", {"email": "Sähköposti", "google": "Google", "webpage": "Verkkosivu"}),
        ("ro", {"email": "E-mail", "google": "Google", "webpage": "Pagină web"}),
        ("en", {"email": "E-mail", "google": "Google", "webpage": "Web page"}),
    ],
)
def test_a_platform_is_called_as_its_reader_calls_it(language, names):
    with translation.override(language):
        told = {slug: str(CONNECTORS[slug].platform.name) for slug in names}
    assert told == names

"""What goes wrong with a channel is told to people in their own language."""

from __future__ import annotations

import pytest

from amends.channels.connector import ConnectorError
from amends.channels.connectors.paper.fault import PaperFault
from amends.journeys.collecting import collect
from tests.world import NOON


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("et", "Paper ei vasta"),
        ("fi", "Paper ei vastaa"),
        ("ro", "Paper nu răspunde"),
        ("en", "Paper does not answer"),
    ],
)
def test_a_channel_that_fails_says_so_in_the_language_of_the_house(
    paper, language, told
):
    paper.organisation.language = language
    paper.organisation.save()
    PaperFault.objects.create(page="tuul", trouble="down")
    with pytest.raises(ConnectorError, match=told):
        collect(paper, at=NOON)
    paper.refresh_from_db()
    assert told in paper.error

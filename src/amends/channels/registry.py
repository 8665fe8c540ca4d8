"""Every connector, alphabetically, one line each."""

from __future__ import annotations

from amends.channels.connector import Connector
from amends.channels.connectors.email.connector import Email
from amends.channels.connectors.file.connector import File
from amends.channels.connectors.form.connector import Form
from amends.channels.connectors.manual.connector import Manual
from amends.channels.connectors.paper.connector import Paper
from amends.channels.connectors.phone.connector import Phone

CONNECTORS: dict[str, Connector] = {
    connector.platform.slug: connector
    for connector in (Email(), File(), Form(), Manual(), Paper(), Phone())
}


def connector_for(platform: str) -> Connector:
    """Return the connector of a platform's slug; raises KeyError for a stranger."""
    return CONNECTORS[platform]

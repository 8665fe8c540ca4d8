"""Table of contents of the room, for Django."""

from amends.channels.channel import Channel
from amends.channels.consent import Consent
from amends.channels.file_import import FileImport
from amends.channels.grant import Grant
from amends.channels.received_push import ReceivedPush
from amends.channels.silence import Silence

__all__ = ["Channel", "Consent", "FileImport", "Grant", "ReceivedPush", "Silence"]

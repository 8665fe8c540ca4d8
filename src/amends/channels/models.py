"""Table of contents of the room, for Django."""

from amends.channels.channel import Channel
from amends.channels.file_import import FileImport

__all__ = ["Channel", "FileImport"]

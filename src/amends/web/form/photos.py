"""Photos that visitors add: few, small, and really photos."""

from __future__ import annotations

from collections.abc import Sequence

from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _

from amends.channels.incoming import File
from amends.journeys.paper.photos import kind_of

MOST = 4
LARGEST = 10 * 1024 * 1024


class PhotoRefused(Exception):
    """These files cannot be taken; the message tells the visitor why."""


def photos_of(files: Sequence[UploadedFile[bytes]]) -> tuple[File, ...]:
    """Return the photos; raises PhotoRefused for too many, too large, or others."""
    if len(files) > MOST:
        raise PhotoRefused(_("Please choose at most %(most)s photos.") % {"most": MOST})
    return tuple(_photo(file) for file in files)


def _photo(file: UploadedFile[bytes]) -> File:
    if (file.size or 0) > LARGEST:
        raise PhotoRefused(
            _("A photo may have %(megabytes)s MB at most.")
            % {"megabytes": LARGEST // 1024 // 1024}
        )
    content = file.read()
    kind = kind_of(content)
    if not kind:
        raise PhotoRefused(_("One of these files is not a photo."))
    return File(name=str(file.name or "photo"), media_type=kind, content=content)

"""Keep the files that came along, under names of our own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.core.files.base import ContentFile

from amends.cases.attachment import Attachment
from amends.cases.feedback import Feedback
from amends.channels.incoming import Incoming
from amends.journeys.arriving.scene import Scene


def of(
    scene: Scene, feedback: Sequence[Feedback], items: Sequence[Incoming]
) -> Iterator[Attachment]:
    """Yield a row for each file; its content is written to disk on the way."""
    for row, item in zip(feedback, items, strict=True):
        for file in item.files:
            attachment = Attachment(
                organisation_id=scene.organisation.pk,
                feedback=row,
                name=file.name[:200],
                media_type=file.media_type[:100],
                size=len(file.content),
            )
            attachment.file.save("content", ContentFile(file.content), save=False)
            scene.files.append(attachment.file)
            yield attachment

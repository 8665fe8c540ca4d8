"""A guest tells by which way they are reached, without opening the address."""

from __future__ import annotations

from typing import Any

from django.db import migrations, models

CHUNK = 500


def tell(apps: Any, schema_editor: Any) -> None:  # noqa: ANN401 - as Django calls it
    """Say it of everybody who is known already."""
    del schema_editor
    guests = apps.get_model("followups", "Guest")._base_manager  # noqa: SLF001 - the manager without a scope
    rows = guests.exclude(address="").only("pk", "to").order_by("pk")
    told = []
    for guest in rows.iterator(chunk_size=CHUNK):
        guest.by = "email" if "@" in str(guest.to) else "sms"
        told.append(guest)
        if len(told) == CHUNK:
            guests.bulk_update(told, ["by"])
            told = []
    guests.bulk_update(told, ["by"])


class Migration(migrations.Migration):
    """The way by which words reach a guest."""

    dependencies = [("followups", "0004_answers_by_text")]

    operations = [
        migrations.AddField(
            model_name="guest",
            name="by",
            field=models.CharField(blank=True, default="", max_length=5),
            preserve_default=False,
        ),
        migrations.RunPython(tell, migrations.RunPython.noop, elidable=True),
    ]

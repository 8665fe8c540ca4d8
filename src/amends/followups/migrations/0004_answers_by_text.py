"""An answer may come as a text message, and is known by it."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    """The name of the text that gave an answer."""

    dependencies = [("followups", "0003_the_team")]

    operations = [
        migrations.AddField(
            model_name="answer",
            name="heard_as",
            field=models.CharField(blank=True, default="", max_length=64),
            preserve_default=False,
        ),
        migrations.AddIndex(
            model_name="answer",
            index=models.Index(
                condition=models.Q(("heard_as", ""), _negated=True),
                fields=["heard_as"],
                name="answer_by_text",
            ),
        ),
    ]

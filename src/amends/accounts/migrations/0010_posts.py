import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import amends.foundation.clock


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0009_place_file"),
    ]

    operations = [
        migrations.AddField(
            model_name="membership",
            name="local",
            field=models.JSONField(default=dict),
        ),
        migrations.CreateModel(
            name="Area",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("name", models.CharField(max_length=100)),
                (
                    "locations",
                    models.ManyToManyField(
                        blank=True, related_name="areas", to="accounts.location"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="accounts.organisation",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("organisation", "name"), name="one_area_per_name"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Post",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("manager", "Manager"),
                            ("agent", "Agent"),
                            ("reader", "Reader"),
                        ],
                        max_length=10,
                    ),
                ),
                ("given_at", models.DateTimeField(default=amends.foundation.clock.now)),
                (
                    "area",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="accounts.area",
                    ),
                ),
                (
                    "given_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "location",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="accounts.location",
                    ),
                ),
                (
                    "membership",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="posts",
                        to="accounts.membership",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="accounts.organisation",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("area__isnull", False), ("location", None)),
                            models.Q(("area", None), ("location__isnull", False)),
                            _connector="OR",
                        ),
                        name="post_here_or_there",
                    ),
                    models.UniqueConstraint(
                        fields=("membership", "location"), name="one_post_per_location"
                    ),
                    models.UniqueConstraint(
                        fields=("membership", "area"), name="one_post_per_area"
                    ),
                ],
            },
        ),
    ]

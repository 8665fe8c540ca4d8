"""Bring desks that began before the indexes grew leaner to the same set.

The first migration makes them for new desks; here every statement does nothing then.
"""

from django.db import migrations

GONE = (
    "cases_case_organis_9a23f2_idx",
    "cases_case_organis_c4a31f_idx",
    "cases_case_organis_6203ee_idx",
    "cases_case_organis_037f0a_idx",
    "cases_case_assignee_id_28343c2e",
    "cases_case_channel_id_04e45f90",
    "cases_case_location_id_da7f69d0",
    "cases_case_team_id_60679476",
    "cases_case_customer_id_3e0cf925",
    "cases_feedback_channel_id_8b5c77cc",
    "cases_feedback_customer_id_551a8d8b",
    "cases_feedback_location_id_b6d0a26d",
)
MADE = (
    "case_customer ON cases_case (customer_id) WHERE customer_id IS NOT NULL",
    "case_team ON cases_case (team_id) WHERE team_id IS NOT NULL",
    "case_assignee ON cases_case (organisation_id, assignee_id, state, "
    "active_at DESC, id DESC) WHERE assignee_id IS NOT NULL",
    "case_due ON cases_case (organisation_id, state, due_at, id) "
    "WHERE due_at IS NOT NULL",
    "case_thread ON cases_case (organisation_id, channel_id, thread) "
    "WHERE NOT (thread = '')",
    "feedback_customer ON cases_feedback (customer_id) WHERE customer_id IS NOT NULL",
)


class Migration(migrations.Migration):
    dependencies = [("cases", "0003_looked_over")]
    operations = [
        migrations.RunSQL(
            [
                *(f"DROP INDEX IF EXISTS {name}" for name in GONE),
                *(f"CREATE INDEX IF NOT EXISTS {index}" for index in MADE),
            ],
            migrations.RunSQL.noop,
        )
    ]

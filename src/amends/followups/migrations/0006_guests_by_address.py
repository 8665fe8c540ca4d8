from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('followups', '0005_by_which_way'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='guest',
            index=models.Index(condition=models.Q(('address', ''), _negated=True), fields=['organisation', 'address'], name='guest_address'),
        ),
    ]

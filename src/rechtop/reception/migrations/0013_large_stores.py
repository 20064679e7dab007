"""Indexes for stores of many files. None begins with the day of closing: an open file has none."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("reception", "0012_received"),
    ]

    operations = [
        migrations.RemoveIndex(model_name="trajectory", name="trajectory_of_team"),
        migrations.RemoveIndex(model_name="trajectory", name="trajectory_silent"),
        migrations.AlterField(
            model_name="trajectory",
            name="team",
            field=models.UUIDField(blank=True, null=True, verbose_name="team (dienst)"),
        ),
        migrations.AddIndex(
            model_name="assignment",
            index=models.Index(fields=["trajectory", "part", "until", "worker"], name="assignment_of_file"),
        ),
        migrations.AddIndex(
            model_name="opening",
            index=models.Index(fields=["by", "until"], name="opening_of_worker"),
        ),
        migrations.AddIndex(
            model_name="trajectory",
            index=models.Index(fields=["-touched_at", "id"], name="trajectory_last_touched"),
        ),
        migrations.AddIndex(
            model_name="trajectory",
            index=models.Index(
                condition=models.Q(("closed_on", None)),
                fields=["team", "is_closed_circle", "urgency", "opened_on", "touched_at", "id"],
                name="trajectory_open_of_team",
            ),
        ),
    ]

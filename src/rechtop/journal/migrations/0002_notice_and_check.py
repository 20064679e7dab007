import uuid

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("journal", "0001_initial")]

    operations = [
        migrations.AddIndex(
            model_name="entry",
            index=models.Index(fields=["at"], name="journal_of_moment"),
        ),
        migrations.CreateModel(
            name="Check",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField(verbose_name="wanneer")),
                ("lines", models.BigIntegerField(verbose_name="regels")),
                ("seals", models.PositiveIntegerField(verbose_name="zegels")),
                ("faults", models.TextField(blank=True, verbose_name="wat klopt niet")),
            ],
            options={"verbose_name": "nazicht van het logboek"},
        ),
        migrations.CreateModel(
            name="Notice",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("at", models.DateTimeField(verbose_name="wanneer")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("break_glass", "een dossier werd in nood geopend"),
                            ("journal_broken", "het logboek klopt niet"),
                        ],
                        max_length=16,
                        verbose_name="wat",
                    ),
                ),
                ("about", models.UUIDField(null=True, verbose_name="over welke opening")),
                ("mailed_at", models.DateTimeField(null=True, verbose_name="gemaild op")),
                ("tries", models.PositiveSmallIntegerField(default=0)),
            ],
            options={"verbose_name": "melding aan de toezichthouder"},
        ),
    ]

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("reception", "0007_forwarded_because")]

    operations = [
        migrations.CreateModel(
            name="PublishedCounts",
            fields=[
                (
                    "period",
                    models.CharField(max_length=7, primary_key=True, serialize=False, verbose_name="periode"),
                ),
                ("threshold", models.PositiveSmallIntegerField(verbose_name="drempel")),
                ("figures", models.JSONField(verbose_name="cijfers")),
                ("made_at", models.DateTimeField(auto_now_add=True, verbose_name="gemaakt op")),
            ],
            options={
                "verbose_name": "gepubliceerde cijfers",
                "verbose_name_plural": "gepubliceerde cijfers",
            },
        ),
    ]

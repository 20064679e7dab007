from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("reception", "0011_sealed_texts"),
    ]

    operations = [
        migrations.AlterField(
            model_name="retentionrule",
            name="category",
            field=models.CharField(
                choices=[
                    ("question", "een vraag zonder aanvraag of beslissing"),
                    ("request", "een aanvraag zonder beslissing van een bestuur"),
                    ("decision", "een beslissing van een bestuur (archief)"),
                    ("received", "een vraag van een andere dienst die geen dossier werd"),
                ],
                max_length=10,
                verbose_name="soort dossier",
            ),
        ),
    ]

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("journal", "0002_notice_and_check")]

    operations = [
        migrations.AlterField(
            model_name="notice",
            name="kind",
            field=models.CharField(
                choices=[
                    ("break_glass", "een dossier werd in nood geopend"),
                    ("journal_broken", "het logboek klopt niet"),
                    ("mandate", "iemand kreeg een mandaat om met mensen te werken"),
                ],
                max_length=16,
                verbose_name="wat",
            ),
        ),
    ]

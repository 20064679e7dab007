from django.db import migrations, models

import rechtop.stores.sealed


class Migration(migrations.Migration):
    dependencies = [("reception", "0003_merge_and_advance")]

    operations = [
        migrations.AddField(
            model_name="event",
            name="no_request",
            field=models.CharField(
                blank=True,
                choices=[
                    ("", "er was een aanvraag"),
                    ("by_itself", "kwam vanzelf, zonder aanvraag"),
                    ("before", "al gevraagd voor het eerste contact"),
                ],
                default="",
                max_length=9,
                verbose_name="zonder aanvraag",
            ),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="step",
            name="why",
            field=rechtop.stores.sealed.SealedTextField(default="", verbose_name="waarom verzet of geschrapt"),
        ),
    ]

"""The index of the queue, with the worker where she is read and not looked up."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("reception", "0013_large_stores"),
    ]

    operations = [
        migrations.RemoveIndex(model_name="assignment", name="assignment_of_file"),
        migrations.AddIndex(
            model_name="assignment",
            index=models.Index(fields=["trajectory", "part", "until", "since", "worker"], name="assignment_on_file"),
        ),
    ]

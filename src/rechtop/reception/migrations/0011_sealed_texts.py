"""Two short texts that somebody types stand sealed from now on, like every other one."""

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

import rechtop.stores.sealed

MOVED = (("NationalNumber", "asked_for"), ("Request", "forwarded_to"))


def _move(apps: Apps, store: str, before: str, after: str) -> None:
    """What stands in the one goes into the other; the store's keys are asked only where there is something."""
    for model, name in MOVED:
        for row in apps.get_model("reception", model)._base_manager.using(store).defer(f"{name}{after}").iterator():
            text = getattr(row, f"{name}{before}")
            if text:
                setattr(row, f"{name}{after}", text)
                row.save(using=store, update_fields=[f"{name}{after}"])


def seal(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Seal what stood there readable."""
    _move(apps, schema_editor.connection.alias, "_readable", "")


def open_again(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Back to readable texts."""
    _move(apps, schema_editor.connection.alias, "", "_readable")


class Migration(migrations.Migration):
    dependencies = [
        ("reception", "0010_around_and_plan"),
    ]

    operations = [
        migrations.AlterField("nationalnumber", "asked_for", models.CharField(max_length=80, default="")),
        migrations.AlterField("request", "forwarded_to", models.CharField(max_length=200, default="", blank=True)),
        migrations.RenameField("nationalnumber", "asked_for", "asked_for_readable"),
        migrations.RenameField("request", "forwarded_to", "forwarded_to_readable"),
        migrations.AddField(
            "nationalnumber",
            "asked_for",
            rechtop.stores.sealed.SealedTextField(default="", verbose_name="waarvoor gevraagd"),
        ),
        migrations.AddField(
            "request",
            "forwarded_to",
            rechtop.stores.sealed.SealedTextField(default="", verbose_name="doorgestuurd naar"),
        ),
        migrations.RunPython(seal, open_again),
        migrations.RemoveField("nationalnumber", "asked_for_readable"),
        migrations.RemoveField("request", "forwarded_to_readable"),
    ]

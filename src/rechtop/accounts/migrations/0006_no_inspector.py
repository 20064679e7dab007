"""A role without a page is no role: nobody is invited into it any more, and who held it loses nothing."""

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def take_away(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Mandates and invitations of a role that opened nothing."""
    for model in ("Mandate", "Invitation"):
        apps.get_model("accounts", model).objects.filter(role="inspector").delete()


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0005_team_of_an_invitation"),
    ]

    operations = [
        migrations.RunPython(take_away, migrations.RunPython.noop),
        migrations.AlterField(
            model_name="mandate",
            name="role",
            field=models.CharField(
                choices=[
                    ("editor", "redacteur"),
                    ("coordinator", "coördinator"),
                    ("regisseur", "regisseur"),
                    ("admin", "beheerder"),
                    ("receptionist", "onthaalmedewerker"),
                    ("worker", "maatschappelijk werker"),
                    ("team_lead", "hoofdmaatschappelijk werker"),
                    ("handover_coordinator", "coördinator van de overdrachten"),
                    ("control_officer", "toezichthouder op het logboek"),
                    ("manager", "leidinggevende zonder dossiers"),
                ],
                max_length=20,
                verbose_name="rol",
            ),
        ),
    ]

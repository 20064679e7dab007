import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("organisations", "0005_reminders"),
    ]

    operations = [
        migrations.AlterField(
            model_name="closing",
            name="at_place",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="%(class)ss",
                to="organisations.serviceatplace",
            ),
        ),
        migrations.AlterField(
            model_name="closing",
            name="service",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="%(class)ss",
                to="organisations.service",
            ),
        ),
        migrations.AlterField(
            model_name="phone",
            name="at_place",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="phones",
                to="organisations.serviceatplace",
            ),
        ),
        migrations.AlterField(
            model_name="phone",
            name="organisation",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="phones",
                to="organisations.organisation",
            ),
        ),
        migrations.AlterField(
            model_name="phone",
            name="place",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="phones",
                to="organisations.place",
            ),
        ),
        migrations.AlterField(
            model_name="phone",
            name="service",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="phones",
                to="organisations.service",
            ),
        ),
        migrations.AlterField(
            model_name="schedule",
            name="at_place",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="%(class)ss",
                to="organisations.serviceatplace",
            ),
        ),
        migrations.AlterField(
            model_name="schedule",
            name="service",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="%(class)ss",
                to="organisations.service",
            ),
        ),
        migrations.AddIndex(
            model_name="closing",
            index=models.Index(
                condition=models.Q(("service__isnull", False)), fields=["service"], name="closing_of_service"
            ),
        ),
        migrations.AddIndex(
            model_name="closing",
            index=models.Index(
                condition=models.Q(("at_place__isnull", False)), fields=["at_place"], name="closing_of_at_place"
            ),
        ),
        migrations.AddIndex(
            model_name="phone",
            index=models.Index(
                condition=models.Q(("organisation__isnull", False)),
                fields=["organisation"],
                name="phone_of_organisation",
            ),
        ),
        migrations.AddIndex(
            model_name="phone",
            index=models.Index(
                condition=models.Q(("service__isnull", False)), fields=["service"], name="phone_of_service"
            ),
        ),
        migrations.AddIndex(
            model_name="phone",
            index=models.Index(condition=models.Q(("place__isnull", False)), fields=["place"], name="phone_of_place"),
        ),
        migrations.AddIndex(
            model_name="phone",
            index=models.Index(
                condition=models.Q(("at_place__isnull", False)), fields=["at_place"], name="phone_of_at_place"
            ),
        ),
        migrations.AddIndex(
            model_name="schedule",
            index=models.Index(
                condition=models.Q(("service__isnull", False)), fields=["service"], name="schedule_of_service"
            ),
        ),
        migrations.AddIndex(
            model_name="schedule",
            index=models.Index(
                condition=models.Q(("at_place__isnull", False)), fields=["at_place"], name="schedule_of_at_place"
            ),
        ),
    ]

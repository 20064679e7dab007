import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("organisations", "0006_indexes_of_lines"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="searchword",
            name="search_word_once",
        ),
        migrations.AlterField(
            model_name="searchword",
            name="service",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="search_index",
                to="organisations.service",
            ),
        ),
        migrations.AddIndex(
            model_name="searchword",
            index=models.Index(fields=["heard", "-weight", "service"], name="word_by_weight"),
        ),
        migrations.AddConstraint(
            model_name="searchword",
            constraint=models.UniqueConstraint(fields=("service", "heard"), name="word_of_service_once"),
        ),
    ]

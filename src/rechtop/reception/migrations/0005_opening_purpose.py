from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("reception", "0004_unasked_and_why")]

    operations = [
        migrations.AddField(
            model_name="opening",
            name="purpose",
            field=models.CharField(
                blank=True,
                choices=[
                    ("contact", "de persoon nam contact met mij op"),
                    ("take_over", "ik vervang een collega of neem het dossier over"),
                    ("advice", "een collega die aan het dossier werkt, vroeg mijn raad"),
                    ("double", "ik zoek of de persoon hier al een dossier heeft"),
                    ("duty", "een wettelijke taak: een beslissing, een beroep, een vraag van de rechter"),
                    ("emergency", "er is gevaar voor iemand"),
                ],
                default="",
                max_length=10,
                verbose_name="waarvoor",
            ),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="opening",
            name="outcome",
            field=models.CharField(
                blank=True,
                choices=[
                    ("fine", "terecht"),
                    ("talk", "te bespreken met de werker"),
                    ("wrong", "niet terecht"),
                ],
                default="",
                max_length=5,
                verbose_name="oordeel van de controle",
            ),
            preserve_default=False,
        ),
    ]

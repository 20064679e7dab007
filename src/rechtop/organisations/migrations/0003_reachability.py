"""Contact attempts, promises, the counts of a desk, and the scan of the seven B's."""

import uuid

import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("organisations", "0002_search_words"),
    ]

    operations = [
        migrations.CreateModel(
            name="Desk",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("valid_from", models.DateField(blank=True, null=True, verbose_name="bestaat sinds")),
                ("valid_until", models.DateField(blank=True, null=True, verbose_name="bestaat tot en met")),
                ("ended_because", models.CharField(blank=True, max_length=300, verbose_name="waarom het ophield")),
                ("code", models.SlugField(max_length=40, unique=True, verbose_name="in het adres")),
                ("name", models.CharField(max_length=120, verbose_name="naam")),
                ("is_fictional", models.BooleanField(default=False)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="desks",
                        to="organisations.organisation",
                    ),
                ),
            ],
            options={
                "verbose_name": "loket dat telt",
                "verbose_name_plural": "loketten die tellen",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="DeskCount",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(db_index=True)),
                ("theme", models.CharField(max_length=40)),
                ("number", models.PositiveIntegerField(default=0)),
                ("minutes", models.PositiveIntegerField(default=0)),
                ("timed", models.PositiveIntegerField(default=0)),
                (
                    "desk",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="counts", to="organisations.desk"
                    ),
                ),
            ],
            options={
                "verbose_name": "telling",
                "verbose_name_plural": "tellingen",
            },
        ),
        migrations.CreateModel(
            name="Improvement",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "b",
                    models.CharField(
                        choices=[
                            ("bruikbaar", "bruikbaarheid"),
                            ("beschikbaar", "beschikbaarheid"),
                            ("betaalbaar", "betaalbaarheid"),
                            ("bereikbaar", "bereikbaarheid"),
                            ("bekend", "bekendheid"),
                            ("begrijpbaar", "begrijpbaarheid"),
                            ("betrouwbaar", "betrouwbaarheid"),
                        ],
                        max_length=20,
                        verbose_name="voor welke B",
                    ),
                ),
                ("what", models.CharField(max_length=300, verbose_name="wat we doen")),
                ("owner", models.CharField(max_length=120, verbose_name="welk team of welke functie")),
                ("due_on", models.DateField(verbose_name="klaar tegen")),
                ("done_on", models.DateField(blank=True, null=True, verbose_name="gedaan op")),
                ("effect", models.CharField(blank=True, max_length=300, verbose_name="wat het veranderde")),
                ("added_on", models.DateField()),
                ("by", models.UUIDField(null=True)),
                ("is_fictional", models.BooleanField(default=False)),
                (
                    "service",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="improvements",
                        to="organisations.service",
                    ),
                ),
            ],
            options={
                "verbose_name": "verbeteractie",
                "verbose_name_plural": "verbeteracties",
                "ordering": ["due_on", "id"],
            },
        ),
        migrations.CreateModel(
            name="Scan",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("on", models.DateField(verbose_name="dag van de scan")),
                ("with_users", models.BooleanField(null=True, verbose_name="samen met mensen die de dienst gebruiken")),
                ("by", models.UUIDField(null=True)),
                ("is_fictional", models.BooleanField(default=False)),
                (
                    "service",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="scans", to="organisations.service"
                    ),
                ),
            ],
            options={
                "verbose_name": "scan",
                "verbose_name_plural": "scans",
                "ordering": ["-on", "id"],
            },
        ),
        migrations.CreateModel(
            name="ScanScore",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "b",
                    models.CharField(
                        choices=[
                            ("bruikbaar", "bruikbaarheid"),
                            ("beschikbaar", "beschikbaarheid"),
                            ("betaalbaar", "betaalbaarheid"),
                            ("bereikbaar", "bereikbaarheid"),
                            ("bekend", "bekendheid"),
                            ("begrijpbaar", "begrijpbaarheid"),
                            ("betrouwbaar", "betrouwbaarheid"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "score",
                    models.PositiveSmallIntegerField(
                        choices=[(1, "slecht"), (2, "matig"), (3, "redelijk"), (4, "goed")], null=True
                    ),
                ),
                ("evidence", models.CharField(blank=True, max_length=400)),
                (
                    "scan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="scores", to="organisations.scan"
                    ),
                ),
            ],
            options={
                "verbose_name": "score",
                "verbose_name_plural": "scores",
            },
        ),
        migrations.CreateModel(
            name="Commitment",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("what", models.CharField(max_length=300, verbose_name="wat er beloofd is")),
                ("promised_on", models.DateField(verbose_name="beloofd op")),
                ("due_on", models.DateField(db_index=True, verbose_name="klaar tegen")),
                ("reply", models.CharField(blank=True, max_length=500, verbose_name="antwoord")),
                ("replied_on", models.DateField(blank=True, null=True, verbose_name="antwoord gekregen op")),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("open", "loopt nog"),
                            ("gehouden", "gehouden"),
                            ("deels", "voor een deel gehouden"),
                            ("niet", "niet gehouden"),
                            ("vervallen", "vervallen, niet meer nodig"),
                        ],
                        default="open",
                        max_length=20,
                        verbose_name="gehouden?",
                    ),
                ),
                ("settled_on", models.DateField(null=True, verbose_name="beslist op")),
                ("by", models.UUIDField(null=True)),
                ("is_fictional", models.BooleanField(default=False)),
                (
                    "asked_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="commitments_asked",
                        to="organisations.organisation",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="commitments",
                        to="organisations.organisation",
                    ),
                ),
            ],
            options={
                "verbose_name": "belofte",
                "verbose_name_plural": "beloften",
                "ordering": ["due_on", "id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("due_on__gte", models.F("promised_on"))),
                        name="commitment_is_due_after_it_is_made",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ContactAttempt",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("by", models.UUIDField(null=True)),
                (
                    "channel",
                    models.CharField(
                        choices=[
                            ("telefoon", "telefoon"),
                            ("loket", "loket"),
                            ("mail", "mail"),
                            ("formulier", "formulier op een website"),
                        ],
                        max_length=20,
                        verbose_name="langs waar",
                    ),
                ),
                ("is_answered", models.BooleanField(null=True, verbose_name="antwoord gekregen")),
                ("waited_minutes", models.PositiveSmallIntegerField(null=True, verbose_name="gewacht (minuten)")),
                (
                    "waited_days",
                    models.PositiveSmallIntegerField(null=True, verbose_name="gewacht op antwoord (dagen)"),
                ),
                (
                    "lost_minutes",
                    models.PositiveSmallIntegerField(null=True, verbose_name="tijd die wij verloren (minuten)"),
                ),
                ("theme", models.CharField(blank=True, max_length=40, verbose_name="waarvoor")),
                ("on", models.DateField(db_index=True, verbose_name="wanneer")),
                ("noted_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("undone_at", models.DateTimeField(null=True)),
                ("is_fictional", models.BooleanField(default=False)),
                (
                    "organisation",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="attempts_noted",
                        to="organisations.organisation",
                    ),
                ),
                (
                    "service",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="attempts", to="organisations.service"
                    ),
                ),
            ],
            options={
                "verbose_name": "contactpoging",
                "verbose_name_plural": "contactpogingen",
                "ordering": ["-on", "-noted_at", "id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("channel__in", ("telefoon", "loket")), ("waited_days", None)),
                            models.Q(
                                models.Q(("channel__in", ("telefoon", "loket")), _negated=True),
                                ("waited_minutes", None),
                            ),
                            _connector="OR",
                        ),
                        name="attempt_waits_in_the_unit_of_its_channel",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("channel__in", ("telefoon", "loket")), _negated=True),
                            ("is_answered__isnull", False),
                            _connector="OR",
                        ),
                        name="attempt_at_once_is_answered_or_not",
                    ),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="desk",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("valid_from", None),
                    ("valid_until", None),
                    ("valid_until__gte", models.F("valid_from")),
                    _connector="OR",
                ),
                name="desk_ends_after_it_begins",
            ),
        ),
        migrations.AddConstraint(
            model_name="deskcount",
            constraint=models.UniqueConstraint(fields=("desk", "on", "theme"), name="desk_count_once"),
        ),
        migrations.AddConstraint(
            model_name="deskcount",
            constraint=models.CheckConstraint(
                condition=models.Q(("timed__lte", models.F("number"))), name="desk_count_times_no_more_than_it_counts"
            ),
        ),
        migrations.AddConstraint(
            model_name="scan",
            constraint=models.UniqueConstraint(fields=("service", "on"), name="scan_once_a_day"),
        ),
        migrations.AddConstraint(
            model_name="scanscore",
            constraint=models.UniqueConstraint(fields=("scan", "b"), name="scan_score_once"),
        ),
        migrations.AddConstraint(
            model_name="scanscore",
            constraint=models.CheckConstraint(
                condition=models.Q(("score", None), ("score__range", (1, 4)), _connector="OR"),
                name="scan_score_from_1_to_4",
            ),
        ),
    ]

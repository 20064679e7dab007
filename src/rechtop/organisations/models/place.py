"""Where a service is given, when it is open, and how it is called."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from rechtop.organisations.models.detail import Detail
from rechtop.organisations.models.lasting import Identified, Lasting
from rechtop.organisations.models.organisation import Address, Organisation
from rechtop.organisations.models.service import Service


class Place(Identified, Lasting, Address):
    """A building, or somewhere on the internet (HSDS: location with its address and accessibility).

    ``latitude`` and ``longitude`` are degrees in WGS84; ``neighbourhood`` is the code of a neighbourhood. An empty
    ``is_step_free`` or ``has_accessible_toilet`` is: not known.
    """

    class Kind(models.TextChoices):
        """What sort of place."""

        PHYSICAL = "physical", _("een gebouw of plein")
        VIRTUAL = "virtual", _("op internet of aan de telefoon")

    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="places", verbose_name=_("van")
    )
    successor = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="predecessors", verbose_name=_("opvolger")
    )
    kind = models.CharField(_("soort plaats"), max_length=20, choices=Kind.choices, default=Kind.PHYSICAL)
    name = models.CharField(_("naam"), max_length=200)
    description = models.TextField(_("hoe u het vindt"), blank=True)
    neighbourhood = models.CharField(_("wijk (code)"), max_length=20, blank=True)
    latitude = models.FloatField(
        _("breedte"), null=True, blank=True, validators=[MinValueValidator(49.4), MaxValueValidator(51.6)]
    )
    longitude = models.FloatField(
        _("lengte"), null=True, blank=True, validators=[MinValueValidator(2.5), MaxValueValidator(6.5)]
    )
    transport = models.CharField(_("bus, tram of trein"), max_length=300, blank=True)
    is_step_free = models.BooleanField(_("zonder trappen binnen"), null=True, blank=True)
    has_accessible_toilet = models.BooleanField(_("aangepast toilet"), null=True, blank=True)
    accessibility_note = models.CharField(_("uitleg bij de toegang"), max_length=300, blank=True)
    is_fictional = models.BooleanField(_("verzonnen"), default=False)
    version = models.PositiveIntegerField(default=1, editable=False)
    modified_at = models.DateTimeField(auto_now=True, db_index=True)

    class Meta(Lasting.Meta):
        verbose_name = _("plaats")
        verbose_name_plural = _("plaatsen")
        constraints = [
            *Lasting.Meta.constraints,
            models.CheckConstraint(
                name="place_has_both_coordinates_or_none",
                condition=Q(latitude=None, longitude=None) | Q(latitude__isnull=False, longitude__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class ServiceAtPlace(Identified, Lasting):
    """A service at a place (HSDS: service_at_location). Hours and closings hang here, or on the service itself.

    ``is_open_on_holidays`` empty: not known, so nobody is told that it is open on a public holiday.
    """

    service = models.ForeignKey(Service, on_delete=models.CASCADE, related_name="at_places")
    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="services")
    description = models.CharField(_("waar in het gebouw"), max_length=300, blank=True)
    call_first = models.BooleanField(_("bel eerst"), null=True, blank=True)
    is_open_on_holidays = models.BooleanField(_("open op feestdagen"), null=True, blank=True)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta(Lasting.Meta):
        verbose_name = _("dienst op een plaats")
        verbose_name_plural = _("diensten op plaatsen")
        ordering = ["position", "id"]
        constraints = [
            *Lasting.Meta.constraints,
            models.UniqueConstraint(fields=["service", "place"], name="service_once_at_place"),
        ]

    def __str__(self) -> str:
        return f"{self.service} ({self.place})"


class Owned(Detail):
    """Belongs to a service at a place, or to the service wherever it is given: never to both."""

    service = models.ForeignKey(
        Service, on_delete=models.CASCADE, null=True, blank=True, related_name="%(class)ss", db_index=False
    )
    at_place = models.ForeignKey(
        ServiceAtPlace, on_delete=models.CASCADE, null=True, blank=True, related_name="%(class)ss", db_index=False
    )

    class Meta(Detail.Meta):
        abstract = True
        # Of those that are there only: with thousands of empty ones in it, SQLite reckons that an index is of no use.
        indexes = [
            models.Index(fields=["service"], name="%(class)s_of_service", condition=Q(service__isnull=False)),
            models.Index(fields=["at_place"], name="%(class)s_of_at_place", condition=Q(at_place__isnull=False)),
        ]
        constraints = [
            models.CheckConstraint(
                name="%(class)s_has_one_owner",
                condition=Q(service__isnull=False, at_place=None) | Q(service=None, at_place__isnull=False),
            ),
        ]


class Schedule(Owned):
    """Hours that come back (HSDS: schedule): every ``interval`` weeks on ``byday``, or in a month on the 1st Monday.

    ``byday`` is as in RFC 5545: "MO,WE" for weeks, "1MO" or "-1FR" for months. With an ``interval`` above one,
    ``dtstart`` is a day of a week that counts. An empty ``closes_at`` is: not known until when.
    """

    class Freq(models.TextChoices):
        """How it comes back."""

        WEEKLY = "WEEKLY", _("elke week")
        MONTHLY = "MONTHLY", _("elke maand")

    class Way(models.TextChoices):
        """What happens in these hours."""

        OPEN = "open", _("open, zonder afspraak")
        APPOINTMENT = "afspraak", _("alleen na afspraak")
        PHONE = "telefoon", _("bereikbaar per telefoon")

    way = models.CharField(_("wat"), max_length=20, choices=Way.choices, default=Way.OPEN)
    freq = models.CharField(_("hoe vaak"), max_length=10, choices=Freq.choices, default=Freq.WEEKLY)
    interval = models.PositiveSmallIntegerField(
        _("om de zoveel weken of maanden"), default=1, validators=[MinValueValidator(1), MaxValueValidator(12)]
    )
    byday = models.CharField(_("dagen"), max_length=60)
    dtstart = models.DateField(_("een dag waarop het telt"), null=True, blank=True)
    opens_at = models.TimeField(_("van"))
    closes_at = models.TimeField(_("tot"), null=True, blank=True)
    valid_from = models.DateField(_("geldt vanaf"), null=True, blank=True)
    valid_until = models.DateField(_("geldt tot en met"), null=True, blank=True)
    notes = models.CharField(_("uitleg"), max_length=200, blank=True)

    class Meta(Owned.Meta):
        verbose_name = _("uren")
        verbose_name_plural = _("uren")
        constraints = [
            *Owned.Meta.constraints,
            models.CheckConstraint(
                name="schedule_closes_after_it_opens", condition=Q(closes_at=None) | Q(closes_at__gt=F("opens_at"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.byday} {self.opens_at:%H:%M}"


class Closing(Owned):
    """Days on which it is closed although the hours say otherwise: a holiday period, works, a move."""

    first_day = models.DateField(_("eerste dag dicht"))
    last_day = models.DateField(_("laatste dag dicht"))
    reason = models.CharField(_("waarom"), max_length=200, blank=True)

    class Meta(Owned.Meta):
        verbose_name = _("sluiting")
        verbose_name_plural = _("sluitingen")
        constraints = [
            *Owned.Meta.constraints,
            models.CheckConstraint(name="closing_days_in_order", condition=Q(last_day__gte=F("first_day"))),
        ]

    def __str__(self) -> str:
        return f"{self.first_day} - {self.last_day}"

"""What is offered: one service, and whether there is room."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from rechtop.organisations.models.lasting import Identified, Lasting, Reviewed
from rechtop.organisations.models.organisation import Organisation


class Capacity(models.TextChoices):
    """Whether somebody new can come."""

    UNKNOWN = "onbekend", _("niet bekend")
    OPEN = "open", _("er is plaats")
    LIMITED = "beperkt", _("er is weinig plaats")
    WAITING_LIST = "wachtlijst", _("er is een wachtlijst")
    FULL = "vol", _("er kan nu niemand bij")


class Entry(models.TextChoices):
    """How somebody comes in."""

    UNKNOWN = "onbekend", _("niet bekend")
    FREE = "vrij", _("zonder afspraak")
    CALL_FIRST = "bel", _("bel eerst")
    APPOINTMENT = "afspraak", _("na afspraak")
    REFERRAL = "verwijzing", _("na verwijzing")


class Cost(models.TextChoices):
    """Whether it costs something; amounts stand in the cost options."""

    UNKNOWN = "onbekend", _("niet bekend")
    FREE = "gratis", _("gratis")
    PAID = "betalend", _("u betaalt")
    DEPENDS = "hangt_af", _("hangt af van uw inkomen of statuut")


class Service(Identified, Lasting, Reviewed):
    """A service of an organisation (HSDS: service).

    ``keeper`` is the organisation that keeps the fiche true, when that is not the one that offers it. ``search_words``
    are everyday words by which people look for it. An unknown stays unknown: no hours is not "closed".
    """

    slug = models.SlugField(_("in het adres"), max_length=80, unique=True)
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="services", verbose_name=_("organisatie")
    )
    keeper = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="kept_services",
        verbose_name=_("wie de fiche bijhoudt"),
    )
    successor = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="predecessors", verbose_name=_("opvolger")
    )
    name = models.CharField(_("naam"), max_length=200)
    alternate_name = models.CharField(_("andere naam"), max_length=200, blank=True)
    description = models.TextField(_("wat u er krijgt"), blank=True)
    for_whom = models.TextField(_("voor wie"), blank=True)
    minimum_age = models.PositiveSmallIntegerField(_("vanaf leeftijd"), null=True, blank=True)
    maximum_age = models.PositiveSmallIntegerField(_("tot en met leeftijd"), null=True, blank=True)
    entry = models.CharField(_("hoe komt u binnen"), max_length=20, choices=Entry.choices, default=Entry.UNKNOWN)
    how_to_apply = models.TextField(_("hoe u het vraagt"), blank=True)
    cost = models.CharField(_("kost het iets"), max_length=20, choices=Cost.choices, default=Cost.UNKNOWN)
    cost_note = models.TextField(_("uitleg bij de prijs"), blank=True)
    interpreters = models.CharField(_("tolken"), max_length=300, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    url = models.URLField(_("website"), blank=True)
    alert = models.CharField(_("belangrijk bericht"), max_length=300, blank=True)
    is_paused = models.BooleanField(_("tijdelijk gesloten"), default=False)
    capacity = models.CharField(_("plaats"), max_length=20, choices=Capacity.choices, default=Capacity.UNKNOWN)
    capacity_note = models.CharField(_("uitleg bij de plaats"), max_length=300, blank=True)
    waiting_days = models.PositiveSmallIntegerField(_("dagen wachten"), null=True, blank=True)
    capacity_on = models.DateField(_("plaats nagekeken op"), null=True, blank=True)
    search_words = models.TextField(_("zoekwoorden"), blank=True)
    is_fictional = models.BooleanField(_("verzonnen"), default=False)
    source = models.CharField(_("bron"), max_length=300, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    modified_at = models.DateTimeField(auto_now=True, db_index=True)

    class Meta(Lasting.Meta):
        verbose_name = _("dienst")
        verbose_name_plural = _("diensten")
        constraints = [
            *Lasting.Meta.constraints,
            models.CheckConstraint(
                name="service_ages_in_order",
                condition=Q(minimum_age=None) | Q(maximum_age=None) | Q(maximum_age__gte=F("minimum_age")),
            ),
        ]
        indexes = [models.Index(fields=["name"], name="service_name")]

    def __str__(self) -> str:
        return self.name

    @property
    def kept_by(self) -> Organisation:
        """The organisation that keeps the fiche true."""
        return self.keeper or self.organisation

    def is_overdue_on(self, day: date) -> bool:
        """Whether the fiche should have been checked again before this day."""
        return self.next_review_on is not None and self.next_review_on < day

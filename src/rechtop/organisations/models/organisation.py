"""Who offers: public bodies, associations, health funds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext_lazy as _

from rechtop.organisations.models.lasting import Identified, Lasting, Reviewed

if TYPE_CHECKING:
    from rechtop.organisations.models.phone import Phone


class OrganisationKind(models.TextChoices):
    """What sort of organisation it is; the first three are the core actors of a broad reception."""

    OCMW = "ocmw", _("OCMW")
    CAW = "caw", _("centrum algemeen welzijnswerk (CAW)")
    HEALTH_FUND = "ziekenfonds", _("ziekenfonds")
    MUNICIPALITY = "gemeente", _("gemeente")
    GOVERNMENT = "overheid", _("andere overheid")
    UNION = "vakbond", _("vakbond")
    CARE = "zorg", _("zorg of gezondheid")
    EDUCATION = "onderwijs", _("school of opleiding")
    HOUSING = "wonen", _("woonmaatschappij of huisvesting")
    LIBRARY = "bibliotheek", _("bibliotheek")
    ASSOCIATION = "vereniging", _("vereniging of vzw")
    COMPANY = "bedrijf", _("bedrijf")
    OTHER = "andere", _("iets anders")


class Address(models.Model):
    """A street address; ``municipality`` is the NIS code of the municipality it lies in (rechtop.areas)."""

    street = models.CharField(_("straat"), max_length=120, blank=True)
    house_number = models.CharField(_("nummer"), max_length=20, blank=True)
    box = models.CharField(_("bus"), max_length=20, blank=True)
    postcode = models.CharField(_("postcode"), max_length=10, blank=True)
    city = models.CharField(_("plaats"), max_length=80, blank=True)
    municipality = models.CharField(_("gemeente (NIS-code)"), max_length=10, blank=True, db_index=True)

    class Meta:
        abstract = True

    @property
    def street_line(self) -> str:
        """Street, number and box; empty when the street is not known."""
        line = f"{self.street} {self.house_number}".strip() if self.street else ""
        return f"{line} bus {self.box}" if line and self.box else line

    @property
    def city_line(self) -> str:
        """Postcode and town."""
        return f"{self.postcode} {self.city}".strip()


class Organisation(Identified, Lasting, Reviewed, Address):
    """An organisation with its seat (HSDS: organization). The seat is where it is registered, not a counter.

    When it merges it ends, and ``successor`` says what it went into. ``is_fictional`` marks the demo town.
    """

    slug = models.SlugField(_("in het adres"), max_length=80, unique=True)
    kind = models.CharField(_("soort"), max_length=20, choices=OrganisationKind.choices)
    name = models.CharField(_("naam"), max_length=200)
    alternate_name = models.CharField(_("andere naam"), max_length=200, blank=True)
    description = models.TextField(_("wat ze doet"), blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    website = models.URLField(_("website"), blank=True)
    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="parts", verbose_name=_("deel van")
    )
    successor = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="predecessors", verbose_name=_("opvolger")
    )
    is_fictional = models.BooleanField(_("verzonnen"), default=False)
    source = models.CharField(_("bron"), max_length=300, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    modified_at = models.DateTimeField(auto_now=True, db_index=True)

    class Meta(Lasting.Meta):
        verbose_name = _("organisatie")
        verbose_name_plural = _("organisaties")
        indexes = [models.Index(fields=["name"], name="organisation_name")]

    def __str__(self) -> str:
        return self.name

    @property
    def public_phones(self) -> list[Phone]:
        """The numbers that anybody may call. Fetch ``phones`` beforehand for many."""
        return [phone for phone in self.phones.all() if not phone.is_for_professionals]


class Identifier(Identified):
    """A number by which others know it (HSDS: organization_identifier)."""

    class Scheme(models.TextChoices):
        """Where the number comes from."""

        KBO = "KBO", _("ondernemingsnummer")
        OVO = "OVO", _("OVO-code van de Vlaamse overheid")
        OTHER = "andere", _("ander nummer")

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="identifiers")
    scheme = models.CharField(_("soort nummer"), max_length=20, choices=Scheme.choices)
    value = models.CharField(_("nummer"), max_length=60)

    class Meta:
        verbose_name = _("nummer")
        verbose_name_plural = _("nummers")
        constraints = [models.UniqueConstraint(fields=["organisation", "scheme", "value"], name="identifier_once")]
        indexes = [models.Index(fields=["scheme", "value"], name="identifier_value")]

    def __str__(self) -> str:
        return f"{self.scheme} {self.value}"

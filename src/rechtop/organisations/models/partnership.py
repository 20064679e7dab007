"""Organisations that work together: a partnership, its area, and the role of each service in it, for a time."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from rechtop.organisations.models.detail import AreaLevel, Detail
from rechtop.organisations.models.lasting import Identified, Lasting
from rechtop.organisations.models.service import Service


class Partnership(Identified, Lasting):
    """A cooperation such as a geïntegreerd breed onthaal."""

    slug = models.SlugField(_("in het adres"), max_length=80, unique=True)
    name = models.CharField(_("naam"), max_length=200)
    description = models.TextField(_("wat ze samen doen"), blank=True)
    is_fictional = models.BooleanField(_("verzonnen"), default=False)

    class Meta(Lasting.Meta):
        verbose_name = _("samenwerking")
        verbose_name_plural = _("samenwerkingen")

    def __str__(self) -> str:
        return self.name


class PartnershipArea(Detail):
    """An area in which the partnership works, by the code of rechtop.areas."""

    partnership = models.ForeignKey(Partnership, on_delete=models.CASCADE, related_name="areas")
    level = models.CharField(_("soort gebied"), max_length=20, choices=AreaLevel.choices)
    code = models.CharField(_("code"), max_length=20)

    class Meta(Detail.Meta):
        verbose_name = _("gebied van een samenwerking")
        verbose_name_plural = _("gebieden van een samenwerking")
        constraints = [models.UniqueConstraint(fields=["partnership", "level", "code"], name="partnership_area_once")]

    def __str__(self) -> str:
        return f"{self.level} {self.code}"


class PartnershipRole(Identified, Lasting):
    """What a service is in a partnership, from when until when. The same service may be something else elsewhere."""

    class Kind(models.TextChoices):
        """The circles of a broad reception, from the inside outward."""

        CORE = "kernactor", _("kernactor")
        BASIC = "basisactor", _("basisactor")
        FACILITATING = "faciliterend", _("faciliterende actor")
        BEHIND = "achterliggend", _("achterliggend aanbod")

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="roles")
    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="partnership_roles")
    kind = models.CharField(_("rol"), max_length=20, choices=Kind.choices)

    class Meta(Lasting.Meta):
        verbose_name = _("rol in een samenwerking")
        verbose_name_plural = _("rollen in een samenwerking")

    def __str__(self) -> str:
        return f"{self.service}: {self.get_kind_display()}"

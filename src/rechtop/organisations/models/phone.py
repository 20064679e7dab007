"""How something is called."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rechtop.organisations.models.detail import Detail
from rechtop.organisations.models.organisation import Organisation
from rechtop.organisations.models.place import Place, ServiceAtPlace
from rechtop.organisations.models.service import Service

_OWNERS = ("organisation", "service", "place", "at_place")


def _only(owner: str) -> Q:
    return Q(**{f"{name}__isnull": name != owner for name in _OWNERS})


class Phone(Detail):
    """A telephone (HSDS: phone) of exactly one organisation, service, place, or service at a place."""

    class Kind(models.TextChoices):
        """What answers."""

        VOICE = "voice", _("telefoon")
        MOBILE = "cell", _("gsm")
        TEXT = "text", _("sms of chat")
        FAX = "fax", _("fax")

    organisation = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, null=True, blank=True, related_name="phones", db_index=False
    )
    service = models.ForeignKey(
        Service, on_delete=models.CASCADE, null=True, blank=True, related_name="phones", db_index=False
    )
    place = models.ForeignKey(
        Place, on_delete=models.CASCADE, null=True, blank=True, related_name="phones", db_index=False
    )
    at_place = models.ForeignKey(
        ServiceAtPlace, on_delete=models.CASCADE, null=True, blank=True, related_name="phones", db_index=False
    )
    number = models.CharField(_("nummer"), max_length=40)
    kind = models.CharField(_("soort"), max_length=10, choices=Kind.choices, default=Kind.VOICE)
    description = models.CharField(_("uitleg"), max_length=200, blank=True)
    is_for_professionals = models.BooleanField(_("alleen voor beroepskrachten"), default=False)
    is_free = models.BooleanField(_("gratis te bellen"), null=True, blank=True)

    class Meta(Detail.Meta):
        verbose_name = _("telefoon")
        verbose_name_plural = _("telefoons")
        indexes = [
            models.Index(fields=[owner], name=f"phone_of_{owner}", condition=Q(**{f"{owner}__isnull": False}))
            for owner in ("organisation", "service", "place", "at_place")
        ]
        constraints = [
            models.CheckConstraint(
                name="phone_has_one_owner",
                condition=_only("organisation") | _only("service") | _only("place") | _only("at_place"),
            ),
        ]

    def __str__(self) -> str:
        return self.number

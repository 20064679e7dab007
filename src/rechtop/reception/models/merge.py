"""Two files of the same person that became one, with what is needed to undo it the same day."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rechtop.reception.models.base import Written
from rechtop.reception.models.person import Person
from rechtop.reception.models.trajectory import Trajectory
from rechtop.stores.sealed import SealedJSONField


class Merge(Written):
    """``gone`` went into ``kept``. ``moved`` holds the ids of what moved, by table; never a text.

    ``before`` is how the safe contact of who stays was before both were put together (empty: there was none).
    """

    on = models.DateField(_("op"))
    kept = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="merges")
    gone = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="merged_in")
    person_kept = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    person_gone = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    moved = models.JSONField(_("wat meeging"), default=dict)
    before = SealedJSONField(_("veilig contact van voordien"))
    undone_on = models.DateField(_("ongedaan gemaakt op"), null=True, blank=True)

    class Meta:
        verbose_name = _("samenvoeging")
        constraints = [
            models.UniqueConstraint(fields=["gone"], condition=Q(undone_on=None), name="merged_once"),
        ]

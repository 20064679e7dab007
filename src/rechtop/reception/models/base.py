"""What most tables of a store share."""

from __future__ import annotations

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _


class Nameless(models.Model):
    """A row that tells nobody's name when it is shown as text: in a log, an error, a list of a shell."""

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"


class Kept(Nameless):
    """A row with a UUID of its own (never a number that tells how many there are) and the moment it was written."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    created_at = models.DateTimeField(_("genoteerd op"), auto_now_add=True)

    class Meta:
        abstract = True


class Written(Kept):
    """A row that somebody wrote: the account and, as it was then, the name."""

    by = models.UUIDField(_("door (account)"))
    by_name = models.CharField(_("door"), max_length=120)

    class Meta:
        abstract = True

"""How long files are kept: a dated table of each controller, and what was removed under it, without names."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from rechtop.reception.models.base import Written
from rechtop.stores.sealed import SealedJSONField


class Category(models.TextChoices):
    """What sort of file it is, for how long it is kept; also what came in and never became one."""

    QUESTION = "question", _("een vraag zonder aanvraag of beslissing")
    REQUEST = "request", _("een aanvraag zonder beslissing van een bestuur")
    DECISION = "decision", _("een beslissing van een bestuur (archief)")
    RECEIVED = "received", _("een vraag van een andere dienst die geen dossier werd")


class RetentionRule(Written):
    """How long one category is kept after closing, from a day on. No ``months`` is: not decided, nothing is proposed.

    ``ground`` is the law, selection list or decision that says so; ``archive_permission`` the reference of the
    permission of the National Archivist, without which decisions are never proposed.
    """

    category = models.CharField(_("soort dossier"), max_length=10, choices=Category.choices)
    since = models.DateField(_("geldt vanaf"))
    months = models.PositiveSmallIntegerField(_("maanden na het afsluiten"), null=True, blank=True)
    ground = models.CharField(_("waarom zo lang"), max_length=300)
    archive_permission = models.CharField(_("toestemming van de Rijksarchivaris"), max_length=120, blank=True)

    class Meta:
        verbose_name = _("bewaartermijn")
        verbose_name_plural = _("bewaartermijnen")
        constraints = [models.UniqueConstraint(fields=["category", "since"], name="one_retention_rule_a_day")]


class Removal(Written):
    """Files whose time is over: proposed, approved by somebody else, done. ``files`` is emptied when it is done.

    ``certificate`` tells how many of what were removed, on which ground, by whom; it names no client.
    """

    class State(models.TextChoices):
        """How far it is."""

        PROPOSED = "proposed", _("voorgesteld")
        APPROVED = "approved", _("goedgekeurd")
        DONE = "done", _("uitgevoerd")
        REFUSED = "refused", _("niet goedgekeurd")

    state = models.CharField(_("stand"), max_length=10, choices=State.choices, default=State.PROPOSED)
    proposed_on = models.DateField(_("voorgesteld op"))
    files = SealedJSONField(_("welke dossiers"))
    decided_on = models.DateField(_("beslist op"), null=True, blank=True)
    decided_by = models.UUIDField(_("beslist door (account)"), null=True, blank=True)
    decided_by_name = models.CharField(_("beslist door"), max_length=120, blank=True)
    done_on = models.DateField(_("uitgevoerd op"), null=True, blank=True)
    certificate = models.JSONField(_("attest"), null=True, blank=True)

    @property
    def counted(self) -> list[tuple[str, int]]:
        """What is proposed: each sort in words, and how many."""
        held = self.files if isinstance(self.files, dict) else {}
        return [(str(Category(category).label), len(files)) for category, files in held.items()]

    class Meta:
        verbose_name = _("voorstel om te verwijderen")
        constraints = [
            models.CheckConstraint(
                name="removal_is_approved_by_another",
                condition=models.Q(decided_by=None) | ~models.Q(decided_by=models.F("by")),
            ),
        ]

"""The room of the journal."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class JournalConfig(AppConfig):
    """Its tables stand in every store."""

    name = "rechtop.journal"
    verbose_name = "logboek"

    def ready(self) -> None:
        """Tables to which rows are only added are protected anew after every migration of a store."""
        from rechtop.journal.triggers import protect_after_migrating

        post_migrate.connect(protect_after_migrating, sender=self)

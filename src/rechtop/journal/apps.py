"""The room of the journal."""

from django.apps import AppConfig


class JournalConfig(AppConfig):
    """Its tables stand in every store."""

    name = "rechtop.journal"
    verbose_name = "logboek"

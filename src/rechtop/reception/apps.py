"""The room of the reception."""

from django.apps import AppConfig


class ReceptionConfig(AppConfig):
    """Its tables stand in every store, never in the shared database."""

    name = "rechtop.reception"
    verbose_name = "onthaal"

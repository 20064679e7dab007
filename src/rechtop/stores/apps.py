"""The room of the stores."""

from django.apps import AppConfig


class StoresConfig(AppConfig):
    """Knows which organisations keep files here."""

    name = "rechtop.stores"
    verbose_name = "opslag per organisatie"

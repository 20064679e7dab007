"""The explorer as a Django app."""

from django.apps import AppConfig


class ExplorerConfig(AppConfig):
    """Keeps nothing about anyone: no tables, no session."""

    name = "rechtop.explorer"
    label = "explorer"

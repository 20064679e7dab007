"""The social map as a Django app."""

from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    """Refers to areas by their code and to people by their UUID."""

    name = "rechtop.organisations"
    label = "organisations"
    default_auto_field = "django.db.models.BigAutoField"

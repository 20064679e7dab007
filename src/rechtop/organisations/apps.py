"""The social map as a Django app."""

from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    """Refers to areas by their code and to people by their UUID."""

    name = "rechtop.organisations"
    label = "organisations"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Tell accounts how organisations are called."""
        from rechtop.accounts import naming
        from rechtop.organisations.named import names_of_today, teams_of_today

        naming.told_by(names_of_today, teams_of_today)

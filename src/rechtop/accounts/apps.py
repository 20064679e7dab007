"""The accounts as a Django app."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Knows organisations only by their UUID."""

    name = "rechtop.accounts"
    label = "accounts"
    default_auto_field = "django.db.models.BigAutoField"

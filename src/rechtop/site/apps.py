"""The site as a Django app: it brings the base templates and the static files."""

from django.apps import AppConfig


class SiteConfig(AppConfig):
    """Named so that its label does not clash with Django's own `sites`."""

    name = "rechtop.site"
    label = "site"

"""Areas as a Django app."""

from django.apps import AppConfig


class AreasConfig(AppConfig):
    """Facts that are shipped are read into memory; outlines that a municipality imported are rows."""

    name = "rechtop.areas"
    label = "areas"

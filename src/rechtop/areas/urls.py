"""The addresses of areas, under ``/gebieden``. A municipality has its statistical code (NIS) as address."""

from django.urls import path, register_converter

from rechtop.areas import views
from rechtop.areas.outlines import views as outlines

app_name = "areas"


class NisConverter:
    """Matches the five figures of a statistical code."""

    regex = "[0-9]{5}"

    def to_python(self, value: str) -> str:
        """The code itself: a text, never a number."""
        return value

    def to_url(self, value: str) -> str:
        """The code as it stands in the address."""
        return value


register_converter(NisConverter, "nis")

urlpatterns = [
    path("gebieden", views.index, name="index"),
    path("gebieden/bereikbaarheid", views.access, name="access"),
    path("gebieden/zone/<slug:code>", views.zone, name="zone"),
    path("gebieden/<nis:nis>", views.municipality, name="municipality"),
    path("werk/gebieden", outlines.work, name="work"),
    path("werk/gebieden/bestand/<uuid:id>", outlines.look, name="waiting"),
    path("werk/gebieden/<uuid:id>/terug", outlines.take_back, name="take_back"),
]

"""The addresses of the social map and of the work on it."""

from django.urls import path, register_converter

from rechtop.organisations import adding, views, work
from rechtop.organisations.doubles import urls as doubles
from rechtop.organisations.ending import pages as ending
from rechtop.organisations.find import unmet
from rechtop.organisations.find import views as finding
from rechtop.organisations.importing import urls as importing
from rechtop.organisations.network import urls as network
from rechtop.organisations.quality import urls as quality

app_name = "organisations"

IN_DUTCH = {"service": "dienst", "place": "plaats", "organisation": "organisatie"}


class KindConverter:
    """What is edited, in Dutch in the address."""

    regex = "|".join(IN_DUTCH.values())

    def to_python(self, value: str) -> str:
        """From the word in the address."""
        return next(kind for kind, word in IN_DUTCH.items() if word == value)

    def to_url(self, value: str) -> str:
        """To the word in the address."""
        return IN_DUTCH[value]


register_converter(KindConverter, "kind")

urlpatterns = [
    path("aanbod", finding.offer, name="offer"),
    path("aanbod-ontbreekt", finding.missing, name="missing"),
    path("aanbod/<slug:key>", views.service, name="service"),
    path("aanbod/<slug:key>.txt", views.service_text, name="service_text"),
    path("organisatie/<slug:slug>", views.organisation, name="organisation"),
    path("werk", work.start, name="work"),
    path("werk/<kind:kind>/<uuid:pk>", work.edit_thing, name="edit"),
    path("werk/<kind:kind>/<uuid:pk>/geschiedenis", work.history_of, name="history"),
    path("werk/<kind:kind>/<uuid:pk>/nagekeken", work.confirm_thing, name="confirm"),
    path("werk/niet-gevonden", unmet.unmet, name="unmet"),
    path("werk/organisatie/nieuw", adding.new_organisation, name="new_organisation"),
    path("werk/organisatie/<uuid:pk>/nieuw", work.new_service, name="new_service"),
    path("werk/dienst/<uuid:pk>/plaats", work.new_place, name="new_place"),
    path("werk/<kind:kind>/<uuid:pk>/einde", ending.end_thing, name="end"),
    path("werk/uren/<uuid:pk>", work.edit_hours, name="hours"),
    path("werk/wijziging/<uuid:pk>/terug", work.undo_change, name="undo"),
    *quality.urlpatterns,
    *network.urlpatterns,
    *importing.urlpatterns,
    *doubles.urlpatterns,
]

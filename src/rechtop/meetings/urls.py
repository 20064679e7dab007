"""The addresses of consultations. Each kind has its own; none leads from one kind to another."""

from django.urls import URLPattern, URLResolver, path

from rechtop.meetings.cards import views as cards
from rechtop.meetings.client import views as client
from rechtop.meetings.legal import views as legal

app_name = "meetings"

OF_FILE = "onthaal/dossier/<uuid:pk>/overleg"

urlpatterns: list[URLPattern | URLResolver] = [
    path(OF_FILE, client.meetings, name="of_file"),
    path(f"{OF_FILE}/<uuid:meeting>", client.one, name="client"),
    path(f"{OF_FILE}/<uuid:meeting>/verslag", client.paper, name="client_paper"),
    path("overleg/casuistiek", cards.session, name="cards"),
    path("overleg/casuistiek/kaart", cards.new, name="card_new"),
    path("overleg/casuistiek/kaart/<uuid:card>/weg", cards.away, name="card_away"),
    path("overleg/458ter", legal.consultations, name="legal_list"),
    path("overleg/458ter/nieuw", legal.new, name="legal_new"),
    path("overleg/458ter/<uuid:consultation>", legal.one, name="legal"),
]

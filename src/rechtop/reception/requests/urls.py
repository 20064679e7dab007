"""The addresses of requests and their papers."""

from django.urls import path

from rechtop.reception.requests import papers, views

OF_A_FILE = "dossier/<uuid:pk>/aanvraag"
urlpatterns = [
    path(OF_A_FILE, views.requests, name="requests"),
    path(f"{OF_A_FILE}/<uuid:asked>", views.one, name="request"),
    path(f"{OF_A_FILE}/<uuid:asked>/bewijs", papers.receipt, name="receipt"),
    path(f"{OF_A_FILE}/<uuid:asked>/brief/<slug:whom>", papers.letter, name="request_letter"),
]

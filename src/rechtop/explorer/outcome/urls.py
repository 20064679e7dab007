"""The addresses of what comes after the questions. None tells what was asked or answered."""

from django.urls import path

from rechtop.explorer.outcome import views

app_name = "outcome"

urlpatterns = [
    path("rechten/uitkomst", views.outcome, name="outcome"),
    path("rechten/uitkomst/<int:number>", views.reasons, name="why"),
    path("rechten/aanvraag/<slug:right>", views.letter, name="letter"),
    path("rechten/papier", views.paper, {"large": False}, name="paper"),
    path("rechten/papier/groot", views.paper, {"large": True}, name="large_paper"),
    path("rechten/telefoon", views.phone, name="phone"),
]

"""The first page of a file, and the question in her own words."""

from django.urls import path

from rechtop.reception.overview import views

urlpatterns = [
    path("dossier/<uuid:pk>", views.overview, name="file"),
    path("dossier/<uuid:pk>/vraag", views.question, name="question"),
]

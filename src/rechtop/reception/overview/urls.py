"""The first page of a file."""

from django.urls import path

from rechtop.reception.overview import views

urlpatterns = [
    path("dossier/<uuid:pk>", views.overview, name="file"),
]

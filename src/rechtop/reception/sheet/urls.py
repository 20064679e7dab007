"""The address of the page that a person takes home."""

from django.urls import path

from rechtop.reception.sheet import views

urlpatterns = [path("dossier/<uuid:pk>/blad", views.sheet, name="sheet")]

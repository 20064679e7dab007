"""Where a file closes and opens again."""

from django.urls import path

from rechtop.reception.closing import views

urlpatterns = [path("dossier/<uuid:pk>/afsluiten", views.closing, name="closing")]

"""The address where the whole file is handed out."""

from django.urls import path

from rechtop.reception.handout import views

urlpatterns = [path("dossier/<uuid:pk>/meegeven", views.handout, name="handout")]

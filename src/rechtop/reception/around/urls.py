"""The addresses of who was and is around a person."""

from django.urls import path

from rechtop.reception.around import views

urlpatterns = [
    path("dossier/<uuid:pk>/betrokken", views.involved, name="involved"),
    path("dossier/<uuid:pk>/rondom", views.around, name="around"),
]

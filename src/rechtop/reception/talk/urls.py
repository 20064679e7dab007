"""The talk guide: all domains, and one of them."""

from django.urls import path

from rechtop.reception.talk import views

urlpatterns = [
    path("dossier/<uuid:pk>/gesprek", views.guide, name="talk"),
    path("dossier/<uuid:pk>/gesprek/<slug:domain>", views.domain, name="talk_domain"),
]

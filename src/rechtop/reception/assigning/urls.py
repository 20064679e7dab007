"""Who carries a file, and who follows the files of somebody who is away."""

from django.urls import path

from rechtop.reception.assigning import views

urlpatterns = [
    path("dossier/<uuid:pk>/trekker", views.trekker, name="trekker"),
    path("vervanging", views.absence, name="absence"),
]

"""The addresses of starting, finding, and putting two files together."""

from django.urls import path

from rechtop.reception.start import joining_views, views

urlpatterns = [
    path("nieuw", views.new, name="new"),
    path("nieuw/bekend", views.known, name="known"),
    path("zoeken", views.find, name="find"),
    path("dossier/<uuid:pk>/samenvoegen", joining_views.choose, name="join"),
    path("dossier/<uuid:pk>/samenvoegen/<uuid:other>", joining_views.beside, name="beside"),
]

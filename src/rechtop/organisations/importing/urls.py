"""The addresses on which files are read in."""

from django.urls import path

from rechtop.organisations.importing import views

urlpatterns = [
    path("werk/invoer", views.imports, name="imports"),
    path("werk/invoer/<uuid:pk>", views.import_waiting, name="import_waiting"),
    path("werk/invoer/<uuid:pk>/geweigerd.csv", views.import_refused, name="import_refused"),
    path("werk/inlezing/<uuid:pk>", views.imported, name="import"),
]

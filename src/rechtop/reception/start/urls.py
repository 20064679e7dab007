"""The addresses of starting, finding, and putting two files together."""

from django.urls import path

from rechtop.reception.start import views

urlpatterns = [
    path("nieuw", views.new, name="new"),
    path("nieuw/bekend", views.known, name="known"),
    path("zoeken", views.find, name="find"),
]

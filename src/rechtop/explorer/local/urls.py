"""The address of the page of the municipality. It tells nothing."""

from django.urls import path

from rechtop.explorer.local import views

app_name = "local"

urlpatterns = [
    path("rechten/gemeente", views.municipality, name="municipality"),
]

"""The addresses of open data besides the API."""

from __future__ import annotations

from django.urls import path

from rechtop.organisations.open_data import views

app_name = "open_data"

urlpatterns = [
    path("open-data", views.about, name="about"),
    path("open-data/sociale-kaart.csv", views.table, name="table"),
    path("open-data/uren/<uuid:service>.ics", views.service_hours, name="service_hours"),
    path("open-data/uren/<uuid:service>/<uuid:at_place>.ics", views.place_hours, name="place_hours"),
    path("open-data/uren/plaats/<uuid:place>.ics", views.hours_of_place, name="hours_of_place"),
    path("open-data/ipdc/<uuid:service>", views.instance, name="instance"),
    path("open-data/ipdc/<uuid:service>.<str:suffix>", views.instance, name="instance_as"),
]

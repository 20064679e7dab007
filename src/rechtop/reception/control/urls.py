"""Openings, circles, and who looks at what was done."""

from django.urls import path

from rechtop.reception.control import officer_views, views

urlpatterns = [
    path("dossier/<uuid:pk>/openen", views.reason, name="reason"),
    path("dossier/<uuid:pk>/kring", views.circle, name="circle"),
    path("dossier/<uuid:pk>/logboek", views.logbook, name="logbook"),
    path("nood", views.emergency, name="emergency"),
    path("toezicht", officer_views.oversight, name="oversight"),
    path("toezicht/opening/<uuid:pk>", officer_views.reviewed, name="reviewed"),
]

"""The day of a worker, and the queue of her team."""

from django.urls import path

from rechtop.reception.workbench import views

urlpatterns = [
    path("", views.workbench, name="workbench"),
    path("wachtrij", views.team_queue, name="queue"),
    path("huisbezoeken", views.visits, name="visits"),
    path("dossier/<uuid:pk>/stil", views.quiet, name="quiet"),
]

"""Rights in the file: the form, the plan, the facts with where they come from, what goes in and out."""

from django.urls import path

from rechtop.reception.rights import facts_views, moving_views, views

urlpatterns = [
    path("dossier/<uuid:pk>/rechten", views.rights, name="rights"),
    path("dossier/<uuid:pk>/rechten/plan", views.plan, name="rights_plan"),
    path("dossier/<uuid:pk>/rechten/klopt-nog", views.still_true, name="rights_still_true"),
    path("dossier/<uuid:pk>/rechten/bevinding", views.finding, name="rights_finding"),
    path("dossier/<uuid:pk>/feiten", facts_views.facts, name="facts"),
    path("dossier/<uuid:pk>/onderzoek", facts_views.investigation, name="investigation"),
    path("dossier/<uuid:pk>/onderzoek.json", facts_views.investigation_file, name="investigation_file"),
    path("dossier/<uuid:pk>/huishouden", moving_views.bring, name="household"),
    path("dossier/<uuid:pk>/huishouden.yaml", moving_views.take_out, name="household_file"),
]

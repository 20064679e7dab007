"""The addresses of the plan of a person."""

from django.urls import path

from rechtop.reception.plan import views

urlpatterns = [
    path("dossier/<uuid:pk>/plan", views.plan, name="plan"),
    path("dossier/<uuid:pk>/plan/bevestigen", views.confirm, name="plan_confirm"),
    path("dossier/<uuid:pk>/plan/bestand", views.from_file, name="plan_from_file"),
    path("dossier/<uuid:pk>/plan.fhir.json", views.as_fhir, name="plan_fhir"),
]

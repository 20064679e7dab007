"""The month budget and its file."""

from django.urls import path

from rechtop.reception.budget import views

urlpatterns = [
    path("dossier/<uuid:pk>/budget", views.budget, name="budget"),
    path("dossier/<uuid:pk>/budget/overnemen", views.take, name="budget_take"),
    path("dossier/<uuid:pk>/budget.xlsx", views.as_file, name="budget_file"),
]

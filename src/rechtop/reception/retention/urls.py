"""The addresses of keeping and removing."""

from django.urls import path

from rechtop.reception.retention import views

urlpatterns = [
    path("bewaren", views.retention, name="retention"),
    path("bewaren/voorstel", views.put_forward, name="retention_propose"),
    path("bewaren/beslissen", views.deciding, name="retention_deciding"),
    path("bewaren/<uuid:pk>/uitvoeren", views.carry, name="retention_carry_out"),
]

"""The day of a worker, and the queue of her team."""

from django.urls import path

from rechtop.reception.workbench import views

urlpatterns = [
    path("", views.workbench, name="workbench"),
]

"""The appointments of a file."""

from django.urls import path

from rechtop.reception.appointments import views

urlpatterns = [
    path("dossier/<uuid:pk>/afspraken", views.appointments, name="appointments"),
    path("dossier/<uuid:pk>/afspraak/<uuid:appointment>", views.how_it_went, name="appointment"),
    path("dossier/<uuid:pk>/afspraak/<uuid:appointment>.ics", views.diary, name="diary"),
]

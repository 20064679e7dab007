"""The pages of steps and of the funnel of one file."""

from django.urls import path

from rechtop.reception.funnel import views as funnel
from rechtop.reception.steps import views

urlpatterns = [
    path("dossier/<uuid:pk>/stappen", views.steps, name="steps"),
    path("dossier/<uuid:pk>/stappen/noteer", funnel.note_new, name="note_new"),
    path("dossier/<uuid:pk>/stappen/noteer/<uuid:event>", funnel.note, name="note"),
    path("dossier/<uuid:pk>/stappen/beroep/<uuid:event>", funnel.appeal, name="appeal"),
]

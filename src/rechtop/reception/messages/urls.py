"""The addresses of messages."""

from django.urls import path

from rechtop.reception.messages import views

urlpatterns = [
    path("dossier/<uuid:pk>/berichten", views.messages, name="messages"),
    path("dossier/<uuid:pk>/berichten/pauze", views.pause, name="pause"),
    path("dossier/<uuid:pk>/berichten/<uuid:message_pk>/brief", views.letter_file, name="letter"),
]

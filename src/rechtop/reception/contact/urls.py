"""The addresses of safe contact and of who somebody is."""

from django.urls import path

from rechtop.reception.contact import views

urlpatterns = [
    path("dossier/<uuid:pk>/contact", views.contact, name="contact"),
    path("dossier/<uuid:pk>/wie", views.identity, name="identity"),
    path("dossier/<uuid:pk>/rijksregisternummer", views.national_number, name="national_number"),
]

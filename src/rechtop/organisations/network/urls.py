"""The addresses of partnerships."""

from django.urls import path

from rechtop.organisations.network import pages, work

urlpatterns = [
    path("netwerk/<slug:slug>", pages.network, name="network"),
    path("werk/netwerk", work.partnerships, name="partnerships"),
    path("werk/netwerk/<uuid:pk>", work.partnership, name="partnership"),
]

"""The addresses of freshness and quality."""

from django.urls import path

from rechtop.organisations.quality import pages

urlpatterns = [
    path("werk/kwaliteit", pages.page, name="quality"),
    path("werk/kwaliteit/nagekeken", pages.confirm_several, name="quality_confirm"),
    path("werk/kwaliteit/terug", pages.undo_several, name="quality_undo"),
]

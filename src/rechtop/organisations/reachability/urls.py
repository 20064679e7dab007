"""The addresses of reachability."""

from django.urls import path

from rechtop.organisations.reachability import commitment_pages, counter_pages, guide_page, noting, pages, scan_pages

app_name = "reach"

_OF = "werk/bereikbaarheid"

urlpatterns = [
    path(_OF, pages.reach, name="all"),
    path(f"{_OF}/verslag", pages.report, name="report"),
    path(f"{_OF}/verslag.csv", pages.report_table, name="table"),
    path(f"{_OF}/dienst/<uuid:pk>", pages.of_service, name="service"),
    path(f"{_OF}/dienst/<uuid:pk>/noteer", noting.note_attempt, name="note"),
    path(f"{_OF}/poging/<uuid:pk>", noting.attempt, name="attempt"),
    path(f"{_OF}/poging/<uuid:pk>/terug", noting.undo_attempt, name="undo"),
    path(f"{_OF}/beloften", commitment_pages.promises, name="promises"),
    path(f"{_OF}/beloften/nieuw", commitment_pages.new_promise, name="new_promise"),
    path(f"{_OF}/beloften/<uuid:pk>", commitment_pages.one_promise, name="promise"),
    path("werk/toegankelijkheid/dienst/<uuid:pk>", scan_pages.seven, name="seven"),
    path("werk/toegankelijkheid/dienst/<uuid:pk>/scan", scan_pages.new_scan, name="scan"),
    path("werk/toegankelijkheid/actie/<uuid:pk>", scan_pages.improvement, name="improvement"),
    path("teller", counter_pages.choose, name="desks"),
    path("teller/<slug:code>", counter_pages.tap, name="tap"),
    path("teller/<slug:code>/terug", counter_pages.untap, name="untap"),
    path("inloggen-gids", guide_page.log_in_guide, name="log_in_guide"),
    path("werk/teller", counter_pages.totals, name="totals"),
    path("werk/teller/<uuid:pk>/stop", counter_pages.stop, name="stop_desk"),
]

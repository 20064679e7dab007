"""The addresses of the site. An app adds one line here."""

from django.urls import URLPattern, URLResolver, include, path

from rechtop.site import views

handler500 = "rechtop.site.views.fell_over"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.home, name="home"),
    path("gezond", views.health, name="health"),
    path("bouwstenen", views.building_blocks, name="building_blocks"),
    path("", include("rechtop.explorer.urls")),
    path("", include("rechtop.areas.urls")),
    path("", include("rechtop.accounts.urls")),
    path("", include("rechtop.organisations.urls")),
    path("onthaal/", include("rechtop.reception.urls")),
    path("", include("rechtop.handovers.urls")),
    path("", include("rechtop.meetings.urls")),
    path("", include("rechtop.organisations.reachability.urls")),
    path("", include("rechtop.organisations.open_data.urls")),
    path("hsds/", include("rechtop.organisations.hsds.urls")),
]

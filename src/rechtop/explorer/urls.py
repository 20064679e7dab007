"""The addresses of the explorer."""

from django.urls import include, path

from rechtop.explorer import views

app_name = "explorer"

urlpatterns = [
    path("balie", views.desk, name="desk"),
    path("nu-hulp", views.urgent, name="urgent"),
    path("", include("rechtop.explorer.pages.urls")),
    path("api/", include("rechtop.explorer.api.urls")),
    path("", include("rechtop.explorer.outcome.urls")),
    path("", include("rechtop.explorer.local.urls")),
    path("", include("rechtop.explorer.route.urls")),
    path("", include("rechtop.explorer.whatif.urls")),
    path("rechten", include("rechtop.explorer.interview.urls")),
]

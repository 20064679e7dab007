"""The addresses of the reception. A file is known by its UUID, never by a name or a number of a person (P-10)."""

from django.urls import URLPattern, URLResolver, include, path

app_name = "reception"

# Each part of the reception brings its own list.
urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("rechtop.reception.overview.urls")),
    path("", include("rechtop.reception.workbench.urls")),
    path("", include("rechtop.reception.assigning.urls")),
    path("", include("rechtop.reception.appointments.urls")),
    path("", include("rechtop.reception.closing.urls")),
    path("", include("rechtop.reception.start.urls")),
    path("", include("rechtop.reception.contact.urls")),
    path("", include("rechtop.reception.requests.urls")),
    path("", include("rechtop.reception.sheet.urls")),
    path("", include("rechtop.reception.handout.urls")),
    path("", include("rechtop.reception.control.urls")),
    path("", include("rechtop.reception.messages.urls")),
    path("", include("rechtop.reception.rights.urls")),
    path("", include("rechtop.reception.steps.urls")),
    path("", include("rechtop.reception.counting.urls")),
    path("", include("rechtop.reception.talk.urls")),
    path("", include("rechtop.reception.budget.urls")),
    path("", include("rechtop.reception.retention.urls")),
    path("", include("rechtop.reception.around.urls")),
    path("", include("rechtop.reception.plan.urls")),
]

"""The addresses of the API, each behind the same door."""

from django.urls import URLPattern, path

from rechtop.explorer.api import views
from rechtop.explorer.api.door import opened
from rechtop.explorer.api.operations import api

app_name = "api"

METHODS = {"explore": ("POST",)}
"""What an address takes, where that is not GET."""

urlpatterns = [
    path("", views.guide, name="guide"),
    path("openapi.json", opened(views.openapi, "GET"), name="openapi"),
    *(
        path(str(found.pattern), opened(found.callback, *METHODS.get(found.name or "", ("GET",))), name=found.name)
        for found in api.urls[0]
        if isinstance(found, URLPattern) and found.name != "api-root"
    ),
    path("<path:rest>", opened(views.nowhere, "GET", "POST"), name="nowhere"),
]

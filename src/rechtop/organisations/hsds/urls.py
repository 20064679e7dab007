"""The addresses of the API: 3.0 at its root, 3.1 under `v3.1`."""

from __future__ import annotations

from typing import Any

from django.urls import URLPattern, include, path

from rechtop.organisations.hsds import views
from rechtop.organisations.hsds.lists import LISTS
from rechtop.organisations.hsds.versions import Version

app_name = "hsds"


def _of(version: Version) -> list[URLPattern]:
    told: dict[str, Any] = {"version": version}
    found = [path("", views.base, told, name="base"), path("openapi.json", views.description, told, name="openapi")]
    for name in LISTS:
        found.append(path(name, views.listing, told | {"name": name}, name=name))
        found.append(path(f"{name}/<str:id>", views.one, told | {"name": name}, name=f"{name}_one"))
    return found


urlpatterns = [
    path("v3.1/", include((_of(Version.V31), "v31"))),
    path("", include((_of(Version.V30), "v30"))),
]

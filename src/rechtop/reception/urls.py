"""The addresses of the reception. A file is known by its UUID, never by a name or a number of a person (P-10)."""

from django.urls import URLPattern, URLResolver

app_name = "reception"

# Each part of the reception brings its own list.
urlpatterns: list[URLPattern | URLResolver] = []

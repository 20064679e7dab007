"""The addresses of the public pages, under ``/rechten/``. A right has its own id as address.

Only ids of the law match, so every other path below ``/rechten/`` stays free for the interview. A test keeps rights
from being called as one of those paths.
"""

from django.urls import path, register_converter

from rechtop.explorer.pages import views
from rechtop.law.catalogue import law


class RightConverter:
    """Matches the id of a right of the law and nothing else."""

    regex = "[a-z][a-z0-9_]*"

    def to_python(self, value: str) -> str:
        """The id itself. Raises ValueError, which is no match, for a word that is no right."""
        if value not in law().rights:
            raise ValueError(value)
        return value

    def to_url(self, value: str) -> str:
        """The id as it stands in the address."""
        return value


register_converter(RightConverter, "right")

urlpatterns = [
    path("rechten/alle", views.all_rights, name="rights"),
    path("rechten/alle/<slug:way>/<slug:id>", views.entrance, name="entrance"),
    path("rechten/<right:right>", views.right, name="right"),
]

"""A form as a browser would send it: the hidden fields of the page."""

from __future__ import annotations

from bs4 import BeautifulSoup
from django.test import Client


def fields_of(client: Client, address: str) -> dict[str, str]:
    """The hidden fields of the first form on the page that is posted to the page itself."""
    found = BeautifulSoup(client.get(address).content, "html5lib").select('main form[method="post"] input[type=hidden]')
    return {str(field["name"]): str(field["value"]) for field in found}

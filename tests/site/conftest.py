"""Pages as the Django client sees them."""

from collections.abc import Callable

import html5lib
import pytest
from bs4 import BeautifulSoup
from django.http import HttpResponse


@pytest.fixture
def read() -> Callable[[HttpResponse], BeautifulSoup]:
    """Read a page, refusing HTML that a browser would have to repair."""

    def strictly(response: HttpResponse) -> BeautifulSoup:
        html5lib.HTMLParser(strict=True).parse(response.content.decode())
        return BeautifulSoup(response.content.decode(), "html.parser")

    return strictly

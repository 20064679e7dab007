"""All words of the social map with how rare each is: read once, and again when the map changed."""

from __future__ import annotations

from dataclasses import dataclass
from math import log
from time import monotonic

from django.db.models import Count

from rechtop.law.everyday.vocabulary import Vocabulary
from rechtop.organisations.models import SearchWord, Service

KEPT_SECONDS = 60.0
"""How long a worker may go on with the words it read while another worker changes the map."""


@dataclass(frozen=True)
class Known:
    """The words, in how many services each stands, and when they were read."""

    words: Vocabulary
    services_with: dict[str, int]
    read_at: float


_known: list[Known] = []


def known() -> Known:
    """The words as they are (nearly) now."""
    if not _known or monotonic() - _known[0].read_at > KEPT_SECONDS:
        _known[:] = [_read()]
    return _known[0]


def forget() -> None:
    """Read them again the next time: the map changed here."""
    _known.clear()


def _read() -> Known:
    services = Service.objects.count()
    found = dict(SearchWord.objects.values_list("heard").annotate(Count("pk")).order_by())
    rare = {heard: log(1 + services / number) for heard, number in found.items()}
    return Known(Vocabulary(rare), found, monotonic())

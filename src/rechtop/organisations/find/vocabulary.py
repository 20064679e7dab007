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

OLDEST_SECONDS = 3600.0
"""How long when nothing was written since: words that only went away are noticed then."""


@dataclass(frozen=True)
class Known:
    """The words, in how many services each stands, when they were read, and the last row that was there then."""

    words: Vocabulary
    services_with: dict[str, int]
    read_at: float
    last: int


@dataclass
class _Kept:
    """What this worker read, and when it last looked whether that still holds."""

    known: Known | None = None
    looked_at: float = 0.0


_kept = _Kept()


def known() -> Known:
    """The words as they are (nearly) now: reading them all takes a second in a large map, so only what changed is."""
    held, now = _kept.known, monotonic()
    if held is not None and now - _kept.looked_at <= KEPT_SECONDS:
        return held
    if held is None or now - held.read_at > OLDEST_SECONDS or held.last != _last():
        held = _kept.known = _read()
    _kept.looked_at = now
    return held


def forget() -> None:
    """Read them again the next time: the map changed here."""
    _kept.known = None


def _last() -> int:
    """The newest row: every word that is written makes a newer one."""
    return SearchWord.objects.order_by("-pk").values_list("pk", flat=True).first() or 0


def _read() -> Known:
    last, services = _last(), Service.objects.count()
    found = dict(SearchWord.objects.values_list("heard").annotate(Count("pk")).order_by())
    rare = {heard: log(1 + services / number) for heard, number in found.items()}
    return Known(Vocabulary(rare), found, monotonic(), last)

"""Single values as other programs can read them: addresses of the web, e-mail, moments, and text without poison."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Any
from urllib.parse import quote, urlsplit
from uuid import UUID, uuid5

from django.db.models import Choices, Model
from django.utils.timezone import get_current_timezone

Json = dict[str, Any]
"""An object as JSON holds it."""

_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_HOST = re.compile(r"[A-Za-z0-9.-]+(:\d+)?|\[[0-9A-Fa-f:.]+\](:\d+)?")
_MAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")


def text(value: str) -> str:
    """The text without what no JSON, XML or calendar may hold: control characters and halves of characters."""
    return _UNREADABLE.sub("", value).strip()


def web(value: str) -> str:
    """The address as a URI of RFC 3986 (international letters encoded); empty when it is none of http or https."""
    value = text(value)
    try:
        parts = urlsplit(value)
        host = parts.netloc.encode("idna").decode("ascii") if not parts.netloc.isascii() else parts.netloc
    except ValueError:  # brackets that do not close, a name that no host can have
        return ""
    if parts.scheme not in ("http", "https") or not _HOST.fullmatch(host):
        return ""
    path = quote(parts.path, safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?")
    fragment = quote(parts.fragment, safe="/%:@!$&'()*+,;=~-._?")
    path, query, fragment = (re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", part) for part in (path, query, fragment))
    return f"{parts.scheme}://{host}{path}" + (f"?{query}" if query else "") + (f"#{fragment}" if fragment else "")


def mail(value: str) -> str:
    """The e-mail address; empty when it is none."""
    return value if _MAIL.fullmatch(value) else ""


def moment(value: datetime) -> str:
    """A moment as RFC 3339 writes it, in UTC."""
    return value.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def begin_of(day: date) -> datetime:
    """The first moment of a day, here."""
    return datetime.combine(day, time.min, get_current_timezone())


def after(day: date) -> datetime:
    """The first moment after a day, here."""
    return begin_of(day + timedelta(1)) if day < date.max else begin_of(day)


def latest(changed: Iterable[datetime], begin: date | None, ends: Iterable[date | None], on: date) -> datetime:
    """When something last changed: by an edit, by beginning, or because one of its last days went by."""
    found = list(changed)
    if begin is not None and begin <= on:
        found.append(begin_of(begin))
    found += [after(end) for end in ends if end is not None and end < on]
    return max(found)


def derived(owner: UUID, name: str) -> str:
    """The identity of something that has no row of its own: the same every time, in every installation."""
    return str(uuid5(owner, name))


@cache
def label(words: type[Choices], value: str) -> str:
    """What a choice is called in Dutch; asking the model each time is slow on a long page."""
    return str(dict(words.choices).get(value, value))


FETCHED = "fetched_"
"""Begins the name of a list that was fetched together with a thing."""


def held(thing: Model, relation: str) -> Sequence[Any]:
    """What belongs to a thing, as it was fetched with it; else asked now.

    The same as ``thing.relation.all()``, without making a manager and a query for every line of a long page.
    """
    found: Sequence[Any] | None = getattr(thing, FETCHED + relation, None)
    return found if found is not None else getattr(thing, relation).all()


def known(found: Mapping[str, object]) -> Json:
    """Without what is not known: HSDS has no null."""
    return {name: value for name, value in found.items() if value is not None and value != "" and value != []}

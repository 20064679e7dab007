"""What a visitor of the API asks: the parameters of an address, read strictly. A word that is not known is let be."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.http import QueryDict
from django.utils.dateparse import parse_datetime
from django.utils.timezone import is_naive, make_aware
from django.utils.translation import gettext as _

from rechtop.organisations.hsds.values import begin_of

PER_PAGE = 100
MOST_PER_PAGE = 500
MOST_WITH_SERVICES = 25
"""Organisations on a page with everything of all their services: one may have hundreds."""

_MOST_PAGES = 10**9
_TRUTH = {"true": True, "1": True, "": True, "false": False, "0": False}
_ZONE = re.compile(r"^(.*T.*) (\d\d:\d\d)$")


class WrongParameter(Exception):
    """A parameter that cannot be read; the text says what it should be."""

    def __init__(self, name: str, value: str, wanted: str) -> None:
        self.name, self.value, self.wanted = name, value[:100], wanted
        super().__init__(f"{name}={value[:100]!r}: {wanted}")


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where a walk over all pages is: after which identity, on which page, and when the walk began."""

    last: UUID | None
    page: int
    began: datetime

    def written(self) -> str:
        """As it stands in an address."""
        parts = (self.last.hex if self.last else "", str(self.page), self.began.isoformat())
        return base64.urlsafe_b64encode("|".join(parts).encode()).decode().rstrip("=")

    @classmethod
    def read(cls, written: str, now: datetime) -> Cursor:
        """The cursor of an address; an empty one begins a walk. Raises WrongParameter."""
        if not written:
            return cls(None, 1, now)
        try:
            padded = written + "=" * (-len(written) % 4)
            last, page, began = base64.b64decode(padded, altchars=b"-_", validate=True).decode().split("|")
            found = cls(UUID(last), int(page), datetime.fromisoformat(began))
        except (ValueError, binascii.Error):
            raise WrongParameter("after", written, _("neem over wat in `next` stond")) from None
        if is_naive(found.began) or not 1 < found.page < _MOST_PAGES:
            raise WrongParameter("after", written, _("neem over wat in `next` stond"))
        return found


@dataclass(frozen=True, slots=True)
class Asked:
    """Everything that may be asked of a list. None and empty are: not asked."""

    page: int = 1
    per_page: int = PER_PAGE
    is_sized: bool = False
    cursor: Cursor | None = None
    format: str = "json"
    search: str = ""
    terms: tuple[UUID, ...] = ()
    taxonomies: tuple[UUID, ...] = ()
    organisation: UUID | None = None
    parent: UUID | None = None
    modified_after: datetime | None = None
    postcode: str = ""
    proximity: int | None = None
    minimal: bool = False
    full: bool = False
    full_service: bool = False
    ended: bool = False
    top_only: bool = False


def read(query: QueryDict, now: datetime) -> Asked:
    """The parameters of a request. Raises WrongParameter."""
    one = {name: str(query[name]).replace("\x00", "") for name in query}
    with_services = _truth(one, "full_service")
    per_page = _number(one, "per_page", 1, MOST_PER_PAGE) or PER_PAGE
    return Asked(
        page=_number(one, "page", 1, _MOST_PAGES) or 1,
        per_page=min(per_page, MOST_WITH_SERVICES) if with_services else per_page,
        is_sized="per_page" in one or "page" in one,
        cursor=Cursor.read(one["after"], now) if "after" in one else None,
        format=_format(one),
        search=one.get("search", "")[:200],
        terms=_uuids(query, "taxonomy_term_id"),
        taxonomies=_uuids(query, "taxonomy_id"),
        organisation=_uuid(one, "organization_id"),
        parent=_uuid(one, "parent_id"),
        modified_after=_moment(one, "modified_after"),
        postcode=one.get("postcode", "").strip()[:10],
        proximity=_number(one, "proximity", 0, 500_000),
        minimal=_truth(one, "minimal"),
        full=_truth(one, "full"),
        full_service=with_services,
        ended=_truth(one, "ended"),
        top_only=_truth(one, "top_only"),
    )


def _number(one: Mapping[str, str], name: str, least: int, most: int) -> int | None:
    if name not in one:
        return None
    value = one[name].strip()
    if not (value.isascii() and value.isdigit() and len(value) < 12 and least <= int(value) <= most):
        wanted = _("een geheel getal van %(least)s tot %(most)s") % {"least": least, "most": most}
        raise WrongParameter(name, one[name], wanted)
    return int(value)


def _format(one: Mapping[str, str]) -> str:
    found = one.get("format", "json").lower()
    if found not in ("json", "ndjson"):
        raise WrongParameter("format", found, _("json of ndjson"))
    return found


def _uuids(query: QueryDict, name: str) -> tuple[UUID, ...]:
    written = [part.strip() for value in query.getlist(name) for part in value.split(",") if part.strip()]
    return tuple(_as_uuid(name, value) for value in written[:20])


def _uuid(one: Mapping[str, str], name: str) -> UUID | None:
    return _as_uuid(name, one[name].strip()) if one.get(name, "").strip() else None


def _as_uuid(name: str, value: str) -> UUID:
    try:
        return UUID(value)
    except ValueError:
        raise WrongParameter(name, value, _("een UUID, zoals in het veld `id`")) from None


def _moment(one: Mapping[str, str], name: str) -> datetime | None:
    written = one.get(name, "").strip()
    if not written:
        return None
    written = _ZONE.sub(r"\1+\2", written)  # a plus in an address arrives as a space
    try:
        found = parse_datetime(written) if "T" in written or " " in written else begin_of(date.fromisoformat(written))
        if found is not None and is_naive(found):
            found = make_aware(found)
    except (ValueError, OverflowError):
        found = None
    if found is None or not 1900 <= found.year <= 9000:
        raise WrongParameter(name, written, _("een dag of een tijdstip, zoals 2026-01-31 of 2026-01-31T12:00:00Z"))
    return found


def _truth(one: Mapping[str, str], name: str) -> bool:
    written = one.get(name, "false").strip().lower()
    if written not in _TRUTH:
        raise WrongParameter(name, written, _("true of false"))
    return _TRUTH[written]

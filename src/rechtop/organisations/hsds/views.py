"""The API over HTTP: public, read only, without login, key or cookie."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Concatenate, ParamSpec
from uuid import UUID

from django.http import HttpRequest, QueryDict
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.dateparse import parse_datetime
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from rechtop.organisations.hsds import openapi
from rechtop.organisations.hsds.answers import as_json, as_lines, refused
from rechtop.organisations.hsds.asked import WrongParameter, read
from rechtop.organisations.hsds.links import Links
from rechtop.organisations.hsds.lists import LISTS, Listing
from rechtop.organisations.hsds.paging import Page
from rechtop.organisations.hsds.values import Json
from rechtop.organisations.hsds.versions import Version

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponseBase]


def _tells_what_is_wrong(view: View[P]) -> View[P]:
    """Turns a parameter that cannot be read into an answer that says so."""

    @wraps(view)
    def answered(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        try:
            return view(request, *args, **kwargs)
        except WrongParameter as wrong:
            return refused(400, parameter=wrong.name, value=wrong.value, wanted=wrong.wanted)

    return answered


@require_safe
def base(request: HttpRequest, version: Version) -> HttpResponseBase:
    """Which version this is, where its profile is explained, and where its description stands."""
    links = Links.of(request)
    found = {"version": version.value, "profile": f"{links.page()}#hsds", "openapi_url": _openapi_url(links, version)}
    return as_json(request, found)


@require_safe
def description(request: HttpRequest, version: Version) -> HttpResponseBase:
    """The description of the API in OpenAPI."""
    root = Links.of(request).base + reverse(f"hsds:{_name(version)}:base")
    return as_json(request, openapi.document(version, root.rstrip("/")))


@csrf_exempt  # 3.1 lets a long question come by POST; nothing is changed by it
@_tells_what_is_wrong
def listing(request: HttpRequest, version: Version, name: str) -> HttpResponseBase:
    """A page of a list, or all of it one a line."""
    return _by_post(request, version, name) if version is Version.V31 else _by_get(request, version, name)


@require_safe
def _by_get(request: HttpRequest, version: Version, name: str) -> HttpResponseBase:
    return _listed(request, version, name, request.GET)


@require_http_methods(["GET", "HEAD", "POST"])
def _by_post(request: HttpRequest, version: Version, name: str) -> HttpResponseBase:
    asked = request.GET.copy()
    if request.method == "POST":
        asked.update(request.POST)
    return _listed(request, version, name, asked)


@require_safe
@_tells_what_is_wrong
def one(request: HttpRequest, version: Version, name: str, id: str) -> HttpResponseBase:
    """One of a list, with everything."""
    try:
        key = UUID(id)
    except ValueError:
        return _not_there()
    found = _listing(request, version, name, request.GET).one(key)
    return as_json(request, found, modified=_changed([found])) if found is not None else _not_there()


def _listed(request: HttpRequest, version: Version, name: str, query: QueryDict) -> HttpResponseBase:
    found = _listing(request, version, name, query)
    if found.asked.format == "ndjson":
        return as_lines(request, found.lines())
    page, contents = found.page()
    following = _following(request, page, query)
    response = as_json(request, page.json(contents, following), modified=_changed(contents))
    if following is not None:
        response.headers["Link"] = f'<{following}>; rel="next"'
    return response


def _listing(request: HttpRequest, version: Version, name: str, query: QueryDict) -> Listing:
    moment = now()
    return LISTS[name](version, Links.of(request), read(query, moment), localdate(moment))


def _following(request: HttpRequest, page: Page, query: QueryDict) -> str | None:
    """The address of the next page, reached in the same way."""
    if page.is_last:
        return None
    asked = query.copy()
    if page.after is not None:
        asked["after"] = page.after.written()
    else:
        asked["page"] = str(page.number + 1)
    return f"{Links.of(request).base}{request.path}?{asked.urlencode()}"


def _changed(contents: list[Json]) -> datetime | None:
    """The latest date of change on a page."""
    written = max((item["last_modified"] for item in contents if "last_modified" in item), default=None)
    return parse_datetime(written) if written else None


def _not_there() -> HttpResponseBase:
    return refused(404, reason=_("Er is niets met deze id."))


def _openapi_url(links: Links, version: Version) -> str:
    return links.base + reverse(f"hsds:{_name(version)}:openapi")


def _name(version: Version) -> str:
    return version.name.lower()

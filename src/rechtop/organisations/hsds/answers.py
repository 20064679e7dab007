"""Answers of the API: JSON that any page may read, without cookies, that a program need not fetch twice."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from datetime import datetime

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import http_date

from rechtop.organisations.hsds.values import Json

MAX_AGE = 60
"""Seconds that an answer may be kept before one asks again."""


def answer(
    request: HttpRequest, body: bytes, content_type: str, *, modified: datetime | None = None
) -> HttpResponseBase:
    """An answer with its ETag; 304 when the visitor has this very answer already.

    The date only informs. It decides nothing: something can leave a list, or a day can pass, without a later date.
    """
    etag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    stamp = int(modified.timestamp()) if modified is not None else None
    response = HttpResponse(body, content_type=content_type)
    kept = get_conditional_response(request, etag=etag, response=response)
    found = kept if kept is not None else response
    if request.method == "HEAD" and isinstance(found, HttpResponse):
        found.headers["Content-Length"] = str(len(found.content))
        found.content = b""
    found.headers["ETag"] = etag
    if stamp is not None:
        found.headers["Last-Modified"] = http_date(stamp)
    return opened(found)


def opened(response: HttpResponseBase) -> HttpResponseBase:
    """For everybody: kept by caches for a minute, and readable from pages of other sites."""
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["Access-Control-Expose-Headers"] = "ETag, Last-Modified, Link"
    response.headers["Cache-Control"] = f"public, max-age={MAX_AGE}"
    return response


def written(value: object) -> bytes:
    """JSON in UTF-8; no letter in it can end a script or a page around it."""
    line = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return (
        line.replace("<", "\\u003c")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029")
        .encode("utf-8", "replace")
    )


def as_json(request: HttpRequest, value: Json, *, modified: datetime | None = None) -> HttpResponseBase:
    """An object as the answer."""
    return answer(request, written(value), "application/json", modified=modified)


def as_lines(request: HttpRequest, items: Iterable[Json]) -> HttpResponseBase:
    """Objects one a line, sent while they are read."""
    return streamed(request, (written(item) + b"\n" for item in items), "application/x-ndjson")


def streamed(request: HttpRequest, pieces: Iterable[bytes], content_type: str) -> HttpResponseBase:
    """An answer in pieces, sent while they are made; who asks only for the head gets only that."""
    sent = () if request.method == "HEAD" else pieces
    return opened(StreamingHttpResponse(sent, content_type=content_type))


def refused(status: int, **why: str) -> HttpResponseBase:
    """An answer that says what is wrong."""
    response = HttpResponse(written({"status": status, **why}), status=status, content_type="application/json")
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response

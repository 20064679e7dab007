"""What every address of the API shares: methods, who may read the answer, how often one may ask.

Any web page may ask and read the answers (CORS): there is no cookie, account or secret that it could borrow.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, wraps

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.gzip import gzip_page

from rechtop.explorer.api.limit import Limit, address_of
from rechtop.explorer.api.refusals import Refused

View = Callable[..., HttpResponseBase]

ANYBODY = {"Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "Retry-After"}
_MINUTE = "60"


@cache
def limit() -> Limit:
    """The limit of this process."""
    return Limit(settings.API_RATE)


def opened(view: View, *methods: str) -> View:
    """The view behind the door. A question that costs work (POST) is counted; a page to read is not."""
    allowed = ", ".join((*methods, *(["HEAD"] if "GET" in methods else []), "OPTIONS"))

    @csrf_exempt  # it reads no cookie, so no other site can act in somebody's name
    @gzip_page
    @wraps(view)
    def door(request: HttpRequest, **kwargs: object) -> HttpResponseBase:
        is_head = request.method == "HEAD"
        try:
            response = _through(request, **kwargs)
        except Refused as refusal:
            response = refusal.response()
        for name, value in ANYBODY.items():
            response.headers[name] = value
        return _only_headers(response) if is_head else response

    def _through(request: HttpRequest, **kwargs: object) -> HttpResponseBase:
        if request.method == "OPTIONS":
            may = {"Access-Control-Allow-Methods": allowed, "Access-Control-Allow-Headers": "Content-Type"}
            return HttpResponse(status=204, headers={**may, "Access-Control-Max-Age": _MINUTE, "Allow": allowed})
        if request.method == "HEAD" and "GET" in methods:
            request.method = "GET"
        if request.method not in methods:
            raise Refused(405, "methode", str(request.method), f"gebruik {allowed}", {"Allow": allowed})
        if request.method == "POST":
            count(request)
        return view(request, **kwargs)

    return door


def _only_headers(response: HttpResponseBase) -> HttpResponse:
    """What HEAD answers: everything but the content."""
    return HttpResponse(status=response.status_code, headers=dict(response.items()))


def count(request: HttpRequest, cost: int = 1) -> None:
    """Count a question. Raises Refused (429) when its address asked too often."""
    if not cost:
        return
    forwarded = request.headers.get("X-Forwarded-For", "")
    seconds = limit().wait(address_of(request.META.get("REMOTE_ADDR", ""), forwarded, settings.PROXIES), cost)
    if seconds:
        most = f"hoogstens {settings.API_RATE} per minuut"
        raise Refused(429, "aantal vragen", most, f"wacht {seconds} seconden", {"Retry-After": str(seconds)})

"""The public pages. They are the same for everybody and know nothing of who reads them."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from rechtop.explorer.pages.listing import groups
from rechtop.explorer.pages.right import RightPage
from rechtop.explorer.pages.search import search
from rechtop.law.catalogue import law

QUERY = "zoek"
_LONGEST = 100


@gzip_page
@require_safe
def all_rights(request: HttpRequest) -> HttpResponse:
    """Public. All rights by what they are about, or those that fit what was asked."""
    asked = " ".join(request.GET.get(QUERY, "")[:_LONGEST].split())
    found = search(law(), asked) if asked else ()
    context = {"asked": asked, "found": found, "groups": () if found else groups(law())}
    return render(request, "explorer/pages/rights.html", context)


@gzip_page
@require_safe
def right(request: HttpRequest, right: str) -> HttpResponse:
    """Public. Everything about one right, with the amounts of today."""
    page = RightPage(law(), right, timezone.localdate())
    return render(request, "explorer/pages/right.html", {"page": page, "check": check_address(right)})


def check_address(right: str) -> str:
    """Where one right is looked into: the interview, told which right weighs more, or else the desk form.

    The id of a right may stand in an address: it says nothing of anybody.
    """
    try:
        return f"{reverse('explorer:interview:start')}?recht={right}"
    except NoReverseMatch:
        return reverse("explorer:desk")

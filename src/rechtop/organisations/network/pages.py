"""The public page of a partnership: the picture, and the same as a list with telephones."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from rechtop.accounts.access import INSTALLATION, Action, standing_of
from rechtop.organisations.models import Partnership
from rechtop.organisations.network.drawing import draw
from rechtop.organisations.network.forms import DayForm
from rechtop.organisations.network.members import circles_on


@require_safe
def network(request: HttpRequest, slug: str) -> HttpResponse:
    """Public. Who works together here on a day: ``?op=`` that day, today when it says nothing or is none."""
    partnership = get_object_or_404(Partnership, slug=slug)
    today = timezone.localdate()
    form = DayForm(request.GET if "op" in request.GET else None)
    asked = form.cleaned_data["op"] if form.is_bound and form.is_valid() else None
    day = asked or today
    circles = circles_on(partnership, day)
    context = {
        "partnership": partnership,
        "form": form,
        "day": day,
        "is_today": day == today,
        "is_there": partnership.holds_on(day),
        "circles": circles,
        "members": sum(len(circle.members) for circle in circles),
        "picture": draw([(one.kind.value, one.name, [member.number for member in one.members]) for one in circles]),
        "may_partner": bool(standing_of(request.user, today).may(Action.PARTNER, INSTALLATION)),
    }
    return render(request, "organisations/network/network.html", context)

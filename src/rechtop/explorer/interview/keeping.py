"""What a person does with her answers: keep them in a file, go on with a file, hide them, have more time, wipe them."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from rechtop.explorer.interview import sessions
from rechtop.explorer.interview.keepsake import read, told_again, written
from rechtop.explorer.interview.screen import SPACE, go, page, show, with_form
from rechtop.explorer.interview.state import State
from rechtop.law.catalogue import law
from rechtop.law.household_file import LARGEST
from rechtop.rules.errors import InputError

FILE = "mijn-antwoorden.yaml"


@page("GET", "HEAD", "POST")
def save(request: HttpRequest, state: State) -> HttpResponse:
    """What is in the file and how to go on with it; the button gives the file itself, made there and then."""
    if request.method != "POST":
        return show(request, state, "save", {})
    response = HttpResponse(written(state.answers), content_type="application/yaml; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{FILE}"'
    return response


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def resume(request: HttpRequest) -> HttpResponse:
    """Public. Go on with a file that was kept. What is wrong with it is named; nothing of it is kept then."""
    context: dict[str, object] = {}
    if request.method == "POST":
        try:
            return _resumed(request)
        except InputError as refused:
            context = {"error": str(refused)}
    return with_form(request, "resume", context)


def _resumed(request: HttpRequest) -> HttpResponse:
    """Begin an interview with the answers in the file that was sent. Raises InputError."""
    if int(request.META.get("CONTENT_LENGTH") or 0) > 2 * LARGEST:
        raise InputError("bestand", "te groot", "kijk of dit het bestand is dat u bewaarde")
    sent = request.FILES.get("bestand")
    if sent is None:
        raise InputError("bestand", "", "kies eerst het bestand dat u bewaarde")
    today = timezone.localdate()
    answers = read(sent.read(LARGEST + 1), law(), today)
    if answers.on != today.isoformat():
        answers = told_again(answers, law(), today, unchanged=request.POST.get("veranderd") == "nee")
    sessions.begin(request)
    return go(request, State(answers), "answers")


@page("GET", "HEAD")
def cover(request: HttpRequest, state: State) -> HttpResponse:
    """A calm page on which nothing of the interview stands, until one asks for it again."""
    return show(request, state, "cover", {})


@page("POST")
def longer(request: HttpRequest, state: State) -> HttpResponse:
    """Half an hour more. A script asks for the new time only; without one the page that asked comes back."""
    if request.headers.get("HX-Request"):
        return show(request, state, "_time", {})
    back = request.POST.get("naar", "")
    is_ours = url_has_allowed_host_and_scheme(back, allowed_hosts=None) and back.startswith(reverse(f"{SPACE}start"))
    return redirect(back if is_ours else f"{SPACE}next")


@require_POST
def wipe(request: HttpRequest) -> HttpResponse:
    """Public. Wipe everything at once: the row on the server and the cookie."""
    sessions.wipe(request)
    return redirect(f"{SPACE}over")

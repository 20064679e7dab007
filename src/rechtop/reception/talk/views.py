"""The talk guide. Each card is a plain form of its own; what was typed and refused stays in its field."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.debug import sensitive_post_parameters

from rechtop.reception.desk import Desk
from rechtop.reception.models import About, Trajectory
from rechtop.reception.once import claim
from rechtop.reception.page import reception_page
from rechtop.reception.parts import file_page
from rechtop.reception.reference.domains import DomainUnknown
from rechtop.reception.rights import keeping
from rechtop.reception.rights.places import NAME
from rechtop.reception.rights.said import said
from rechtop.reception.talk import notes

HERE, MOMENT = "talk", "trajectory.talk"
ASKED = {
    About.QUESTION: ("Wat is er?", "Wat gebeurt er, hoe lang al, wat is het ergst?"),
    About.WISH: ("Wat wil de persoon zelf?", "Hoe zou het beter zijn? Wat eerst?"),
    About.STRENGTH: ("Wat gaat er goed?", "Wat lukt wel? Wat hielp vroeger?"),
    About.SUPPORT: ("Wie helpt?", "Familie, vrienden, buren, een dienst?"),
}
"""The four things to ask in every domain, with a help to ask them."""


@reception_page("GET", "HEAD")
def guide(request: HttpRequest, desk: Desk, pk: UUID) -> HttpResponse:
    """Every domain with how it stands; beside each other her words, facts and what workers suppose."""
    trajectory = desk.open(pk, MOMENT)
    known = keeping.known_of(desk, trajectory)
    names = known.sheet().names()
    facts = [said(known.law, fact, names, desk.on) for key, fact in known.facts.items() if key[1] != NAME]
    context = {"talk": notes.talk(desk, trajectory), "facts": facts}
    return file_page(request, desk, trajectory, HERE, "reception/talk/guide.html", context)


@sensitive_post_parameters()
@reception_page("GET", "HEAD", "POST")
def domain(request: HttpRequest, desk: Desk, pk: UUID, domain: str) -> HttpResponse:
    """One domain: four things to ask, what I suppose, and whether it was looked at."""
    try:
        chosen = notes.domain_called(desk, domain)
    except DomainUnknown:
        raise Http404 from None
    error: notes.NoteRefused | None = None
    if request.method == "POST":
        here = reverse("reception:talk_domain", args=[pk, domain])
        leads_to = reverse("reception:talk", args=[pk]) if request.POST.get("doe") == "sla-over" else here
        try:
            with desk.writing(pk, MOMENT) as trajectory:
                claim(desk, request, leads_to=leads_to)
                _do(request, desk, trajectory, chosen)
            return redirect(leads_to)
        except notes.NoteRefused as fault:
            error = fault
    trajectory = desk.open(pk, MOMENT)
    talked = notes.talk(desk, trajectory)
    number = next(n for n, one in enumerate(talked) if one.id == chosen)
    context = {
        "talked": talked[number],
        "next": talked[(number + 1) % len(talked)],
        "asked": [(about.value, *texts, request.POST.get(about.value, "")) for about, texts in ASKED.items()],
        "typed": request.POST,
        "error": error,
    }
    status = 422 if error else 200
    return file_page(request, desk, trajectory, HERE, "reception/talk/domain.html", context, status=status)


def _do(request: HttpRequest, desk: Desk, trajectory: Trajectory, domain: str) -> None:
    """What the button asked. Raises NoteRefused."""
    what, _, about = request.POST.get("doe", "").partition(":")
    chosen = keeping.uuids([about])
    if what == "woorden":
        notes.say(desk, trajectory, domain, {one: request.POST.get(one.value, "") for one in About})
    elif what == "vermoeden":
        notes.suppose(desk, trajectory, domain, request.POST.get("vermoeden", ""))
    elif what in ("verkend", "sla-over") and domain:
        notes.look(desk, trajectory, domain, skipped=what == "sla-over")
    elif what == "neem-terug" and chosen:
        notes.take_back(desk, trajectory, chosen[0])
    elif what == "klaar" and chosen:
        notes.settle(desk, trajectory, chosen[0], request.POST.get(f"bleek.{about}", ""))
    else:
        raise notes.NoteRefused("", "Deze knop kennen we niet. Laad de pagina opnieuw.")

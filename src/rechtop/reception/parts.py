"""The frame of a file: what stands above each of its pages, and the way between its parts.

A part adds one line to :data:`PARTS`; its view ends with `file_page`. The frame tells who it is about, what she asked,
who carries it, what may not be done to reach her, and the next open step.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rechtop.accounts.access import Action
from rechtop.reception.contact.safe import not_asked
from rechtop.reception.desk import Desk
from rechtop.reception.models import Assignment, AtHome, Part, Person, SafeContact, Step, StepState, Trajectory

ONE_PAGE = "reception/file.html"
"""What the template of every page of a file extends."""


@dataclass(frozen=True, slots=True)
class FilePart:
    """A page of a file in the way between its parts; its address takes the id of the file and nothing else."""

    name: str
    url_name: str
    label: str | Promise
    action: Action = Action.READ_FILE


PARTS: tuple[FilePart, ...] = (
    FilePart("overview", "reception:file", gettext_lazy("Overzicht")),
    FilePart("steps", "reception:steps", gettext_lazy("Stappen")),
    FilePart("talk", "reception:talk", gettext_lazy("Gesprek")),
    FilePart("rights", "reception:rights", gettext_lazy("Rechten")),
    FilePart("budget", "reception:budget", gettext_lazy("Budget")),
    FilePart("plan", "reception:plan", gettext_lazy("Plan")),
    FilePart("requests", "reception:requests", gettext_lazy("Aanvragen")),
    FilePart("appointments", "reception:appointments", gettext_lazy("Afspraken")),
    FilePart("handovers", "handovers:of_file", gettext_lazy("Overdrachten")),
    FilePart("meetings", "meetings:of_file", gettext_lazy("Overleg")),
    FilePart("messages", "reception:messages", gettext_lazy("Berichten")),
    FilePart("contact", "reception:contact", gettext_lazy("Veilig contact")),
    FilePart("sheet", "reception:sheet", gettext_lazy("Blad voor thuis")),
    FilePart("involved", "reception:involved", gettext_lazy("Wie hielp door de jaren")),
    FilePart("around", "reception:around", gettext_lazy("Wie is er rondom haar")),
    FilePart("identity", "reception:identity", gettext_lazy("Wie is zij")),
    FilePart("trekker", "reception:trekker", gettext_lazy("Trekker")),
    FilePart("handout", "reception:handout", gettext_lazy("Dossier meegeven"), Action.HAND_OUT),
    FilePart("circle", "reception:circle", gettext_lazy("Wie mag dit zien"), Action.CLOSE_CIRCLE),
    FilePart("logbook", "reception:logbook", gettext_lazy("Wie las dit"), Action.HAND_OUT),
    FilePart("closing", "reception:closing", gettext_lazy("Afsluiten")),
)  # fmt: skip
"""The parts, in the order of a talk: what is asked, what is known, what is done, who does it."""

SELDOM = frozenset({"involved", "around", "identity", "trekker", "handout", "circle", "logbook", "closing"})
"""Parts that are folded away: a file on a telephone begins with what it is about."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A part as the way between the parts shows it."""

    label: str
    address: str
    is_here: bool
    is_seldom: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands above each page of a file."""

    trajectory: Trajectory
    who: str
    trekker: Assignment | None
    helping: tuple[Assignment, ...]
    warnings: tuple[str, ...]
    contact_remark: str
    next_step: Step | None
    parts: tuple[Shown, ...]
    more: tuple[Shown, ...]
    is_first: bool

    @property
    def is_in_more(self) -> bool:
        """Whether the part that is open is one that is folded away."""
        return any(one.is_here for one in self.more)

    @property
    def is_late(self) -> bool:
        """Whether the day of the next step has gone by on the day of the page."""
        return bool(self.next_step and getattr(self.next_step, "is_late", False))


def file_page(
    request: HttpRequest,
    desk: Desk,
    trajectory: Trajectory,
    part: str,
    template: str,
    context: Mapping[str, object] | None = None,
    *,
    status: int = 200,
) -> HttpResponse:
    """A page of a file within its frame; ``part`` is the name in `PARTS` of where she is.

    The view opened the file already (`Desk.open` wrote it in the journal).
    """
    shown = {"frame": frame_of(desk, trajectory, part), "trajectory": trajectory, "desk": desk, **(context or {})}
    return render(request, template, shown, status=status)


def frame_of(desk: Desk, trajectory: Trajectory, part: str) -> Frame:
    """What stands above a page; five queries, however much there is in the file."""
    held = holding(desk, trajectory)
    person = trajectory.person
    contact = SafeContact.objects.using(desk.store).filter(person=person).first()
    step = Step.objects.using(desk.store).filter(trajectory=trajectory, state=StepState.OPEN)
    next_step = step.order_by("due_on", "order", "created_at").first()
    if next_step is not None:
        next_step.is_late = next_step.due_on < desk.on  # type: ignore[attr-defined]
    ways = list(_ways(desk, trajectory, part))
    return Frame(
        trajectory,
        who=who_of(person),
        trekker=next((one for one in held if one.part == Part.TREKKER and one.until is None), None),
        helping=tuple(one for one in held if one.part != Part.TREKKER),
        warnings=tuple(warnings_of(person, contact)),
        contact_remark=contact.remark if contact else "",
        next_step=next_step,
        parts=tuple(one for one in ways if not one.is_seldom),
        more=tuple(one for one in ways if one.is_seldom),
        is_first=part == "overview",
    )


def who_of(person: Person) -> str:
    """Her name as it was given, or that there is none: help can be anonymous (P-09)."""
    return person.name or _("zonder naam")


def holding(desk: Desk, trajectory: Trajectory) -> list[Assignment]:
    """Who works on a file on the day of the desk: the trekker, a substitute, who helps."""
    held = Assignment.objects.using(desk.store).filter(trajectory=trajectory, since__lte=desk.on)
    return [one for one in held.order_by("since", "created_at") if one.until is None or one.until >= desk.on]


def warnings_of(person: Person, contact: SafeContact | None) -> Iterable[str]:
    """What may not be done to reach her. What was not asked is unknown, and unknown is no yes (P-11)."""
    if person.messages_paused:
        yield _("Stuur nu geen berichten.")
    if contact is None or contact.asked_on is None:
        yield _("Veilig contact is nog niet gevraagd. Vraag het voor u belt, schrijft of iets meegeeft.")
        if contact is None:
            return
    refused = (
        (contact.may_call, _("Niet bellen.")),
        (contact.may_leave_voicemail, _("Geen bericht inspreken.")),
        (contact.may_text, _("Geen sms.")),
        (contact.may_mail, _("Geen e-mail.")),
        (contact.may_post, _("Geen brieven.")),
    )
    yield from (words for allowed, words in refused if allowed is False)
    if contact.asked_on is not None and (ways := not_asked(contact)):
        yield _("Nog niet gevraagd, dus niet doen: %(ways)s.") % {"ways": ", ".join(ways)}
    if contact.at_home == AtHome.NOTHING:
        yield _("Niets mag thuis liggen.")
    if contact.at_home == AtHome.NEUTRAL:
        yield _("Thuis alleen een neutrale omslag.")


def _ways(desk: Desk, trajectory: Trajectory, part: str) -> Iterable[Shown]:
    """Only the parts that she may open."""
    ref = desk.file_ref(trajectory)
    for one in PARTS:
        if desk.standing.may(one.action, ref):
            address = reverse(one.url_name, args=[trajectory.pk])
            yield Shown(str(one.label), address, one.name == part, one.name in SELDOM)

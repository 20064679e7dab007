"""Preparing a consultation with the person, holding it, and what was agreed becoming steps of her file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from rechtop.meetings.client.models import (
    Absence,
    AgreedHow,
    Answer,
    Attends,
    ClientAgreement,
    ClientMeeting,
    ClientParticipant,
    ClientPoint,
    MeetingState,
    ParticipantKind,
    Told,
)
from rechtop.reception.desk import Desk
from rechtop.reception.errors import ReceptionError
from rechtop.reception.merging import keep_both
from rechtop.reception.models import OwnerKind, Step, Trajectory
from rechtop.reception.steps.doing import WHAT_AT_MOST, Owner, add

PART = "trajectory.meeting"


class MeetingError(ReceptionError):
    """What was asked cannot be done with this meeting; the text says what to do."""


@dataclass(frozen=True, slots=True)
class Discussed:
    """What was talked over with the person before the meeting. What was not asked stays open."""

    told_on: date | None = None
    told_how: Told | None = None
    answer: Answer | None = None
    agreed_how: AgreedHow | None = None
    attends: Attends | None = None
    absence: Absence | None = None
    absence_told: str = ""


def plan(desk: Desk, pk: UUID, on: date, place: str = "") -> ClientMeeting:
    """A meeting on a day; she is told and asked before it is held. Raises MeetingError, and as `Desk.writing`."""
    if on < desk.on:
        raise MeetingError("Die dag is voorbij. Kies vandaag of een latere dag.")
    with desk.writing(pk, PART) as trajectory:
        made = ClientMeeting(trajectory=trajectory, on=on, place=place.strip(), by=desk.user, by_name=desk.name)
        made.save(using=desk.store, force_insert=True)
    return made


def discuss(desk: Desk, meeting: ClientMeeting, told: Discussed) -> None:
    """Keep what she heard and said. Raises MeetingError when an answer stands without what it needs."""
    if told.answer and not (told.told_on and told.told_how):
        raise MeetingError("Noteer eerst hoe en wanneer zij het wist. Wie niets weet, kan niet akkoord gaan.")
    if told.told_on and told.told_on > desk.on:
        raise MeetingError("Die dag moet nog komen. Wanneer hoorde zij het?")
    if told.answer == Answer.YES and not told.agreed_how:
        raise MeetingError("Hoe ging ze akkoord?")
    if told.attends == Attends.NO and not told.absence:
        raise MeetingError("Waarom is ze er niet bij? Zij hoort erbij als het kan.")
    with _changing(desk, meeting) as held:
        held.told_on, held.told_how = told.told_on, told.told_how or ""
        agrees = told.answer == Answer.YES
        if not agrees:
            held.agreed_on = None
        elif held.answer != Answer.YES:
            held.agreed_on = desk.on
        held.answer = told.answer or ""
        held.agreed_how = (told.agreed_how or "") if agrees else ""
        held.attends = told.attends or ""
        held.absence = (told.absence or "") if told.attends == Attends.NO else ""
        held.absence_told = told.absence_told.strip() if told.attends == Attends.NO else ""


def invite(
    desk: Desk, meeting: ClientMeeting, kind: ParticipantKind, name: str, *, link: UUID | None = None
) -> ClientParticipant:
    """Somebody more at the table; she must agree anew, because she agreed to talking with the others.

    ``link``: the account of a colleague, or the service of the social map. Raises MeetingError.
    """
    if not name.strip():
        raise MeetingError("Wie komt erbij? Schrijf een naam.")
    with _changing(desk, meeting) as held:
        made = ClientParticipant(
            meeting=held, kind=kind, name=name.strip(), by=desk.user, by_name=desk.name,
            account=link if kind == ParticipantKind.WORKER else None,
            service=link if kind == ParticipantKind.SERVICE else None,
        )  # fmt: skip
        made.save(using=desk.store, force_insert=True)
        held.answer, held.agreed_how, held.agreed_on = "", "", None
    return made


def leave_out(desk: Desk, meeting: ClientMeeting, pk: UUID) -> None:
    """Somebody less at the table: her agreement stays."""
    with _changing(desk, meeting) as held:
        ClientParticipant.objects.using(desk.store).filter(meeting=held, pk=pk).delete()


def put_on_agenda(desk: Desk, meeting: ClientMeeting, text: str) -> None:
    """A point to talk about. Raises MeetingError."""
    if not text.strip():
        raise MeetingError("Schrijf waarover het gaat.")
    with _changing(desk, meeting) as held:
        ClientPoint.objects.using(desk.store).create(meeting=held, text=text.strip(), by=desk.user, by_name=desk.name)


def take_off_agenda(desk: Desk, meeting: ClientMeeting, pk: UUID) -> None:
    """A point less."""
    with _changing(desk, meeting) as held:
        ClientPoint.objects.using(desk.store).filter(meeting=held, pk=pk).delete()


def hold(desk: Desk, meeting: ClientMeeting, report: str) -> None:
    """It was held: with a report that she may read. Raises MeetingError when she did not know or did not agree."""
    if meeting.answer != Answer.YES:
        raise MeetingError("Zij ging nog niet akkoord. Zonder haar akkoord is er geen overleg over haar.")
    if not meeting.attends:
        raise MeetingError("Noteer of zij erbij was. Was ze er niet bij, noteer dan waarom.")
    if meeting.on > desk.on:
        raise MeetingError("De dag van dit overleg moet nog komen.")
    if not report.strip():
        raise MeetingError("Schrijf kort wat er besproken is, in woorden die zij mag lezen.")
    with _changing(desk, meeting) as held:
        held.state, held.report = MeetingState.HELD, report.strip()


def mend_report(desk: Desk, meeting: ClientMeeting, report: str, began_from: str) -> None:
    """She says that something is not right: the report of a meeting that was held is written better.

    Raises MeetingError, and ChangedMeanwhile when somebody else changed it since the page was opened.
    """
    if not report.strip():
        raise MeetingError("Een verslag kan niet leeg zijn.")
    with desk.writing(meeting.trajectory_id, PART):
        held = ClientMeeting.objects.using(desk.store).select_for_update().get(pk=meeting.pk)
        if held.state != MeetingState.HELD:
            raise MeetingError("Dit overleg is nog niet gehouden.")
        keep_both(held.report, report, began_from)
        held.report = report.strip()
        held.save(using=desk.store)


def call_off(desk: Desk, meeting: ClientMeeting) -> None:
    """It does not take place. Raises MeetingError when it was held already."""
    with _changing(desk, meeting) as held:
        held.state = MeetingState.CANCELLED


def agree_on(desk: Desk, meeting: ClientMeeting, what: str, owner: Owner, due_on: date) -> ClientAgreement:
    """Who does what by when. Raises MeetingError."""
    if not what.strip():
        raise MeetingError("Schrijf wat er afgesproken is.")
    if len(what) > WHAT_AT_MOST:
        raise MeetingError(f"Hou het bij {WHAT_AT_MOST} tekens: de persoon leest dit op haar blad.")
    if meeting.state == MeetingState.CANCELLED or meeting.answer != Answer.YES:
        raise MeetingError("Zonder haar akkoord wordt hier niets over haar afgesproken.")
    with desk.writing(meeting.trajectory_id, PART):
        made = ClientAgreement(
            meeting=meeting, what=what.strip(), owner_kind=owner.kind, owner=owner.account, owner_name=owner.name,
            due_on=due_on, by=desk.user, by_name=desk.name,
        )  # fmt: skip
        made.save(using=desk.store, force_insert=True)
    return made


def to_step(desk: Desk, meeting: ClientMeeting, pk: UUID) -> Step:
    """An agreement becomes a step of the file, once however often it is asked. Raises MeetingError."""
    with desk.writing(meeting.trajectory_id, "trajectory.steps") as trajectory:
        held = ClientAgreement.objects.using(desk.store).select_for_update().filter(meeting=meeting, pk=pk).first()
        if held is None:
            raise MeetingError("Deze afspraak is er niet meer.")
        if held.step_id is None:
            made = Step(
                what=held.what, owner_kind=held.owner_kind, owner=held.owner, owner_name=held.owner_name,
                due_on=held.due_on, came_from="overleg",
            )  # fmt: skip
            held.step = add(desk, trajectory, made)
            held.save(using=desk.store)
        step = held.step
        if step is None:
            raise MeetingError("Deze stap is er niet.")
        return step


def owners(meeting: ClientMeeting, desk: Desk) -> dict[str, Owner]:
    """Who can do what is agreed: she, the worker, and everybody at the table, by a key for a form."""
    found = {"person": Owner(OwnerKind.PERSON), "me": Owner(OwnerKind.WORKER, desk.user, desk.name)}
    for one in meeting.participants.order_by("created_at"):
        if one.account != desk.user:
            kind = OwnerKind.WORKER if one.account else OwnerKind.OTHER
            found[str(one.pk)] = Owner(kind, one.account, one.name)
    return found


def meeting_of(desk: Desk, trajectory: Trajectory, pk: UUID) -> ClientMeeting | None:
    """A meeting of a file that was opened."""
    return ClientMeeting.objects.using(desk.store).filter(trajectory=trajectory, pk=pk).first()


@contextmanager
def _changing(desk: Desk, meeting: ClientMeeting) -> Iterator[ClientMeeting]:
    """The meeting, locked; it must still be planned. Raises MeetingError, and as `Desk.writing`."""
    with desk.writing(meeting.trajectory_id, PART):
        held = ClientMeeting.objects.using(desk.store).select_for_update().get(pk=meeting.pk)
        if held.state != MeetingState.PLANNED:
            raise MeetingError(f"Dit overleg is al {held.get_state_display()}. Er verandert niets meer.")
        yield held
        held.save(using=desk.store)

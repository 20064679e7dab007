"""Which handovers came in for a team, and making one a file: what came along is there, nobody asks it again."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet

from rechtop.accounts.access import Action
from rechtop.accounts.gate import Refused, need
from rechtop.handovers.errors import HandoverError
from rechtop.handovers.inbox.facts import keep_facts
from rechtop.handovers.models import Direction, Handover
from rechtop.handovers.moving import Mover
from rechtop.handovers.receiving import answer
from rechtop.handovers.states import Side, State
from rechtop.journal.models import Act
from rechtop.reception.desk import Desk
from rechtop.reception.models import About, Channel, SafeContact, Trajectory, Words
from rechtop.reception.start.beginning import Arrival, begin
from rechtop.reception.workbench.mine import in_her_hands
from rechtop.stores.models import Store

NAMELESS = "zonder naam"


def came_in(desk: Desk) -> QuerySet[Handover]:
    """What came in for the teams of who sits at the desk; the head of the service sees that of every team.

    Who carries the file that it became sees it too, whichever team that is now. Once that file is a closed circle,
    only who is in the circle still does.
    """
    need(desk.standing, Action.RECEIVE, desk.ref("handover"))
    held = Handover.objects.using(desk.store).filter(direction=Direction.IN)
    teams = desk.standing.teams(Action.RECEIVE, desk.organisation)
    held = held.filter(Q(trajectory=None) | Q(trajectory__is_closed_circle=False) | Q(trajectory__in=desk.files()))
    return held if teams is None else held.filter(Q(receiver__in=teams) | Q(trajectory__in=in_her_hands(desk)))


def read_one(desk: Desk, pk: UUID) -> Handover:
    """One that came in, with a line in the journal. Raises Refused when it is for another team, or not there."""
    held = came_in(desk).filter(pk=pk).first()
    if held is None:
        raise Refused("Deze overdracht is voor een ander team, of bestaat niet.")
    desk.note(Act.READ, "handover.in", held.trajectory)
    return held


def reply(desk: Desk, held: Handover, after: State, **told: str) -> Handover:
    """Answer one that came in. Raises HandoverError, MoveRefused."""
    with transaction.atomic(using=desk.store):
        answered = answer(desk.store, held, after, Mover(Side.RECEIVER, desk.user, desk.name), desk.on, **told)
        desk.note(Act.WRITE, f"handover.{after}", answered.trajectory)
    return answered


def make_file(desk: Desk, held: Handover) -> Trajectory:
    """A file of one's own from what came along, for the team it was sent to; the same twice is the same file.

    Raises HandoverError when nothing was accepted, or the agreement is over.
    """
    if held.trajectory is not None:
        return held.trajectory
    if held.state not in {State.ACCEPTED, State.STARTED}:
        raise HandoverError("Aanvaard de vraag eerst. Dan maakt u er een dossier van.")
    if held.until < desk.on:
        raise HandoverError(f"Het akkoord liep tot {held.until:%d/%m/%Y}. Vraag de persoon of u het nog mag gebruiken.")
    told = {item["id"]: item["text"] for item in held.items}
    name = told.get("name", "")
    arrival = Arrival(
        channel=Channel.REFERRAL,
        name="" if name == NAMELESS else name,
        question=told.get("question", ""),
        team=held.receiver,
        synthetic=Store.objects.filter(pk=desk.organisation, is_synthetic=True).exists(),
    )
    with transaction.atomic(using=desk.store):
        row = Handover.objects.using(desk.store).select_for_update().get(pk=held.pk)
        if row.trajectory is not None:
            return row.trajectory
        made = begin(desk, arrival)
        if told.get("contact"):
            SafeContact.objects.using(desk.store).create(
                person=made.person, remark=f"Van {held.sender_name}: {told['contact']}"
            )
        mine = {"trajectory": made, "by": desk.user, "by_name": held.sender_name[:120]}
        for item in held.items:
            if item["kind"] == "words":
                Words.objects.using(desk.store).create(about=About.QUESTION, text=item["text"], **mine)
        keep_facts(desk, made, held.items)
        Handover.objects.using(desk.store).filter(pk=held.pk).update(trajectory=made)
    return made

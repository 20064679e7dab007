"""What organisations promised: made, answered, settled, and those that are overdue."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from rechtop.organisations.models import Commitment, Organisation
from rechtop.organisations.reachability.errors import ReachRefused


def promise(
    organisation: Organisation,
    what: str,
    *,
    promised_on: date,
    due_on: date,
    asked_by: Organisation | None,
    by: UUID | None,
    today: date,
) -> Commitment:
    """Write down what an organisation promised, by when. Raises ReachRefused when the days cannot be."""
    if promised_on > today:
        raise ReachRefused(_("Een belofte is al gedaan: de dag ervan ligt niet in de toekomst."))
    if due_on < promised_on:
        raise ReachRefused(_("De dag waarop het klaar is, ligt voor de dag van de belofte."))
    return Commitment.objects.create(
        organisation=organisation,
        what=what,
        promised_on=promised_on,
        due_on=due_on,
        asked_by=asked_by,
        by=by,
        is_fictional=organisation.is_fictional,
    )


def answer(
    held: Commitment, *, reply: str, replied_on: date | None, outcome: Commitment.Outcome, today: date
) -> Commitment:
    """Note the reply and how it ended; it may be mended later. Raises ReachRefused when these do not go together."""
    if reply and replied_on is None:
        raise ReachRefused(_("Vul in op welke dag het antwoord kwam."))
    if replied_on is not None and not held.promised_on <= replied_on <= today:
        raise ReachRefused(_("Het antwoord kwam na de belofte, en niet in de toekomst."))
    held.reply, held.replied_on, held.outcome = reply, replied_on, outcome
    if outcome == Commitment.Outcome.OPEN:
        held.settled_on = None
    elif held.settled_on is None:
        held.settled_on = today
    held.save(update_fields=["reply", "replied_on", "outcome", "settled_on"])
    return held


@dataclass(frozen=True, slots=True)
class Tracked:
    """The promises on a day: overdue (open after their day), running, and settled ones, newest first."""

    overdue: list[Commitment]
    running: list[Commitment]
    settled: list[Commitment]

    @property
    def kept(self) -> int:
        """How many of the settled ones were kept."""
        return sum(one.outcome == Commitment.Outcome.KEPT for one in self.settled)


def tracked(today: date) -> Tracked:
    """All promises, in the order in which they ask for attention."""
    held = list(Commitment.objects.select_related("organisation", "asked_by").order_by("due_on", "pk"))
    open_ones = [one for one in held if one.outcome == Commitment.Outcome.OPEN]
    settled = [one for one in held if one.outcome != Commitment.Outcome.OPEN]
    return Tracked(
        overdue=[one for one in open_ones if one.due_on < today],
        running=[one for one in open_ones if one.due_on >= today],
        settled=sorted(settled, key=lambda one: (one.settled_on or one.due_on, str(one.pk)), reverse=True),
    )

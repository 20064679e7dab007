"""What a human decides on two fiches. Every decision stays, with who and when, and can be taken back."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rechtop.organisations.ending.acts import merge
from rechtop.organisations.errors import CannotUndo, NotThere
from rechtop.organisations.models import Change, DoubleDecision, DoubleProposal, Organisation, Service
from rechtop.organisations.services import Actor, end, history, undo

MODELS: dict[str, type[Organisation] | type[Service]] = {"organisation": Organisation, "service": Service}
Verdict = DoubleDecision.Verdict


def different(proposal: DoubleProposal, *, by: Actor) -> DoubleDecision:
    """Two that are not the same: they are never proposed again. Raises NotThere when somebody decided first."""
    with transaction.atomic():
        return _decided(proposal, Verdict.DIFFERENT, by, None, [])


def same(proposal: DoubleProposal, *, keep: UUID, by: Actor, on: date) -> DoubleDecision:
    """Two that are the same: the other ends and leads to ``keep``; of an organisation everything goes along.

    Raises NotThere when one of both is gone or somebody decided first, and NotValid when the end cannot be.
    """
    if keep not in (proposal.one, proposal.other):
        raise NotThere(_("Kies een van beide fiches."))
    gone = proposal.other if keep == proposal.one else proposal.one
    because = _("Stond er dubbel")
    with transaction.atomic():
        kept, old = (MODELS[proposal.kind]._default_manager.filter(pk=key).first() for key in (keep, gone))
        if kept is None or old is None or kept.has_ended_on(on) or old.has_ended_on(on):
            raise NotThere(_("Een van beide fiches is er niet meer. Zoek opnieuw."))
        last = on - timedelta(1) if old.valid_from is None or old.valid_from < on else on
        if isinstance(old, Organisation) and isinstance(kept, Organisation):
            merge(old, kept, on=last, because=because, by=by)
        elif isinstance(old, Service) and isinstance(kept, Service):
            end(old, on=last, because=because, by=by, successor=kept)
        made = history(old).filter(kind=Change.Kind.ENDED)[:1]  # what went along is part of it
        return _decided(proposal, Verdict.SAME, by, keep, [str(change.pk) for change in made])


def _decided(
    proposal: DoubleProposal, verdict: str, by: Actor, kept: UUID | None, changes: list[str]
) -> DoubleDecision:
    if not DoubleProposal.objects.filter(pk=proposal.pk).delete()[0]:
        raise NotThere(_("Hierover besliste iemand anders al."))
    return DoubleDecision.objects.create(
        kind=proposal.kind, one=proposal.one, other=proposal.other, verdict=verdict, kept=kept, score=proposal.score,
        why=proposal.why, changes=changes, by=by.id, by_name=by.name,
    )  # fmt: skip


def take_back(decision: DoubleDecision, *, by: Actor) -> DoubleDecision:
    """Let a decision hold no more: what it changed is put back, and the two may be proposed again.

    Raises CannotUndo when something of it was changed since: then nothing is put back.
    """
    with transaction.atomic():
        held = DoubleDecision.objects.select_for_update().get(pk=decision.pk)
        if held.taken_back_at is not None:
            raise CannotUndo(_("Deze beslissing is al teruggenomen."))
        changes = Change.objects.in_bulk([UUID(key) for key in held.changes])
        for key in reversed(held.changes):
            undo(changes[UUID(key)], by=by)
        held.taken_back_at, held.taken_back_by = timezone.now(), by.name
        held.save(update_fields=["taken_back_at", "taken_back_by"])
        DoubleProposal.objects.get_or_create(
            kind=held.kind, one=held.one, other=held.other, defaults={"score": held.score, "why": held.why}
        )
    return held

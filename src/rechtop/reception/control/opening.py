"""Opening a file that is not hers: with a purpose that is written down, or in an emergency (P-02, P-12)."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from rechtop.accounts.access import Action
from rechtop.accounts.gate import Refused, need
from rechtop.journal.models import Act
from rechtop.journal.notices import NoticeKind, tell
from rechtop.reception.control.telling import tell_officers
from rechtop.reception.desk import Desk
from rechtop.reception.errors import FileMissing, ReceptionError
from rechtop.reception.models import Opening, OpeningPurpose, Trajectory

SHORTEST = 10
"""Letters of a reason: "ok" is none."""


class OpeningRefused(ReceptionError):
    """What was typed does not open a file; ``field`` says where to look."""

    def __init__(self, field: str, why: str) -> None:
        super().__init__(why)
        self.field = field


def may_ask(desk: Desk, pk: UUID) -> Trajectory:
    """A file that she may open with a reason. Raises FileMissing (also for a closed circle) or Refused."""
    found = desk.find(pk)
    decision = desk.standing.may(Action.OPEN_WITH_REASON, desk.file_ref(found))
    if not decision:
        raise FileMissing(decision.why) if found.is_closed_circle else Refused(decision.why)
    return found


def open_with_reason(desk: Desk, pk: UUID, purpose: str, words: str) -> Opening:
    """Open a file for today. Raises OpeningRefused without a purpose and own words, and as `may_ask` does."""
    found = may_ask(desk, pk)
    if purpose not in OpeningPurpose.values or purpose == OpeningPurpose.EMERGENCY:
        raise OpeningRefused("purpose", _("Kies waarvoor u dit dossier opent."))
    with transaction.atomic(using=desk.store):
        made = _opened(desk, found, OpeningPurpose(purpose), _reason(words))
        desk.note(Act.OPEN_WITH_REASON, f"opening.{purpose}", found, why=made.why)
    return made


def break_glass(desk: Desk, reference: str, words: str) -> Opening:
    """Open any file of the organisation at once, also a closed circle, by the reference that she was told.

    The control officer hears at once. A reference that does not exist stands in the journal too: guessing shows.
    Raises OpeningRefused.
    """
    need(desk.standing, Action.BREAK_GLASS, desk.ref("trajectory"))
    why = _reason(words)
    asked = "".join(reference.upper().split())
    found = Trajectory.objects.using(desk.store).filter(reference=asked).first() if asked else None
    if found is None:
        desk.note(Act.SEARCH, "emergency.reference", why=why)
        raise OpeningRefused("reference", _("Er is geen dossier met dit kenmerk. Kijk het na op haar blad of brief."))
    with transaction.atomic(using=desk.store):
        made = _opened(desk, found, OpeningPurpose.EMERGENCY, why)
        desk.note(Act.BREAK_GLASS, "opening.emergency", found, why=why)
        tell(desk.store, NoticeKind.BREAK_GLASS, made.pk)
        transaction.on_commit(lambda: tell_officers(desk.store, desk.organisation, desk.on), using=desk.store)
    return made


def _reason(words: str) -> str:
    why = words.strip()
    if len(why) < SHORTEST:
        raise OpeningRefused("why", _("Schrijf in enkele woorden waarom. De persoon kan dit later lezen."))
    return why


def _opened(desk: Desk, found: Trajectory, purpose: OpeningPurpose, why: str) -> Opening:
    desk.claim()
    return Opening.objects.using(desk.store).create(
        trajectory=found,
        is_emergency=purpose is OpeningPurpose.EMERGENCY,
        purpose=purpose,
        why=why,
        until=desk.on,
        by=desk.user,
        by_name=desk.name,
    )

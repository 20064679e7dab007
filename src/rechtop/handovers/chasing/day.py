"""What of handovers is due on the day of a worker: refused, silent, or to be called because no mail reminds."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from rechtop.handovers.models import Handover, Move
from rechtop.handovers.states import State
from rechtop.reception.desk import Desk
from rechtop.reception.models import Step
from rechtop.reception.parts import who_of
from rechtop.reception.workbench.day import Row
from rechtop.reception.workbench.mine import in_her_hands


def handovers_due(desk: Desk, most: int) -> Iterator[Row]:
    """Handovers of her files that need her now, also when the file was closed before the news came; one query.

    What came back leaves the list once something else was done in the file: a later step or handover, or closing it.
    What left is told by its sender: asked by direction, the database would walk all that ever left.
    """
    ours = Handover.objects.using(desk.store).filter(sender=desk.organisation)
    held = ours.filter(trajectory__in=in_her_hands(desk))
    back = Move.objects.using(desk.store).filter(handover=OuterRef("pk"), after=OuterRef("state"))
    same_file = {"trajectory": OuterRef("trajectory")}
    since = back.order_by("-number").values("created_at")[:1]
    held = held.annotate(back_at=since)
    step = Step.objects.using(desk.store).filter(**same_file, created_at__gt=OuterRef("back_at"))
    later = ours.filter(**same_file, sent_on__isnull=False, created_at__gt=OuterRef("back_at"))
    not_closed_since = Q(trajectory__closed_on=None) | Q(back_at__date__gt=F("trajectory__closed_on"))
    came_back = Q(state__in=[State.REFUSED, State.EXPIRED]) & not_closed_since & ~Exists(step) & ~Exists(later)
    to_call = Q(state__in=[State.SENT, State.RECEIVED], reminded_at=None, remind_on__lte=desk.on)
    for one in held.filter(came_back | to_call).select_related("trajectory__person").order_by("answer_due")[:most]:
        yield _row(desk, one)


def _row(desk: Desk, one: Handover) -> Row:
    file = one.trajectory
    if file is None:
        raise ValueError("a handover that left has a file")
    back_at = getattr(one, "back_at", None)
    told = {
        State.REFUSED: _("%(service)s kan niet helpen. Zoek samen iets anders."),
        State.EXPIRED: _("Geen nieuws van %(service)s. Zoek uit waarom, of kies iets anders."),
    }.get(State(one.state), _("%(service)s antwoordde nog niet. Bel zelf."))
    return Row(
        file=file.pk,
        who=who_of(file.person),
        reference=file.reference,
        what=told % {"service": one.receiver_name},
        address=reverse("handovers:one", args=[file.pk, one.pk]),
        label=_("Volg op"),
        on=desk.on,
        detail=_("Dit dossier is afgesloten.") if file.closed_on else "",
        since=timezone.localtime(back_at).date() if one.state in {State.REFUSED, State.EXPIRED} and back_at else None,
        due_on=one.remind_on if one.state in {State.SENT, State.RECEIVED} else None,
    )

"""Who was involved in which life domain, from when until when, as the person tells it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _

from rechtop.reception.around.moments import NOW, Moment, NotAMoment, kept_moment, month_of, read_moment
from rechtop.reception.desk import Desk
from rechtop.reception.errors import ReceptionError
from rechtop.reception.models import Involvement, SaidBy, Trajectory
from rechtop.reception.reference.domains import DomainUnknown, domain, domains

WHO_AT_MOST = 80
TELLERS = (SaidBy.PERSON, SaidBy.PARTNER, SaidBy.FAMILY)
"""It is an account, not a record: a document or another service is not asked."""


class NotInvolved(ReceptionError):
    """A line was not kept; ``field`` says beside which field the text belongs."""

    def __init__(self, field: str, text: str) -> None:
        super().__init__(text)
        self.field = field


@dataclass(frozen=True, slots=True)
class Told:
    """One line as it was told: who, in which domain (its name), from when, until when; None is not known."""

    who: str
    domain: str
    since: Moment | None
    until: Moment | None
    goes_on: bool = False

    @property
    def in_words(self) -> str:
        """The period: "van 2019 tot maart 2020", "sinds 2019, nu nog", "niet geweten wanneer"."""
        since, until = (self.since.told if self.since else ""), (self.until.told if self.until else "")
        if self.goes_on:
            return _("sinds %(since)s, nu nog") % {"since": since} if since else _("nu nog, begin niet geweten")
        if since and until:
            told = _("in %(since)s") if since == until else _("van %(since)s tot %(until)s")
        elif since:
            told = _("van %(since)s, einde niet geweten")
        else:
            told = _("tot %(until)s, begin niet geweten") if until else _("niet geweten wanneer")
        return told % {"since": since, "until": until}

    @property
    def short(self) -> str:
        """The period in a drawing: "03/2019 – nu", "? – 2020"."""
        until = _("nu") if self.goes_on else self.until.short if self.until else "?"
        return f"{self.since.short if self.since else '?'} – {until}"

    def possible(self, now: int) -> tuple[int | None, int]:
        """The months (counted from the year 0) in which it can have been; no first month when that is not known."""
        last = now if self.goes_on or self.until is None else min(self.until.last, now)
        return (self.since.first if self.since else None), last

    def certain(self, now: int) -> range:
        """The months in which it surely was: a year alone says less than a month."""
        first = self.since.last if self.since else None
        last = now if self.goes_on else self.until.first if self.until else None
        if first is None and last is None:
            return range(0)
        if first is None and last is not None:
            precise = self.goes_on or (self.until is not None and self.until.month is not None)
            return range(last, last + 1) if precise else range(0)
        if last is None and first is not None:
            return range(first, first + 1) if self.since is not None and self.since.month is not None else range(0)
        return range(first or 0, (last or 0) + 1)


@dataclass(frozen=True, slots=True)
class Line:
    """One line with its row: who told it when, and who wrote it down."""

    row: Involvement
    told: Told


def add(
    desk: Desk, pk: UUID, *, who: str, domain_id: str, since: str, until: str, goes_on: bool, told_by: str
) -> Involvement:
    """Keep one line. Raises NotInvolved, and what `Desk.writing` raises."""
    if not who.strip():
        raise NotInvolved("who", _("Schrijf wie betrokken was: een dienst, of iemand."))
    if len(who.strip()) > WHO_AT_MOST:
        raise NotInvolved("who", _("Hou het kort: een naam of een dienst."))
    if domain_id not in {one.id for one in domains(desk.on)}:
        raise NotInvolved("domain", _("Kies een levensdomein."))
    if told_by not in TELLERS:
        raise NotInvolved("told_by", _("Kies wie het vertelde."))
    began, ended = _moment(desk, "since", since), _moment(desk, "until", until)
    if goes_on and ended is not None:
        raise NotInvolved("until", _("Kies: een einde, of nu nog."))
    if began and ended and ended.last < began.first:
        raise NotInvolved("until", _("Het einde ligt voor het begin. Kijk beide na."))
    with desk.writing(pk, "trajectory.timeline") as trajectory:
        return Involvement.objects.using(desk.store).create(
            trajectory=trajectory, domain=domain_id, who=who.strip(), since=began.kept if began else "",
            until=NOW if goes_on else ended.kept if ended else "", told_by=told_by, told_on=desk.on,
            by=desk.user, by_name=desk.name,
        )  # fmt: skip


def take_back(desk: Desk, pk: UUID, line: UUID) -> None:
    """Strike a line: it shows nowhere any more. Raises NotInvolved when there is none."""
    with desk.writing(pk, "trajectory.timeline") as trajectory:
        held = Involvement.objects.using(desk.store).filter(trajectory=trajectory, pk=line, withdrawn_at=None)
        if not held.update(withdrawn_at=timezone.now()):
            raise NotInvolved("", _("Deze lijn is er niet meer."))


def lines_of(desk: Desk, trajectory: Trajectory) -> list[Line]:
    """What stands, by domain in the order of the list, the oldest first; what has no beginning comes first."""
    rows = Involvement.objects.using(desk.store).filter(trajectory=trajectory, withdrawn_at=None).order_by("created_at")
    order = {one.id: number for number, one in enumerate(domains(desk.on))}
    lines = [Line(row, told_of(row)) for row in rows]
    first = {line.row.pk: line.told.possible(month_of(desk.on))[0] or 0 for line in lines}
    return sorted(lines, key=lambda line: (order.get(line.row.domain, len(order)), first[line.row.pk]))


def told_of(row: Involvement) -> Told:
    """A row as it was told."""
    try:
        name = domain(row.domain).name
    except DomainUnknown:
        name = row.domain
    return Told(row.who, name, kept_moment(row.since), kept_moment(row.until), row.until == NOW)


def _moment(desk: Desk, field: str, typed: str) -> Moment | None:
    try:
        return read_moment(typed, desk.on)
    except NotAMoment as wrong:
        raise NotInvolved(field, str(wrong)) from None

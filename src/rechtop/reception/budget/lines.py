"""The lines of a month budget: read, added, changed, taken away. What somebody else changed meanwhile is never lost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from django.utils import timezone

from rechtop.explorer.errors import Unreadable
from rechtop.reception.budget.amounts import Amount, read_amount, read_owed, shown, typed
from rechtop.reception.desk import Desk
from rechtop.reception.models import BudgetLine, Side, Trajectory

NEW = 2
"""So many empty lines stand under each side."""

UNKNOWN = "nog niet gekend"

LONGEST = 120
"""Characters of the name of a line."""


@dataclass(frozen=True)
class Field:
    """One line on the form: what was typed, or what is known. ``key`` names its fields."""

    key: str
    side: Side
    label: str = ""
    amount: str = ""
    period: str = "maand"
    owed: str = ""
    error: str = ""
    note: str = ""
    theirs: str = ""

    @property
    def mark(self) -> str:
        """What a form remembers of how the line was, to see whether somebody else changed it."""
        return "|".join((self.label, self.amount, self.owed))

    @property
    def is_debt(self) -> bool:
        """Whether it has something that is left to pay."""
        return self.side == Side.DEBT


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums in EUR/month of what is known; ``open_lines`` have no amount yet, ``empty_sides`` no line at all."""

    coming: Decimal
    going: Decimal
    debts: Decimal
    owed: Decimal
    open_lines: int
    empty_sides: tuple[Side, ...]
    unknown_sides: tuple[Side, ...] = ()  # of which no single amount is known
    open_debts: int = 0  # of which it is not known how much is left to pay

    @property
    def left(self) -> Decimal:
        """What is left a month, of what is known."""
        return self.coming - self.going - self.debts

    @property
    def is_whole(self) -> bool:
        """Whether everything that was named has an amount, and each side was asked: also that there are no debts."""
        return not self.open_lines and not self.empty_sides

    @property
    def asked_debts(self) -> bool:
        """Whether something is noted about debts, also that there are none."""
        return Side.DEBT not in self.empty_sides

    @property
    def in_words(self) -> dict[str, str]:
        """Each sum as people write it."""
        by_side = {"coming": (Side.IN, self.coming), "going": (Side.OUT, self.going), "debts": (Side.DEBT, self.debts)}
        return {
            **{name: UNKNOWN if side in self.unknown_sides else shown(sum) for name, (side, sum) in by_side.items()},
            "owed": f"minstens {shown(self.owed)}" if self.open_debts else shown(self.owed),
            "left": UNKNOWN if len(self.unknown_sides) == len(Side) else shown(self.left),
        }


@dataclass
class Sent:
    """What a form did: the lines as they stand on the page again, and how many were changed."""

    fields: list[Field] = field(default_factory=list)
    changed: int = 0

    @property
    def is_wrong(self) -> bool:
        """Whether something could not be kept."""
        return any(one.error or one.theirs for one in self.fields)


def lines_of(store: str, trajectory: Trajectory) -> list[BudgetLine]:
    """The lines that count, in their order: one query."""
    held = BudgetLine.objects.using(store).filter(trajectory=trajectory, removed_at=None)
    return sorted(held, key=lambda line: (list(Side).index(Side(line.side)), line.order, line.created_at))


def as_field(line: BudgetLine) -> Field:
    """A line as it stands on the form."""
    return Field(str(line.pk), Side(line.side), line.label, typed(line.amount), owed=typed(line.owed))


def totals(lines: list[BudgetLine]) -> Totals:
    """The sums. A line without an amount is unknown, never nothing."""

    def sum_of(side: Side) -> Decimal:
        return sum((Decimal(line.amount) for line in lines if line.side == side and line.amount), Decimal(0))

    return Totals(
        coming=sum_of(Side.IN),
        going=sum_of(Side.OUT),
        debts=sum_of(Side.DEBT),
        owed=sum((Decimal(line.owed) for line in lines if line.owed), Decimal(0)),
        open_lines=sum(not line.amount for line in lines),
        empty_sides=tuple(side for side in Side if not any(line.side == side for line in lines)),
        unknown_sides=tuple(side for side in Side if not any(line.side == side and line.amount for line in lines)),
        open_debts=sum(line.side == Side.DEBT and not line.owed and not _is_none(line) for line in lines),
    )


def _is_none(line: BudgetLine) -> bool:
    """Whether a line says that there is nothing: "geen schulden", 0."""
    return bool(line.amount) and Decimal(line.amount) == 0


def keep(desk: Desk, trajectory: Trajectory, data: Mapping[str, str]) -> Sent:
    """Write what a form changed, within `Desk.writing`.

    A line that cannot be read, or that somebody else changed since the form was opened, is not written: what was typed
    stays in its field.
    """
    held = {str(line.pk): line for line in lines_of(desk.store, trajectory)}
    sent = Sent()
    for key, side in _keys(data, held):
        one = _typed(data, key, side)
        line = held.get(key)
        sent.fields.append(_kept(desk, trajectory, one, line, data.get(f"was.{key}", ""), sent))
    return sent


def add_line(desk: Desk, trajectory: Trajectory, side: Side, label: str, amount: str, owed: str = "") -> BudgetLine:
    """Add a line under the others of its side, within `Desk.writing`; ``amount`` is EUR/month as decimal text."""
    others = BudgetLine.objects.using(desk.store).filter(trajectory=trajectory, side=side)
    made = BudgetLine(
        trajectory=trajectory,
        side=side,
        label=label,
        amount=amount,
        owed=owed,
        order=others.count(),
        by=desk.user,
        by_name=desk.name,
    )
    made.save(using=desk.store, force_insert=True)
    return made


def _keys(data: Mapping[str, str], held: Mapping[str, BudgetLine]) -> list[tuple[str, Side]]:
    """The lines that a form sent: known ones by their id, new ones as "in-1"."""
    known = [(key, Side(line.side)) for key, line in held.items() if f"wat.{key}" in data]
    new = [
        (key, Side(key.partition("-")[0]))
        for name in data
        if name.startswith("wat.") and (key := name.removeprefix("wat.")).partition("-")[0] in Side.values
    ]
    return [*known, *new]


def _typed(data: Mapping[str, str], key: str, side: Side) -> Field:
    def text(name: str) -> str:
        return data.get(f"{name}.{key}", "").strip()

    return Field(key, side, text("wat"), text("bedrag"), text("per") or "maand", text("open"))


def _kept(desk: Desk, trajectory: Trajectory, one: Field, line: BudgetLine | None, was: str, sent: Sent) -> Field:
    before = as_field(line) if line is not None else Field(one.key, one.side)
    is_empty = not (one.label or one.amount or one.owed)
    if (one.mark == was and one.period == "maand") if line is not None else is_empty:
        return before
    try:
        amount, owed = _read(one)
    except Unreadable as fault:
        return Field(one.key, one.side, one.label, one.amount, one.period, one.owed, error=fault.advice)
    if line is not None and was != before.mark:
        theirs = ", ".join(part for part in (before.label, before.amount, before.owed) if part)
        return Field(one.key, one.side, one.label, one.amount, one.period, one.owed, theirs=theirs)
    sent.changed += 1
    stored = str(amount.month) if amount.month is not None else ""
    left = str(owed) if owed is not None else ""
    if line is None:
        line = add_line(desk, trajectory, one.side, one.label, stored, left)
    elif one.label or stored or left:
        line.label, line.amount, line.owed = one.label, stored, left
        line.save(using=desk.store, update_fields=["label", "amount", "owed"])
    else:
        line.removed_at = timezone.now()
        line.save(using=desk.store, update_fields=["removed_at"])
    kept = as_field(line)
    return Field(kept.key, kept.side, kept.label, kept.amount, owed=kept.owed, note=amount.note)


def _read(one: Field) -> tuple[Amount, Decimal | None]:
    """What was typed on a line. Raises Unreadable, naming the line."""
    name = one.label or "Deze lijn"
    if not one.label and (one.amount or one.owed):
        raise Unreadable("Schrijf ook wat dit is, bijvoorbeeld “loon” of “huur”.")
    if len(one.label) > LONGEST:
        raise Unreadable(f"De naam is te lang: {len(one.label)} tekens. Hou het bij {LONGEST}.")
    for value, read in ((one.owed, read_owed), (one.amount, read_amount)):
        try:
            read(value)
        except Unreadable as fault:
            raise Unreadable(f"{name}: u schreef “{value}”. {fault.advice}") from None
    return read_amount(one.amount, one.period), read_owed(one.owed)

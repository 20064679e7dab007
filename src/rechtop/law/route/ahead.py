"""Through time: the same household on later days, if nothing else changes, and what each day changes for it.

Facts are carried forward, legal amounts move only to values that are already known, and what is granted runs on
(:class:`rechtop.rules.later.Later`). The days are the firsts of the months, birthdays and the starts of new amounts:
what begins on another day is told on the first of these that follows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from rechtop.law.about import about
from rechtop.law.joint import Joint, legal_order
from rechtop.law.joint.order import LAST
from rechtop.law.route.occasions import ON_OCCASION
from rechtop.law.route.plan import Change, Kind
from rechtop.law.sentences import amount_range
from rechtop.rules.algebra import Pair, pack, unpack
from rechtop.rules.household import NOBODY, RecordRow
from rechtop.rules.later import MONTHS, Later
from rechtop.rules.outcomes import truth_word
from rechtop.rules.parameters import add_months
from rechtop.rules.refine import bounds_of
from rechtop.rules.rights import AmountKind, Right
from rechtop.rules.run import Run

BIRTH = "birth_date"


@dataclass(frozen=True)
class _State:
    """Whether a right can be given, is certain to be impossible, and what it pays then."""

    is_given: bool
    is_impossible: bool
    money: Pair[int] | None


def changes(found: Joint, months: int = MONTHS) -> tuple[Change, ...]:
    """What changes within so many months (at most twelve) for a household that gets what the joint run grants."""
    return tuple(_Ahead(found, min(months, MONTHS)).changes())


class _Ahead:
    """Looks ahead from a joint run."""

    def __init__(self, found: Joint, months: int) -> None:
        self.found, self.run = found, found.after
        self.end = add_months(self.run.day, months)
        self.later = Later(self.run)
        self.assumed = {grant.right for grant in found.grants if grant.assumed}
        self.steady = {(grant.right, grant.holder) for grant in found.grants if grant.counts}

    def changes(self) -> Iterator[Change]:
        """Day after day, each right with all people for whom it changes alike."""
        before = self._states(self.run)
        steady = {key for key, state in before.items() if key in self.steady and state.is_given}
        for day in self._days():
            now = self._states(self.later.on(day))
            moved: dict[tuple[str, Kind, str], list[str]] = {}
            for (right, who), state in now.items():
                kind = self._kind(right, who, before.get((right, who)), state, steady)
                if kind is not None:
                    told = self._money(self.run.law.rights[right], state) if kind is not Kind.ENDS else ""
                    moved.setdefault((right, kind, told), []).append(who)
            for (right, kind, money), people in moved.items():
                yield self._change(day, right, kind, money, tuple(who for who in people if who))
            before |= now

    def _kind(
        self, right: str, who: str, before: _State | None, now: _State, steady: set[tuple[str, str]]
    ) -> Kind | None:
        was_given = before is not None and before.is_given
        if not was_given:
            fresh = right not in self.assumed and not self._is_received(right, who)
            return Kind.OPENS if now.is_given and fresh else None
        if (right, who) not in steady:
            return None
        if now.is_impossible:
            return Kind.ENDS
        amount = self.run.law.rights[right].amount
        pays = amount is not None and amount.kind is AmountKind.INCOME
        is_other = before is not None and before.money is not None and now.money is not None
        if pays and is_other and before is not None and _lies_apart(before.money, now.money):
            return Kind.AMOUNT
        return None

    def _states(self, run: Run) -> dict[tuple[str, str], _State]:
        return {(right.id, who): _state(run, right, place) for right, who, place in self.moving}

    @cached_property
    def moving(self) -> list[tuple[Right, str, int]]:
        """Every right with everybody (and her place) for whom a later day could matter."""
        return [
            (right, who, place)
            for right in self.run.law.rights.values()
            if right.id != LAST and right.id not in ON_OCCASION
            for place, who in enumerate(self.run.household.people if right.holder.is_personal else (NOBODY,))
            if self._may_change(right, place)
        ]

    def _may_change(self, right: Right, place: int) -> bool:
        if self.later.may_come(right, place):
            return True
        pays = right.due is not None and self.later.moves(right.due.name)
        return pays and bool(self.run.value(right.holds.name, place)[1])

    def _is_received(self, right: str, who: str) -> bool:
        received = self.run.law.rights[right].received
        if received is None:
            return False
        return truth_word(self.found.before.value(received.name, self.run.number(who) if who else 0)) == "yes"

    # -- the days ------------------------------------------------------------------------------------------------------

    def _days(self) -> list[date]:
        first = self.run.day.replace(day=1)
        days = {add_months(first, month) for month in range(1, MONTHS + 1)} | {self.end}
        days |= {day for _, day, _ in self._birthdays()} | self._steps()
        return sorted(day for day in days if self.run.day < day <= self.end)

    def _steps(self) -> set[date]:
        """The days on which an amount that is already known starts."""
        amounts = self.run.law.parameters.values()
        return {day for amount in amounts for day in amount.starts if self.run.day < day <= self.end}

    def _birthdays(self) -> Iterator[tuple[str, date, int]]:
        """Who has which birthday when, of whom the day of birth is known."""
        for (fact, who), (low, high) in self.run.household.facts.items():
            if fact == BIRTH and low == high:
                born = unpack(low)
                for year in (self.run.day.year, self.run.day.year + 1):
                    yield who, add_months(born, (year - born.year) * 12), year - born.year

    # -- what is told of it --------------------------------------------------------------------------------------------

    def _change(self, day: date, right: str, kind: Kind, money: str, people: tuple[str, ...]) -> Change:
        words = about(right)
        birthdays = tuple((who, years) for who, on, years in self._birthdays() if on == day)
        lasted = self._lasted(day, right, people[0] if people else NOBODY) if kind is Kind.OPENS else {}
        return Change(
            on=day,
            kind=kind,
            right=right,
            name=words.name.partition(" (")[0],
            holders=people,
            money=money,
            where=words.apply_at,
            by_itself=words.automatic == "ja",
            is_duty=words.gives == "plicht",
            birthdays=() if lasted else birthdays,
            of=tuple(about(id).name.partition(" (")[0] for id in lasted),
            months=max(lasted.values(), default=0),
            new_amounts=not birthdays and not lasted and day in self._steps(),
        )

    def _lasted(self, day: date, right: str, who: str) -> dict[str, int]:
        """The receipts that open a right by lasting, with their full months: begun on the day itself they do not."""
        found: dict[str, int] = {}
        law, run, place = self.run.law, self.later.on(day), self.run.number(who) if who else 0
        for id in sorted(legal_order(law).reads[right] - {right}):
            name, lists = f"receives.{id}", run.records[law.records_of(f"receives.{id}")]
            begins = [field.name for field in law.records[name].fields].index("from")
            months = [_full_months(row.values[begins], day) for rows in lists for row in rows if _began(row, begins)]
            if not months:
                continue
            begun = {
                (name, person): [_begun_on(row, begins, pack(day)) for row in rows] for person, rows in enumerate(lists)
            }
            if not _state(run.with_answers(records=begun), law.rights[right], place).is_given:
                found[id] = max(months)
        return found

    def _money(self, right: Right, state: _State) -> str:
        due = right.due
        if due is None or state.money is None or state.money[1] <= 0 or right.pays is None:
            return ""
        return amount_range(state.money, due.unit, due.decimals)


def _state(run: Run, right: Right, place: int) -> _State:
    bounds = bounds_of(run, right, place)
    given = bool(bounds.holds[0]) or (bool(bounds.holds[1]) and bounds.favourable)
    return _State(given, not bounds.holds[1], bounds.granted)


def _lies_apart(one: Pair[int] | None, other: Pair[int] | None) -> bool:
    """Whether two ranges of money have nothing in common."""
    return one is not None and other is not None and (one[1] < other[0] or other[1] < one[0])


def _began(row: RecordRow, begins: int) -> bool:
    """Whether a period surely runs, from a day that is known."""
    low, high = row.values[begins]
    return row.presence == (1, 1) and low == high


def _begun_on(row: RecordRow, begins: int, day: int) -> RecordRow:
    """The same period as if it began on that day."""
    if not _began(row, begins):
        return row
    return row._replace(values=(*row.values[:begins], (day, day), *row.values[begins + 1 :]))


def _full_months(start: Pair[int], end: date) -> int:
    """How many calendar months lie wholly between the start of a period and a day."""
    began = unpack(start[0])
    first = began if began.day == 1 else add_months(began.replace(day=1), 1)
    return max(0, (end.year - first.year) * 12 + end.month - first.month)

"""Receipt: one notion of "already receives", as periods with an amount and the attributes a right declares."""

from __future__ import annotations

from dataclasses import dataclass

from rechtop.rules.days import calendar_months_between, months_between
from rechtop.rules.facts import OTHER
from rechtop.rules.kinds import Choice, Day, Number, Truth
from rechtop.rules.logic import ALWAYS
from rechtop.rules.named import TruthReference, named_truth
from rechtop.rules.people import exists, greatest, total
from rechtop.rules.records import PEOPLE, Field, RecordList, record_list
from rechtop.rules.units import EUR_MONTH

AMOUNT = Field("amount", "number", "Hoeveel krijgt u per maand?", EUR_MONTH, 2, 0, 10_000_00)


@dataclass(frozen=True)
class Receipt:
    """What a person receives of one right (or of an older benefit): periods with from, until and attributes."""

    right: str
    name: str
    records: RecordList

    def during(self, start: Day, end: Day, where: Truth = ALWAYS) -> Truth:
        """Whether one period covers everything from ``start`` to ``end``, both included."""
        return exists((self._from <= start) & (self._until >= end) & where, self.records)

    def on(self, day: Day, where: Truth = ALWAYS) -> Truth:
        """Whether she receives it on that day."""
        return self.during(day, day, where)

    def touches(self, start: Day, end: Day, where: Truth = ALWAYS) -> Truth:
        """Whether she receives it on some day from ``start`` to ``end``."""
        return exists((self._from <= end) & (self._until >= start) & where, self.records)

    def full_months(self, day: Day, *, calendar: bool = True) -> Number:
        """Uninterrupted full months (calendar months, or from day to day) of the period that covers ``day``."""
        months = (calendar_months_between if calendar else months_between)(self._from, day)
        covers = (self._from <= day) & (self._until >= day)
        none = months_between(day, day)
        return greatest(months, covers, empty=none, over=self.records)

    def amount(self, day: Day) -> Number:
        """The amount received on that day, EUR/month."""
        covers = (self._from <= day) & (self._until >= day)
        return total(self.records.number("amount"), covers, self.records)

    def attribute(self, name: str) -> Choice:
        """An attribute of the period at hand, for the ``where`` of the other methods."""
        return self.records.choice(name)

    def number(self, name: str) -> Number:
        """A numeric attribute of the period at hand."""
        return self.records.number(name)

    @property
    def _from(self) -> Day:
        return self.records.day("from")

    @property
    def _until(self) -> Day:
        return self.records.day("until")


def receipt(right: str, name: str, *attributes: Field) -> Receipt:
    """Declare what can be known about receiving a right; ``ext:`` marks benefits that are no right of the catalogue."""
    fields = (
        Field("from", "day", f"Sinds wanneer krijgt u: {name}?"),
        Field("until", "day", f"Tot wanneer krijgt u: {name}?"),
        AMOUNT,
        *attributes,
    )
    return Receipt(right, name, record_list(f"receives.{right}", f"Krijgt u: {name}?", *fields))


def somebody(id: str, personal: Truth, text: str, source: str = "") -> Truth:
    """Whether anybody at the address meets a personal truth; names it ``id`` so that it can be read of each person."""
    own: TruthReference = named_truth(id, personal, text, source)
    return exists(own.of(OTHER), PEOPLE)

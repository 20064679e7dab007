"""What a route is made of. Texts are plain Dutch in the u-form; people are named by their keys."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rechtop.law.papers import Paper
from rechtop.law.subjects import Office
from rechtop.rules.algebra import Pair
from rechtop.rules.outcomes import Outcome


@dataclass(frozen=True)
class Ask:
    """One right to ask for, for one or more people.

    ``today`` says that waiting costs money, so that a dated request is handed in today, ``delay`` what it costs.
    ``decided_by`` is the last day of the term when it is asked on the day of the route; None where no term was found.
    ``letter_by`` is the last day on which the letter with that decision leaves; None where no such term was found.
    ``note`` is what changes because of the other rights; ``bridges`` are rights that take its place once they come.
    ``warnings`` must be heard before asking. ``opens`` are the rights that it opens in this household.
    """

    right: str
    name: str
    holders: tuple[str, ...]
    outcome: Outcome
    money: str
    where: str
    today: bool
    delay: str
    decided_by: date | None
    appeal: str
    note: str = ""
    bridges: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    opens: tuple[str, ...] = ()
    letter_by: date | None = None

    @property
    def answer_by(self) -> date | None:
        """The day on which one looks whether there is an answer: that of the letter, else that of the decision."""
        return self.letter_by or self.decided_by

    @property
    def is_sure(self) -> bool:
        """Whether nobody still has to look into something."""
        return self.outcome is Outcome.LIKELY


@dataclass(frozen=True)
class Visit:
    """One counter, with all there is to ask there; ``also`` are the names of what matters less, asked at once."""

    number: int
    office: Office
    asks: tuple[Ask, ...]
    also: tuple[Ask, ...] = ()

    @property
    def places(self) -> tuple[tuple[str, tuple[Ask, ...]], ...]:
        """What to ask by the words of where, so that a place is told once."""
        found: dict[str, list[Ask]] = {}
        for ask in self.asks:
            found.setdefault(ask.where, []).append(ask)
        return tuple((where, tuple(asks)) for where, asks in found.items())


@dataclass(frozen=True)
class Check:
    """A right that comes by itself: to check that it came, and where to ask when it did not.

    ``after`` are the names of what must come first, empty where it can come now.
    """

    right: str
    name: str
    holders: tuple[str, ...]
    money: str
    where: str
    after: tuple[str, ...] = ()


@dataclass(frozen=True)
class Then:
    """As soon as ``first`` (a name) comes, these can be asked too. ``by`` is the last day of its term, asked today."""

    first: str
    asks: tuple[Ask, ...]
    by: date | None


@dataclass(frozen=True)
class Gone:
    """A right that likely goes when the others come, and why."""

    right: str
    name: str
    holders: tuple[str, ...]
    why: str


class Kind(StrEnum):
    """What changes on a later day."""

    OPENS = "opens"
    ENDS = "ends"
    AMOUNT = "amount"


@dataclass(frozen=True)
class Change:
    """What changes on a later day if nothing else does, why, and what to do then.

    ``birthdays`` are (key, age) of who has a birthday on that day; ``months`` the full months that one of ``of``
    (names of what is then received) has lasted, 0 where that plays no part.
    """

    on: date
    kind: Kind
    right: str
    name: str
    holders: tuple[str, ...]
    money: str
    where: str
    by_itself: bool
    is_duty: bool
    birthdays: tuple[tuple[str, int], ...] = ()
    of: tuple[str, ...] = ()
    months: int = 0
    new_amounts: bool = False


@dataclass(frozen=True)
class Route:
    """The whole route on a day. ``month`` is what comes on top a month, in cents, at least and at most.

    ``emergencies`` are ids of situations of urgent help, first of all. ``aside`` are counters where nothing matters
    enough for a visit. ``open_amounts`` are names of rights of which
    the amount has no upper end yet, so that ``month`` says too much; ``is_unsure`` says that some of it may be received
    already. The last step is always the OCMW; ``last_warnings`` must be heard before asking it for help.
    """

    on: date
    emergencies: tuple[str, ...]
    visits: tuple[Visit, ...]
    aside: tuple[Visit, ...]
    checks: tuple[Check, ...]
    then: tuple[Then, ...]
    gone: tuple[Gone, ...]
    changes: tuple[Change, ...]
    received: tuple[str, ...]
    duties: tuple[str, ...]
    papers: tuple[Paper, ...]
    month: Pair[int]
    open_amounts: tuple[str, ...]
    is_unsure: bool
    assumptions: tuple[str, ...]
    undecided: int
    last_warnings: tuple[str, ...] = ()

    @property
    def today(self) -> tuple[Ask, ...]:
        """What to hand in today, in the order of the visits."""
        return tuple(ask for visit in self.visits for ask in visit.asks if ask.today)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to ask and nothing to check."""
        return not (self.visits or self.checks)

    @property
    def asks(self) -> tuple[Ask, ...]:
        """Everything to ask now, in the order of the visits."""
        return tuple(ask for visit in (*self.visits, *self.aside) for ask in (*visit.asks, *visit.also))

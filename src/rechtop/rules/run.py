"""One evaluation of the law for one household on one day: bounds of every quantity, computed when asked for."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from rechtop.rules.algebra import LAST_DAY, Pair, pack
from rechtop.rules.household import NOBODY, Arrays, Household, RecordRow, arrays, inverse, settle_partners
from rechtop.rules.law import Law
from rechtop.rules.parameters import Worth

Memo = list[Pair[int] | None] | tuple[None, ...]
"""What is known of a quantity for each person; a tuple where nothing is known yet."""
ParameterPair = Mapping[tuple[str, str], Pair[int]]


class Run:
    """The law applied to a household. Quantities are computed once; a trial shares what it does not touch.

    ``carried`` marks a run labelled "niets anders verandert"; ``favourable`` lets every open judgement fall in the
    person's favour. Give a day between 1890 and 2200: the ranges of the law are proven for those.
    """

    def __init__(
        self,
        law: Law,
        household: Household,
        on: date | None = None,
        *,
        carried: bool = False,
        known_on: date | None = None,
    ) -> None:
        self.law, self.household = law, household
        self.day = on or household.on
        self.carried, self.known_on = carried, known_on
        self.on = pack(self.day)
        self._take(arrays(law, household, self.day, carried=carried))
        self.worth: tuple[Worth, ...] = law.worth(self.day, known_on)
        self.parameters: list[Pair[int]] = [(worth.low, worth.high) for worth in self.worth]
        self.judged = self._judged(favourable=False)
        self.memo: list[Memo] = [[None] * (self.size if is_personal else 1) for is_personal in law.personal]
        self._give(self.memo)
        self._favourable: Run | None = None
        self._origin: Run | None = None
        self._changed: frozenset[int] = frozenset()

    def _take(self, laid_out: Arrays) -> None:
        self.size = laid_out.size
        self.facts = list(laid_out.facts)
        self.relations = laid_out.relations
        self.presence, self.weights = laid_out.presence, laid_out.weights
        self.records = list(laid_out.records)

    def _judged(self, *, favourable: bool) -> list[list[Pair[int]]]:
        """For each judgement and person: what a human found, else open (or its favourable side)."""
        names, judgements = (*self.household.people, NOBODY), self.law.judgements
        size = max(self.size, len(names))
        result: list[list[Pair[int]]] = []
        for judgement in judgements.values():
            hoped = int(judgement.favourable)
            listed = len(names) if judgement.personal else 1
            result.append([(hoped, hoped) if favourable else (0, 1)] * listed + [(0, 1)] * (size - listed))
        for found in self.household.findings:
            key = found.right, found.condition
            if key in judgements and found.holder in (names if judgements[key].personal else (NOBODY,)):
                place = names.index(found.holder) if judgements[key].personal else 0
                result[self.law.judgement(*key)][place] = (int(found.finding), int(found.finding))
        return result

    def number(self, who: str) -> int:
        """The place of a person in the arrays; the household itself has place 0."""
        return self.household.people.index(who) if who != NOBODY else 0

    def compute(self, quantity: int, person: int) -> Pair[int]:
        """Compute a quantity; called by compiled code when the memo is empty."""
        law = self.law
        pair = (law.functions[quantity] or law.compiled(quantity))(self, person)
        known = self.memo[quantity]
        if isinstance(known, tuple):
            known = self.memo[quantity] = list(known)
        known[person] = pair
        return pair

    def _give(self, memo: list[Memo]) -> None:
        """Write down the quantities that were given."""
        for (name, who), pair in self.household.fixed.items():
            number = self.law.quantity(name)
            known = memo[number] = list(memo[number])
            known[self.number(who)] = pair

    def value(self, name: str, person: int = 0) -> Pair[int]:
        """The pair of a quantity by its name, of a person by her place (which a household quantity ignores)."""
        number = self.law.quantity(name)
        if len(self.memo[number]) == 1:
            person = 0
        return self.memo[number][person] or self.compute(number, person)

    def trial(self) -> Run:
        """A run that starts from what this one already knows. Change its inputs through :meth:`changing`."""
        other = object.__new__(Run)
        other.__dict__.update(self.__dict__)
        other._favourable = None
        return other

    def changing(self, *keys: tuple[str, ...]) -> Run:
        """A trial in which everything that reads one of these inputs will be computed again."""
        other = self.trial()
        other._origin, other._changed = self, self.law.touched(keys)
        other.memo = self._forgetting(other._changed)
        return other

    def _forgetting(self, quantities: frozenset[int]) -> list[Memo]:
        """What is known of all quantities, without these; what was given stays given."""
        memo, personal = list(self.memo), self.law.personal
        nothing: tuple[tuple[None, ...], ...] = ((None,), (None,) * self.size)
        for number in quantities:
            memo[number] = nothing[personal[number]]
        self._give(memo)
        return memo

    def with_fact(self, fact: str, person: int, pair: Pair[int]) -> Run:
        """The same run with one fact of one person (or of the household) set."""
        return self.with_answers(facts={(fact, person): pair})

    def with_records(self, name: str, person: int, rows: list[RecordRow]) -> Run:
        """The same run with the records of one list of one person replaced."""
        return self.with_answers(records={(name, person): rows})

    def with_answers(
        self,
        facts: Mapping[tuple[str, int], Pair[int]] | None = None,
        records: Mapping[tuple[str, int], list[RecordRow]] | None = None,
    ) -> Run:
        """The same run with facts and lists set, each by its name and the place of the person it belongs to."""
        facts, records = facts or {}, records or {}
        other = self.changing(*{("fact", name) for name, _ in facts}, *{("records", name) for name, _ in records})
        other.facts, other.records = list(self.facts), list(self.records)
        for (name, person), pair in facts.items():
            place = self.law.fact(name)
            known = other.facts[place]
            if isinstance(known, list):
                other.facts[place] = [*known[:person], pair, *known[person + 1 :]]
            else:
                other.facts[place] = pair
        for (name, person), rows in records.items():
            place = self.law.records_of(name)
            lists = other.records[place]
            other.records[place] = [*lists[:person], rows, *lists[person + 1 :]]
        return other

    def with_relation(self, person: int, other: int, mask: int) -> Run:
        """The same run with what one listed person is to another narrowed to ``mask``."""
        run = self.changing(("relations",))
        run.relations = [list(row) for row in self.relations]
        run.relations[other][person] &= mask
        run.relations[person][other] &= inverse(mask)
        settle_partners(run.relations)
        return run

    def without_strangers(self) -> Run:
        """The same run knowing that everybody at the address is listed."""
        if self.size == len(self.household.people):
            return self
        run = self.changing(("people",))
        run.presence = [*self.presence[:-1], (0, 0)]
        return run

    def with_parameters(self, pairs: Mapping[tuple[str, str], Pair[int]], *others: tuple[str, ...]) -> Run:
        """The same run with some legal amounts replaced, by id and key of the table: an overlay, never a reload.

        ``others`` are further inputs that the caller will change.
        """
        other = self.changing(*(("parameter", *name) for name in pairs), *others)
        other.parameters = list(self.parameters)
        for (id, key), pair in pairs.items():
            other.parameters[self.law.parameter(id, key)] = pair
        return other

    def on_another_day(self, day: date, amounts: Mapping[tuple[str, str], Pair[int]]) -> Run:
        """The same facts on another day, labelled "niets anders verandert", with some legal amounts replaced.

        A benefit that runs today goes on when no end of it was told.
        """
        running = {
            place: name
            for place, name in enumerate(self.law.records)
            if name.startswith("receives.")
            and any(row.presence == (1, 1) for rows in self.records[place] for row in rows)
        }
        other = self.with_parameters(amounts, ("on",), *(("records", name) for name in running.values()))
        other.day, other.on, other.carried = day, pack(day), True
        other.records = list(self.records)
        for place, name in running.items():
            until = [part.name for part in self.law.records[name].fields].index("until")
            other.records[place] = [
                [self._going_on(row, until, other.on) for row in rows] for rows in self.records[place]
            ]
        return other

    def _going_on(self, row: RecordRow, until: int, on: int) -> RecordRow:
        low, high = row.values[until]
        if row.presence != (1, 1) or not self.on <= low < on or high != LAST_DAY:
            return row
        return row._replace(values=(*row.values[:until], (on, high), *row.values[until + 1 :]))

    @property
    def favourable(self) -> Run:
        """The same run with every open judgement falling in the person's favour."""
        if self._favourable is None:
            origin, changed = self._origin, self._changed
            while origin is not None and origin._favourable is None:
                changed |= origin._changed
                origin = origin._origin
            if origin is not None and origin._favourable is not None:
                # start from what the nearest run this one was tried from already hoped
                hoped, other = origin._favourable, self.trial()
                other.memo, other.judged = hoped._forgetting(changed), hoped.judged
            else:
                other = self.changing(*(("judgement", *key) for key in self.law.judgements))
                other.judged = self._judged(favourable=True)
            self._favourable = other
        return self._favourable

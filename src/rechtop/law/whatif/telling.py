"""A what-if in plain Dutch: its values, its cliffs in sentences, what changes, and what it supposes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rechtop.law.about import about
from rechtop.law.sentences import NOT_YET_KNOWN, TITLES, dutch_day, euros
from rechtop.law.whatif.cliffs import Cliff, Loss, Slope
from rechtop.law.whatif.linked import STRANDS, Counts
from rechtop.law.whatif.points import RANKS, Key, Point
from rechtop.law.whatif.walk import FactOf, Stretch, Walk
from rechtop.law.whatif.words import MONTHS, fact_words, less_money, listed, lost_money, worth
from rechtop.rules.algebra import Pair
from rechtop.rules.outcomes import Outcome

Names = Mapping[str, str]
"""What people are called, by their id; somebody who is not in it is called by her id."""

MOST_ROWS = 25


@dataclass(frozen=True)
class CliffTold:
    """A cliff: between which two steps it lies, which rights go there (each group after its words), and what more."""

    between: str
    groups: tuple[tuple[str, tuple[str, ...]], ...]
    notes: tuple[str, ...]
    is_certain: bool

    @property
    def sentences(self) -> tuple[str, ...]:
        """All of it, sentence by sentence."""
        return (*(f"{words}: {'; '.join(rights)}." for words, rights in self.groups), *self.notes)


@dataclass(frozen=True)
class ChangeTold:
    """A right that changes: its name with whose it is, and a line for each stretch with one outcome."""

    right: str
    name: str
    lines: tuple[tuple[str, str, str], ...]  # over which values, the outcome, what it is worth


@dataclass(frozen=True)
class RowTold:
    """One value with what it brings: by the month, by the year, once, and with the income; empty where none does."""

    value: str
    month: str
    year: str
    one_off: str
    together: str
    is_told: bool
    broken: str

    @property
    def totals(self) -> tuple[str, str, str, str]:
        """The sums in the order of a table."""
        return self.month, self.year, self.one_off, self.together


@dataclass(frozen=True)
class Supposed:
    """What the answer supposes, each part as sentences."""

    title: str
    lines: tuple[str, ...]


class Telling:
    """A walk in words. With ``hides_told`` it says nothing that was told, for a screen that others may see."""

    def __init__(self, walk: Walk, names: Names | None = None, *, hides_told: bool = False) -> None:
        self.walk, self.names, self.hides_told = walk, names or {}, hides_told
        self._told = None if hides_told else walk.told

    # -- values --------------------------------------------------------------------------------------------------------

    def value(self, value: int) -> str:
        """A value of the varied fact, as people write it."""
        return fact_words(self.walk.variation.fact, (value, value))

    @property
    def title(self) -> str:
        """What is varied, in a few words."""
        variation = self.walk.variation
        return self._called((variation.fact.id, variation.of))

    @property
    def now(self) -> str:
        """What was told of the fact; empty when nothing was."""
        return "" if self._told is None else fact_words(self.walk.variation.fact, self._told)

    def _called(self, about_: FactOf) -> str:
        name, who = about_
        fact = self.walk.law.facts[name]
        called = STRANDS[name].called if name in STRANDS else fact.question
        return f"{called} ({self._who(who)})" if who and len(self.walk.household.people) > 1 else called

    def _who(self, who: str) -> str:
        return self.names.get(who, who)

    # -- cliffs --------------------------------------------------------------------------------------------------------

    @property
    def cliffs(self) -> list[CliffTold]:
        """Every cliff from low to high."""
        return [self._cliff(cliff) for cliff in self.walk.found[0]]

    def _cliff(self, cliff: Cliff) -> CliffTold:
        ends = "; ".join(dict.fromkeys(about(right).name for right, _ in cliff.causes))
        why = f"Dat hangt af van wat daar eindigt: {ends}." if ends else ""
        before = f"Tot en met {self.value(cliff.last)} is dat nog niet zo."
        notes = tuple(filter(None, (why, less_money(cliff), before)))
        between = f"Tussen {self.value(cliff.start)} en {self.value(cliff.end)}"
        return CliffTold(between, tuple(self._lost(cliff)), notes, cliff.is_certain)

    def _lost(self, cliff: Cliff) -> Iterator[tuple[str, tuple[str, ...]]]:
        first = self.value(cliff.first)
        for words, losses in (
            ("verliest u", [loss for loss in cliff.losses if loss.is_gone and loss.is_certain]),
            ("kunt u dit niet meer krijgen", [loss for loss in cliff.losses if loss.is_gone and not loss.is_certain]),
            ("is dit niet meer zeker", [loss for loss in cliff.losses if loss.is_doubtful]),
            ("krijgt u minder van", [loss for loss in cliff.losses if not (loss.is_gone or loss.is_doubtful)]),
        ):
            if losses:
                yield f"Vanaf {first} {words}", tuple(self._rights(losses))

    def _rights(self, losses: Sequence[Loss]) -> Iterator[str]:
        """The rights that are lost, each once, with for whom and how much. A status is worth no sum."""
        for right in dict.fromkeys(loss.key[0] for loss in losses):
            mine = [loss for loss in losses if loss.key[0] == right]
            whose = [self._who(loss.key[1]) for loss in mine if loss.key[1]]
            several = whose and len(self.walk.household.people) > 1
            parts = [f"voor {listed(whose)}"] if several else []
            if money := lost_money(mine):
                parts.append(money)
            yield f"{about(right).name} ({', '.join(parts)})" if parts else about(right).name

    @property
    def slopes(self) -> list[str]:
        """The stretches in which more income leaves less, in sentences."""
        return [self._slope(slope) for slope in self.walk.found[1]]

    def _slope(self, slope: Slope) -> str:
        most = f"tot {euros(slope.less[1] // MONTHS, 2)} per maand"
        return (
            f"Tussen {self.value(slope.start)} en {self.value(slope.end)} houdt u stap voor stap minder over: {most}."
        )

    # -- what changes --------------------------------------------------------------------------------------------------

    @property
    def changes(self) -> list[ChangeTold]:
        """The rights of which something changes, those whose outcome changes first."""
        found = [(key, parts) for key, parts in self.walk.changes.items() if not _is_open(parts)]
        found.sort(key=lambda item: len(item[1]) == 1)
        return [ChangeTold(key[0], self._holder(key), tuple(self._line(key, s) for s in parts)) for key, parts in found]

    @property
    def maybe(self) -> list[str]:
        """The rights that cannot be decided at any value, but of which the amount moves all the same."""
        return list(dict.fromkeys(about(key[0]).name for key, parts in self.walk.changes.items() if _is_open(parts)))

    @property
    def unchanged(self) -> int:
        """How many rights do not change at all, as far as can be said."""
        return len(self.walk.law.rights) - len({right for right, _ in (*self.walk.changes, *self.walk.out_of_sight)})

    def _holder(self, key: Key) -> str:
        right, who = key
        several = who and len(self.walk.household.people) > 1
        return f"{about(right).name} ({self._who(who)})" if several else about(right).name

    def _line(self, key: Key, stretch: Stretch) -> tuple[str, str, str]:
        first, last = self.value(stretch.start), self.value(stretch.end)
        over = (
            first if first == last else f"{first} tot {last}" if self.walk.variation.is_number else f"{first}, {last}"
        )
        at_start, at_end = (
            NOT_YET_KNOWN if key in self.walk.without_top and worth(held) else worth(held)
            for held in (stretch.first, stretch.last)
        )
        change = at_start
        if at_end not in ("", at_start):
            change = f"van {at_start} naar {at_end}" if at_start else at_end
        return over, TITLES[stretch.first.outcome], change

    @property
    def out_of_sight(self) -> list[str]:
        """The rights of which nothing can be said here, because of what hangs together with the varied fact."""
        return [self._holder(key) for key in self.walk.out_of_sight]

    # -- each value ----------------------------------------------------------------------------------------------------

    def rows(self, most: int = MOST_ROWS) -> list[RowTold]:
        """Values with their totals: evenly spread over the walk where there are many, and both sides of each cliff."""
        return [self._row(point) for point in self.shown(most)]

    def shown(self, most: int = MOST_ROWS) -> list[Point]:
        """The points of the rows."""
        walk, points = self.walk, self.walk.points
        if not walk.variation.is_number:
            return list(points)
        last = len(points) - 1
        shown = {points[round(place * last / max(1, most - 1))].value for place in range(most)}
        shown.update(value for cliff in walk.found[0] for value in (cliff.start, cliff.end))
        told = self._told
        if told is not None and told[0] == told[1] and points[0].value <= told[0] <= points[-1].value:
            shown.add(told[0])
        return [walk.at(value) for value in sorted(shown)]

    def _row(self, point: Point) -> RowTold:
        told = self._told == (point.value, point.value)
        if point.broken:
            return RowTold(self.value(point.value), "", "", "", "", told, " ".join(point.broken))
        return RowTold(
            self.value(point.value),
            self._range(point, point.month),
            self._range(point, point.year) if self.pays_by_the_year else "",
            self._range(point, point.one_off) if self.pays_once else "",
            self._range(point, self.walk.together(point)) if self.walk.adds_up else "",
            told,
            "",
        )

    def _range(self, point: Point, cents: Pair[int]) -> str:
        """A total; only its least where one of its amounts has no top, or where a right is out of sight."""
        low, high = (euros(end, 2) for end in cents)
        if self.walk.out_of_sight:
            return f"minstens {low}"
        counted = [key for key, held in point.holdings.items() if held.counts and held.rank > RANKS[Outcome.UNDECIDED]]
        if low != high and not self.walk.without_top.isdisjoint(counted):
            return f"minstens {low}"
        return low if low == high else f"{low} tot {high}"

    @property
    def pays_by_the_year(self) -> bool:
        """Whether anything comes by the year at some value."""
        return any(point.year != (0, 0) for point in self.walk.points)

    @property
    def pays_once(self) -> bool:
        """Whether anything comes only once at some value."""
        return any(point.one_off != (0, 0) for point in self.walk.points)

    # -- what it supposes ----------------------------------------------------------------------------------------------

    @property
    def supposed(self) -> list[Supposed]:
        """What the answer supposes: nothing that hangs together with the varied fact is kept in silence."""
        walk = self.walk
        other_year = "Dit gaat over een ander jaar. Het verandert niet door wat iemand nu verdient"
        parts = (
            ("Zo rekenen wij", tuple(self._ways())),
            ("Dit hangt samen met wat verandert. Wij doen alsof wij het niet weten", self._facts(walk.unknown)),
            ("Dit houden wij gelijk. In het echt kan het mee veranderen", self._facts(walk.kept)),
            (other_year, self._facts(walk.past)),
        )
        return [Supposed(title, lines) for title, lines in parts if lines]

    def _ways(self) -> Iterator[str]:
        walk = self.walk
        yield f"De dag is {dutch_day(walk.run.day)}. Alle andere gegevens blijven zoals ze verteld zijn."
        yield "Wat waarschijnlijk is of onderzocht wordt, telt mee alsof het toegekend is. Al die rechten tellen samen."
        if walk.counts is Counts.GROSS:
            yield "Dit bedrag is bruto. Netto stijgt minder, dus een verlies kan groter zijn dan hier staat."
        if any(point.broken for point in walk.points):
            yield "Sommige waarden passen niet bij de andere antwoorden. Daar rekenen wij niets uit."
        if walk.household.fixed:
            yield "Tussenresultaten die in het bestand vastgelegd zijn, blijven staan."

    def _facts(self, facts: Iterable[FactOf]) -> tuple[str, ...]:
        told, law = self.walk.household.facts, self.walk.law
        if self.hides_told:
            return tuple(self._called(found) for found in facts)
        return tuple(f"{self._called(found)}: {fact_words(law.facts[found[0]], told[found])}" for found in facts)


def _is_open(stretches: Sequence[Stretch]) -> bool:
    """Whether a right cannot be decided at any of the values."""
    return all(stretch.first.outcome is Outcome.UNDECIDED for stretch in stretches)

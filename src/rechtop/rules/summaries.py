"""Questions that settle many inputs at once: what is usual for most people, asked on one screen.

"Which of these incomes do you have?" Whatever is not named is as usual (none, no); what is named is asked by itself.
Nothing is ever supposed: without an answer every input stays unknown and is asked one by one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from rechtop.rules.algebra import Pair
from rechtop.rules.explain import RECEIVES_COMPLETE
from rechtop.rules.facts import Fact, FactLeaf, answers
from rechtop.rules.household import NOBODY, RecordRow
from rechtop.rules.hypothetical import typical_answers
from rechtop.rules.records import RecordList
from rechtop.rules.run import Run
from rechtop.rules.together import RECEIVES
from rechtop.rules.walk import Input

LEAST_FACTS, LEAST_RECEIPTS = 2, 4
"""A summary is worth asking when it may settle at least so many inputs."""

KIND = "summary"


@dataclass(frozen=True)
class Part:
    """One thing on the screen: the fact (or list), what it is for who does not name it, and its short Dutch label.

    Of a list the usual is that nothing is in it; of a choice it may be several options. To name a yes or no, or a
    list, is the whole answer.
    """

    fact: str
    usual: Pair[int]
    label: str


@dataclass(frozen=True)
class Summary:
    """A question about several facts of one person or of the dwelling, or (``everybody``) of all people.

    The one without parts is what anybody receives; "nothing else" is then ``receives_complete`` of the household.
    """

    id: str
    text: str
    why: str
    parts: tuple[Part, ...]
    everybody: bool = False

    def about(self, who: str) -> Input:
        """What the question asks about, as :class:`Input` names it."""
        return Input(KIND, self.id, who) if self.parts else RECEIVES_COMPLETE

    def asks(self, about: Input) -> bool:
        """Whether an input can be one of its parts."""
        return about.name in self.names and about.kind in ("fact", "records")

    @cached_property
    def names(self) -> frozenset[str]:
        """The facts and lists that it is about."""
        return frozenset(part.fact for part in self.parts)


@dataclass(frozen=True)
class Covering:
    """A summary that is worth asking now: what it asks about, and the inputs that one answer may settle."""

    about: Input
    summary: Summary
    covers: tuple[Input, ...]

    def asks(self, about: Input) -> bool:
        """Whether an input belongs on this screen."""
        return self.summary.asks(about) and (self.summary.everybody or about.who == self.about.who)


def part(leaf: FactLeaf, label: str, usual: str | int | Pair[int] = 0) -> Part:
    """A part of a summary: ``usual`` is an option (or more, with spaces), 0 or 1 for no or yes, a number or a range."""
    fact: Fact = leaf.fact
    if isinstance(usual, tuple):
        return Part(fact.id, usual, label)
    value = sum(answers(fact)[option] for option in usual.split()) if isinstance(usual, str) else usual
    return Part(fact.id, (value, value), label)


def list_part(records: RecordList, label: str) -> Part:
    """A part of a summary that is a list, in which most people have nothing."""
    return Part(records.name, (0, 0), label)


def coverings(run: Run, useful: Collection[Input], summaries: Sequence[Summary]) -> Iterator[Covering]:
    """The summaries that settle enough of what is useful now. Who is listed must be known before what is received.

    Nothing is on two of them: the one without parts has the benefits that are on no other.
    """
    named = frozenset(name for summary in summaries for name in summary.names)
    for summary in summaries:
        if not summary.parts:
            found = [i for i in useful if i.kind == "records" and i.name.startswith(RECEIVES) and i.name not in named]
            if len(found) >= LEAST_RECEIPTS and run.size == len(run.household.people):
                yield Covering(RECEIVES_COMPLETE, summary, tuple(found))
            continue
        found = [i for i in useful if summary.asks(i)]
        for who in [NOBODY] if summary.everybody else dict.fromkeys(i.who for i in found):
            covers = tuple(i for i in found if summary.everybody or i.who == who)
            if len(covers) >= LEAST_FACTS:
                yield Covering(summary.about(who), summary, covers)


def usual_run(run: Run, *coverings: Covering) -> Run:
    """The run in which nothing that these summaries ask about is unusual."""
    people = run.household.people
    facts: dict[tuple[str, int], Pair[int]] = {}
    records: dict[tuple[str, int], list[RecordRow]] = {}
    for covering in coverings:
        usual = {part.fact: part.usual for part in covering.summary.parts}
        for about in covering.covers:
            place = people.index(about.who) if about.who in people else 0
            if about.kind == "records":
                known = run.records[run.law.records_of(about.name)][place]
                records[about.name, place] = [row for row in known if row.presence[0]]
            else:
                facts[about.name, place] = usual[about.name]
    return run.with_answers(facts, records)


def named_run(run: Run, covering: Covering) -> Iterator[Run]:
    """The run in which only the first thing on a screen is named, by everybody, where that is a fact."""
    asked = {about.name for about in covering.covers}
    first = next((part.fact for part in covering.summary.parts if part.fact in asked), "")
    if first in run.law.facts:
        fact, known = run.law.facts[first], run.facts[run.law.fact(first)]
        places = [run.number(i.who) if isinstance(known, list) else 0 for i in covering.covers if i.name == first]
        now = known[places[0]] if isinstance(known, list) else known
        pair = typical_answers(fact, now, run.on)[-1]
        yield usual_run(run, covering).with_answers({(first, place): pair for place in places})

"""Half-known households: whatever the unknown turns out to be falls within what a local right answers."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.law.local.library import demo
from rechtop.law.local.owners import law_of
from rechtop.law.local.reading import read_benefit
from rechtop.rules.algebra import Pair, pack
from rechtop.rules.facts import Entity, Fact
from rechtop.rules.household import NOBODY, Household, Records
from rechtop.rules.kinds import Choice
from rechtop.rules.law import Law
from rechtop.rules.run import Run
from tests.effort import examples
from tests.law.local.files import example

ON = date(2026, 11, 2)
PEOPLE = ("an", "bo", "cas")

TOWN = [read_benefit(example(right), right) for right in ("geboortepremie", "energiesteun", "schoolreis")]
LAWS = [law_of(TOWN), *(law_of([benefit]) for benefits in demo().values() for benefit in benefits)]


def _exact(fact: Fact) -> st.SearchStrategy[Pair[int]]:
    if fact.kind == "choice":
        return st.integers(0, len(fact.options) - 1).map(lambda number: (1 << number, 1 << number))
    if fact.kind == "day":
        days = st.dates(date(1920, 1, 1), ON).map(pack)
        return days.map(lambda packed: (packed, packed))
    return st.one_of(st.sampled_from([fact.low, fact.high]), st.integers(fact.low, fact.high)).map(lambda n: (n, n))


def _wider(fact: Fact, pair: Pair[int], draw: st.DataObject) -> Pair[int]:
    """Something less exact that holds the same value."""
    if fact.kind == "choice":
        mask = pair[0] | draw.draw(st.integers(0, (1 << len(fact.options)) - 1))
        return mask, mask
    if fact.kind in ("number", "truth"):
        return draw.draw(st.integers(fact.low, pair[0])), draw.draw(st.integers(pair[1], fact.high))
    return pair


def _whole(law: Law, data: st.DataObject) -> Household:
    facts = {
        (fact.id, who): data.draw(_exact(fact))
        for fact in law.facts.values()
        for who in (PEOPLE if fact.entity is Entity.PERSON else (NOBODY,))
    }
    now = pack(ON)
    rows = {True: Records(({"from": (20200101, 20200101), "until": (now, 20990101)},), True), False: Records((), True)}
    records = {(name, who): rows[data.draw(st.booleans())] for name in law.records for who in PEOPLE}
    return Household(ON, PEOPLE, complete=True, receives_complete=True, facts=facts, records=records)


def _part(law: Law, whole: Household, data: st.DataObject) -> Household:
    facts = {}
    for (id, who), pair in whole.facts.items():
        how = data.draw(st.sampled_from(["known", "wider", "unknown"]))
        if how != "unknown":
            facts[id, who] = pair if how == "known" else _wider(law.facts[id], pair, data)
    records = {key: known for key, known in whole.records.items() if data.draw(st.booleans())}
    complete = data.draw(st.booleans())
    return Household(ON, PEOPLE, complete=complete, facts=facts, records=records)


@pytest.mark.property
@examples(80)
@given(st.data())
def test_every_completion_falls_within_the_answer(data: st.DataObject) -> None:
    law = data.draw(st.sampled_from(LAWS))
    whole = _whole(law, data)
    exact, bounds = Run(law, whole), Run(law, _part(law, whole, data))
    for quantity in law.quantity_list:
        for place in range(len(PEOPLE) if quantity.is_personal else 1):
            truth, told = exact.value(quantity.id, place), bounds.value(quantity.id, place)
            if isinstance(quantity.expr, Choice):
                assert truth[0] & ~told[0] == 0, quantity.id
            else:
                assert told[0] <= truth[0], quantity.id
                assert truth[1] <= told[1], quantity.id

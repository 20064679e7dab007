"""P-13: nothing that is published gives a hidden number back, whatever one adds, subtracts or compares."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import linprog

from rechtop.reception.counting.hiding import LOWEST_THRESHOLD, shown, shown_parts
from rechtop.reception.counting.tables import Counted, Figures, Measure, Reached, Table, figures
from tests import effort

THRESHOLD = 5
LIFE = {"leefloon": ("financien", "inkomen"), "huurpremie": ("wonen", "huisvesting"), "": ("wonen", "huisvesting")}
Cell = tuple[Table | None, str]


@pytest.mark.parametrize(
    ("parts", "out"),
    [
        ({"a": 20, "b": 12}, {"a": 20, "b": 12}),
        ({"a": 20, "b": 3}, {"a": None, "b": None}),
        ({"a": 20, "b": 12, "c": 3}, {"a": 20, "b": None, "c": None}),
        ({"a": 20, "b": 12, "c": 3, "d": 4}, {"a": 20, "b": None, "c": None, "d": None}),
        ({"a": 20, "b": 12, "c": 6, "d": 4}, {"a": 20, "b": 12, "c": None, "d": None}),
        ({"a": 20, "b": 0, "c": 0}, {"a": None, "b": None, "c": None}),
        ({"a": 4}, {"a": None}),
        ({}, {}),
    ],
)
def test_p13_a_small_part_never_hides_alone(parts: dict[str, int], out: dict[str, int | None]) -> None:
    assert shown_parts(sum(parts.values()), parts, 10) == out


def test_p13_a_hidden_total_hides_its_parts() -> None:
    assert shown_parts(None, {"a": 20, "b": 12}, 10) == {"a": None, "b": None}


def test_p13_no_installation_goes_below_the_lowest_threshold() -> None:
    assert (shown(9, 10), shown(10, 10), shown(LOWEST_THRESHOLD, LOWEST_THRESHOLD)) == (None, 10, LOWEST_THRESHOLD)
    with pytest.raises(ValueError, match="below"):
        shown(100, LOWEST_THRESHOLD - 1)


def _file(number: int, where: tuple[str, str, str], lives: list[tuple[Measure, str]]) -> Counted:
    reached = {Reached(measure, None) for measure, _right in lives}
    for measure, right in lives:
        domain, fundamental = LIFE[right]
        reached |= {Reached(measure, Table.DOMAIN, domain), Reached(measure, Table.FUNDAMENTAL, fundamental)}
        reached |= {Reached(measure, Table.RIGHT, right)} if right else set()
    return Counted(UUID(int=number), *where, reached=frozenset(reached))


places = st.tuples(
    st.sampled_from(["desk", "phone", "outreach"]),
    st.sampled_from(["A", "B", ""]),
    st.sampled_from(["1", "2", ""]),
)
lives = st.lists(
    st.tuples(st.sampled_from([Measure.EXPLORED, Measure.OBTAINED]), st.sampled_from(list(LIFE))),
    min_size=1,
    max_size=4,
)
# A few kinds of file, each many times: so that there are large rows, small ones and empty ones.
towns = st.lists(st.tuples(places, lives, st.integers(1, 9)), min_size=1, max_size=7).map(
    lambda kinds: [
        _file(100 * kind + number, place, life)
        for kind, (place, life, size) in enumerate(kinds)
        for number in range(size)
    ]
)


def _cells(town: list[Counted], measure: Measure) -> dict[Cell, set[UUID]]:
    """Every cell of a measure that is in the tables, with who is in it; rows that occur for any measure."""
    found: dict[Cell, set[UUID]] = {(None, ""): set()}
    for one in town:
        for reached in one.reached:
            for cell in _rows(one, reached):
                found.setdefault(cell, set()).update({one.file} if reached.measure is measure else ())
    return found


def _rows(one: Counted, reached: Reached) -> list[Cell]:
    if reached.table is not None:
        return [(reached.table, reached.name)]
    town = one.municipality
    return [
        (None, ""),
        (Table.CHANNEL, one.channel),
        (Table.MUNICIPALITY, town),
        (Table.NEIGHBOURHOOD, f"{town}/{one.neighbourhood}"),
    ]


def _told(published: Figures, measure: Measure, cell: Cell) -> int | None:
    table, name = cell
    return published.totals[measure] if table is None else published.tables[table].get(name, {}).get(measure)


def _range(cells: list[Cell], told: Mapping[Cell, int | None], of: Cell) -> tuple[float, float]:
    """The lowest and highest that a cell can be, for who knows all that is published and how tables hang together."""
    place = {cell: number for number, cell in enumerate(cells)}
    same: list[np.ndarray] = []
    at_most: list[np.ndarray] = []

    def line(plus: list[Cell], minus: list[Cell]) -> np.ndarray:
        row = np.zeros(len(cells))
        for cell in plus:
            row[place[cell]] += 1
        for cell in minus:
            row[place[cell]] -= 1
        return row

    whole: Cell = (None, "")
    for table in (Table.CHANNEL, Table.MUNICIPALITY):
        same.append(line([cell for cell in cells if cell[0] is table], [whole]))
    for town in [cell for cell in cells if cell[0] is Table.MUNICIPALITY]:
        inside = [c for c in cells if c[0] is Table.NEIGHBOURHOOD and c[1].split("/")[0] == town[1]]
        same.append(line(inside, [town]))
    for table in (Table.DOMAIN, Table.FUNDAMENTAL):
        held = [cell for cell in cells if cell[0] is table]
        at_most.append(line([whole], held))
        at_most += [line([cell], [whole]) for cell in held]
    for right, (domain, fundamental) in LIFE.items():
        if (Table.RIGHT, right) in place:
            at_most.append(line([(Table.RIGHT, right)], [(Table.DOMAIN, domain)]))
            at_most.append(line([(Table.RIGHT, right)], [(Table.FUNDAMENTAL, fundamental)]))
    bounds = [(0, None) if told[cell] is None else (told[cell], told[cell]) for cell in cells]
    ends = []
    for sign in (1, -1):
        cost = np.zeros(len(cells))
        cost[place[of]] = sign
        found = linprog(
            cost, A_ub=np.array(at_most), b_ub=np.zeros(len(at_most)), A_eq=np.array(same), b_eq=np.zeros(len(same)),
            bounds=bounds,
        )  # fmt: skip
        assert found.status in (0, 3), "solved, or without an end: what is true always fits"
        ends.append(sign * found.fun if found.status == 0 else sign * float("-inf"))
    return ends[0], ends[1]


@pytest.mark.property
@effort.examples(60, soak=3_000)
@given(towns, st.sampled_from([Measure.EXPLORED, Measure.OBTAINED]), st.data())
def test_p13_no_hidden_cell_follows_from_all_tables_together(
    town: list[Counted], measure: Measure, data: st.DataObject
) -> None:
    published = figures(town, THRESHOLD)
    cells = _cells(town, measure)
    told = {cell: _told(published, measure, cell) for cell in cells}
    for cell, people in cells.items():
        assert told[cell] in (None, len(people))
        assert told[cell] is None or len(people) >= THRESHOLD
    if hidden := [cell for cell, number in told.items() if number is None]:
        cell = data.draw(st.sampled_from(hidden))
        low, high = _range(list(cells), told, cell)
        assert high - low >= THRESHOLD - 1, f"{cell} lies between {low} and {high}"


@pytest.mark.property
@effort.examples(60, soak=3_000)
@given(towns)
def test_p13_a_row_of_which_nothing_is_shown_is_not_there(town: list[Counted]) -> None:
    for rows in figures(town, THRESHOLD).tables.values():
        for row in rows.values():
            assert any(number is not None for number in row.values())

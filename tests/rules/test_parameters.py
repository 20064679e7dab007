"""Legal amounts: how long they stay exact, how they drift, what a replay sees, and what is refused."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from rechtop.rules.algebra import Pair
from rechtop.rules.errors import LawError, UnitMismatch
from rechtop.rules.named import named_number
from rechtop.rules.parameters import Dated, Family, Parameter, add_months, months_from, scaled_values
from rechtop.rules.run import Run
from rechtop.rules.units import EUR_MONTH, EUR_YEAR
from tests.rules.synthetic import TENURE, WAGE, home, law

STEADY = Family("steady", "synthetic", "synthetic", exact_months=None, drift_year=Decimal(0))
INDEXED = Family("indexed", "synthetic", "synthetic", exact_months=12, drift_year=Decimal("0.06"), step=Decimal("0.02"))
SUDDEN = Family("sudden", "synthetic", "synthetic", exact_months=12, drift_year=Decimal("0.10"))
SHORT = Family("short", "synthetic", "synthetic", exact_months=None, expires_months=3)
A_YEAR_AGO = date(2024, 2, 1)


def dated(start: date | None, value: int | Pair[int], **more: Any) -> Dated:
    pair = value if isinstance(value, tuple) else (value, value)
    return Dated(start, {"": pair}, "S1", more.pop("status", "official"), more.pop("dated", "stated"), **more)


def parameter(family: Family, *entries: Dated) -> Parameter:
    return Parameter("synthetic.amount", "synthetic", EUR_MONTH, 2, family, entries)


def worth(known: Parameter, on: date, known_on: date | None = None) -> tuple[int, int, bool]:
    found = known.worth("", on, known_on)
    return found.low, found.high, found.stale


# -- age --------------------------------------------------------------------------------------------------------------


def test_a_value_is_exact_from_its_start_until_the_next_usual_indexing() -> None:
    known = parameter(INDEXED, dated(A_YEAR_AGO, 1000_00))
    assert worth(known, A_YEAR_AGO) == (1000_00, 1000_00, False)
    assert worth(known, date(2025, 1, 31)) == (1000_00, 1000_00, False)
    assert worth(known, date(2025, 2, 1)) == (1000_00, 1060_00, True)


def test_a_value_drifts_further_each_started_year() -> None:
    known = parameter(INDEXED, dated(A_YEAR_AGO, 1000_00))
    assert worth(known, date(2026, 1, 31)) == (1000_00, 1060_00, True)
    assert worth(known, date(2026, 2, 1)) == (1000_00, 1123_60, True)
    assert worth(known, date(2027, 2, 1)) == (1000_00, 1191_02, True), "rounded up: 1191.016"


def test_drift_stops_at_the_reach_that_the_law_was_checked_for() -> None:
    known = parameter(SUDDEN, dated(A_YEAR_AGO, 1000_00))
    assert worth(known, date(2099, 1, 1)) == (1000_00, 4000_00, True)
    assert known.possible("") == (0, 4000_00)


def test_a_range_drifts_from_its_own_ends() -> None:
    known = parameter(INDEXED, dated(A_YEAR_AGO, (900_00, 1000_00)))
    assert worth(known, A_YEAR_AGO) == (900_00, 1000_00, False)
    assert worth(known, date(2025, 2, 1)) == (900_00, 1060_00, True)


def test_a_value_that_only_the_law_can_change_never_drifts() -> None:
    assert worth(parameter(STEADY, dated(date(1990, 1, 1), 5)), date(2025, 1, 1)) == (5, 5, False)


def test_a_following_value_within_one_step_proves_that_none_lay_between() -> None:
    known = parameter(INDEXED, dated(A_YEAR_AGO, 1000_00), dated(date(2026, 1, 1), 1020_00))
    assert worth(known, date(2025, 12, 31)) == (1000_00, 1000_00, False)
    assert worth(known, date(2026, 1, 1)) == (1020_00, 1020_00, False)


@pytest.mark.parametrize(
    ("following", "expected"),
    [
        (1020_01, (1000_00, 1020_01, True)),
        (990_00, (990_00, 1000_00, True)),
        ((1010_00, 1030_00), (1000_00, 1030_00, True)),
    ],
)
def test_a_following_value_further_away_leaves_a_range_up_to_it(following: int | Pair[int], expected: Any) -> None:
    known = parameter(INDEXED, dated(A_YEAR_AGO, 1000_00), dated(date(2026, 1, 1), following))
    assert worth(known, date(2025, 1, 31)) == (1000_00, 1000_00, False), "still exact before its indexing"
    assert worth(known, date(2025, 2, 1)) == expected


def test_a_family_without_a_step_proves_nothing() -> None:
    known = parameter(SUDDEN, dated(A_YEAR_AGO, 1000_00), dated(date(2026, 1, 1), 1001_00))
    assert worth(known, date(2025, 6, 1)) == (1000_00, 1001_00, True)


def test_an_amount_that_expires_leaves_everything_possible() -> None:
    known = parameter(SHORT, dated(A_YEAR_AGO, 1000_00))
    assert worth(known, date(2024, 4, 30)) == (1000_00, 1000_00, False)
    assert worth(known, date(2024, 5, 1)) == (0, 4000_00, True)


def test_a_value_with_an_expiry_of_its_own() -> None:
    known = parameter(STEADY, dated(A_YEAR_AGO, 1000_00, expires=date(2024, 6, 30)))
    assert worth(known, date(2024, 6, 30)) == (1000_00, 1000_00, False)
    assert worth(known, date(2024, 7, 1)) == (0, 4000_00, True)


def test_a_value_that_ended_is_exact_until_then_and_gone_after() -> None:
    known = parameter(INDEXED, dated(A_YEAR_AGO, 1000_00, until=date(2026, 6, 30)))
    assert worth(known, date(2026, 6, 30)) == (1000_00, 1000_00, False)
    assert worth(known, date(2026, 7, 1)) == (0, 4000_00, True)


def test_before_the_first_value_everything_is_possible() -> None:
    known = parameter(INDEXED, dated(A_YEAR_AGO, 1000_00))
    assert worth(known, date(2024, 1, 31)) == (0, 4000_00, True)
    assert known.worth("", date(2024, 1, 31)).entry is None


def test_an_undated_range_counts_until_the_first_dated_value_and_is_marked() -> None:
    undated = dated(None, (800_00, 1100_00), dated="unknown")
    known = parameter(INDEXED, undated, dated(A_YEAR_AGO, 1000_00))
    assert worth(known, date(2020, 1, 1)) == (800_00, 1100_00, True)
    assert known.worth("", date(2020, 1, 1)).is_unverified
    assert worth(known, A_YEAR_AGO) == (1000_00, 1000_00, False)
    assert not known.worth("", A_YEAR_AGO).is_unverified


@pytest.mark.parametrize(
    ("status", "unverified"), [("official", False), ("secondary", False), ("derived", True), ("recalled", True)]
)
def test_derived_and_recalled_values_stay_marked(status: str, unverified: bool) -> None:
    known = parameter(STEADY, dated(A_YEAR_AGO, 1, status=status))
    assert known.worth("", A_YEAR_AGO).is_unverified is unverified


def test_a_negative_amount_drifts_within_what_is_possible() -> None:
    known = parameter(INDEXED, dated(A_YEAR_AGO, -50))
    assert known.possible("") == (-200, 0)
    assert worth(known, date(2024, 1, 1)) == (-200, 0, True)


# -- what was known when ----------------------------------------------------------------------------------------------

LATE = parameter(
    INDEXED,
    dated(date(2024, 1, 1), 1000_00),
    dated(date(2025, 1, 1), 1080_00, known=date(2025, 3, 15)),
)


def test_a_value_published_later_than_its_start_counts_from_its_start() -> None:
    assert worth(LATE, date(2025, 1, 1)) == (1080_00, 1080_00, False)


def test_a_replay_sees_only_what_was_known_on_its_day() -> None:
    assert worth(LATE, date(2025, 2, 1), known_on=date(2025, 3, 14)) == (1000_00, 1060_00, True)
    assert worth(LATE, date(2025, 2, 1), known_on=date(2025, 3, 15)) == (1080_00, 1080_00, False)


def test_a_run_reads_the_legal_amounts_of_its_day() -> None:
    quantity = named_number("q", LATE.value, "...")
    loaded = law(quantity)
    assert Run(loaded, home("an"), date(2024, 5, 1)).value("q") == (1000_00, 1000_00)
    assert Run(loaded, home("an"), date(2025, 5, 1)).value("q") == (1080_00, 1080_00)
    replay = Run(loaded, home("an"), date(2025, 2, 1), known_on=date(2025, 3, 1))
    assert replay.value("q") == (1000_00, 1060_00)
    assert replay.with_parameters({(LATE.id, ""): (7, 7)}).value("q") == (7, 7)
    assert replay.value("q") == (1000_00, 1060_00)


# -- tables -----------------------------------------------------------------------------------------------------------


def table(*entries: Mapping[str, Pair[int]], keys: tuple[str, ...] = ("owner", "tenant")) -> Parameter:
    found = tuple(
        Dated(add_months(A_YEAR_AGO, number), values, "S1", "official", "stated")
        for number, values in enumerate(entries)
    )
    return Parameter("synthetic.table", "synthetic", EUR_MONTH, 0, STEADY, found, keys)


def test_a_table_is_read_by_a_choice_or_at_one_entry() -> None:
    known = table({"owner": (5, 5), "tenant": (9, 9)})
    by_tenure = named_number("by_tenure", known.by(TENURE), "...")
    at_owner = named_number("at_owner", known.at("owner"), "...")
    run = Run(law(by_tenure, at_owner), home("an"), A_YEAR_AGO)
    assert run.value("by_tenure") == (5, 9)
    assert run.with_fact("tenure", 0, (2, 2)).value("by_tenure") == (9, 9)
    assert run.value("at_owner") == (5, 5)


def test_a_table_read_wrongly_is_refused() -> None:
    known = table({"owner": (5, 5), "tenant": (9, 9)})
    with pytest.raises(LawError, match=r"synthetic.table is a table by owner, tenant; read it with by\(...\)"):
        _ = known.value
    with pytest.raises(LawError, match=r"synthetic\.table has no entry 'guest'; known are owner, tenant"):
        known.at("guest")
    with pytest.raises(LawError, match="the table and the choice differ in guest"):
        table({"owner": (5, 5), "tenant": (9, 9), "guest": (1, 1)}, keys=("owner", "tenant", "guest")).by(TENURE)


# -- refused ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("entries", "message"),
    [
        ((), "a parameter has at least one value"),
        ((dated(A_YEAR_AGO, 1), dated(A_YEAR_AGO, 2)), "not in the order of their dates, or a date comes twice"),
        ((dated(A_YEAR_AGO, 1), dated(date(2020, 1, 1), 2)), "not in the order of their dates"),
        ((dated(A_YEAR_AGO, 1), dated(None, 2)), "not in the order of their dates"),
        ((dated(A_YEAR_AGO, 1, status="heard"),), "status 'heard' or date status 'stated' is not known"),
        ((dated(A_YEAR_AGO, 1, dated="once"),), "status 'official' or date status 'once' is not known"),
    ],
)
def test_a_parameter_that_does_not_fit_is_refused(entries: tuple[Dated, ...], message: str) -> None:
    with pytest.raises(LawError, match=rf"synthetic\.amount: .*{message}"):
        parameter(STEADY, *entries)


def test_every_value_of_a_table_has_every_key() -> None:
    with pytest.raises(LawError, match="does not have the keys owner, tenant"):
        table({"owner": (5, 5)})


def test_an_amount_a_month_is_not_compared_with_a_fact_a_year() -> None:
    yearly = Parameter("p", "synthetic", EUR_YEAR, 2, STEADY, (dated(A_YEAR_AGO, 1),))
    with pytest.raises(UnitMismatch, match=r"test_parameters\.py:\d+: cannot compare EUR/month and EUR/year"):
        _ = WAGE <= yearly.value


# -- months and decimals ----------------------------------------------------------------------------------------------


def test_adding_months_and_counting_them_agree_on_every_day() -> None:
    """A value is exact while fewer than its months have passed: the two ways to say so may not differ by a day."""
    start = date(2023, 1, 1)
    for first in (start + timedelta(number) for number in range(500)):
        for months in (1, 3, 6, 12, 13):
            turn = add_months(first, months)
            assert months_from(first, turn) >= months > months_from(first, turn - timedelta(1))


def test_a_month_that_is_too_short_ends_on_the_first_of_the_next() -> None:
    assert add_months(date(2024, 1, 31), 1) == date(2024, 3, 1)
    assert add_months(date(2024, 2, 29), 12) == date(2025, 3, 1)
    assert add_months(date(2024, 12, 31), 2) == date(2025, 3, 1)
    assert add_months(date(2024, 3, 15), -3) == date(2023, 12, 15)
    with pytest.raises(ValueError, match="outside the calendar"):
        add_months(date(9999, 12, 31), 2)


def test_written_values_get_the_fewest_decimals_that_hold_them_all() -> None:
    assert scaled_values("p", {"": ["100"]}) == (0, {"": (100, 100)})
    assert scaled_values("p", {"": ["555.80"]}) == (1, {"": (5558, 5558)})
    assert scaled_values("p", {"a": ["0.06"], "b": ["1", "2.5"]}) == (2, {"a": (6, 6), "b": (100, 250)})
    with pytest.raises(LawError, match="p: a range has its low end first"):
        scaled_values("p", {"": ["2", "1"]})

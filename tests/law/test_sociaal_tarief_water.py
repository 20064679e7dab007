"""The social water tariff: the state on 1 January against a calendar, who is registered, the bill, what stays open."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rechtop.law.catalogue import law
from rechtop.law.sociaal_tarief_water.bill import P
from rechtop.rules.algebra import Pair
from rechtop.rules.outcomes import Outcome, Verdict, verdict
from rechtop.rules.reading import read_household
from rechtop.rules.run import Run
from rechtop.rules.values import Told, show
from tests.effort import examples

RIGHT = "sociaal_tarief_water"
AN: dict[str, Told] = {"id": "an", "domiciled_here": "since_1_january"}


def run(
    on: str,
    *receives: dict[str, Told],
    dwelling: dict[str, Told] | None = None,
    persons: list[Told] | None = None,
    complete: str = "yes",
) -> Run:
    """A synthetic home of which everything is told, except what is said otherwise."""
    told: dict[str, Told] = {
        "on": on,
        "dwelling": {"water_use": "home", "water_bill": "own"} if dwelling is None else dwelling,
        "persons": [AN] if persons is None else persons,
        "persons_complete": complete,
        "receives_complete": complete,
        "receives": [{"answer": "yes", "holder": "an", **entry} for entry in receives],
    }
    return Run(law(), read_household(told, law(), date.max))


def answer(of: Run) -> Verdict:
    return verdict(of, of.law.rights[RIGHT], "")


def value(of: Run, quantity: str) -> Pair[int]:
    low, high = of.value(f"{RIGHT}.{quantity}")
    return int(low), int(high)


def shown(of: Run, quantity: str) -> str:
    name = f"{RIGHT}.{quantity}"
    return show(of.law.quantities[name].expr, of.value(name))


days = st.dates(date(2022, 1, 1), date(2026, 12, 31))


@given(start=days, end=days, on=days)
@examples(100)
@pytest.mark.property
def test_only_the_first_of_january_counts(start: date, end: date, on: date) -> None:
    start, end = sorted((min(start, on), end))
    home = run(on.isoformat(), {"right": "leefloon", "from": start.isoformat(), "until": end.isoformat()})
    counts = start <= date(on.year, 1, 1) <= end
    assert value(home, "holds") == (counts, counts)


@pytest.mark.parametrize(
    "right",
    [
        "leefloon",
        "inkomensgarantie_ouderen",
        "inkomensvervangende_tegemoetkoming",
        "integratietegemoetkoming",
        "zorgbudget_ouderen",
    ],
)
def test_each_benefit_is_enough_however_little_else_is_known(right: str) -> None:
    home = run("2025-03-01", {"right": right, "from": "2024-12-31"}, dwelling={"water_use": "home"}, complete="no")
    assert answer(home).outcome is Outcome.LIKELY


@pytest.mark.parametrize(
    "right", ["verhoogde_tegemoetkoming", "groeipakket_basisbedrag", "ext:hulp_van_derden", "sociaal_tarief_energie"]
)
def test_other_benefits_open_nothing(right: str) -> None:
    assert answer(run("2025-03-01", {"right": right, "from": "2020-01-01"})).outcome is Outcome.UNLIKELY


def test_a_benefit_that_begins_this_year_opens_the_next_year() -> None:
    found = answer(run("2025-03-01", {"right": "leefloon", "from": "2025-01-02"}))
    assert (found.outcome, found.start) == (Outcome.LATER, date(2026, 1, 1))


@pytest.mark.parametrize(
    ("registered", "outcome"),
    [
        ("since_1_january", Outcome.LIKELY),
        ("later", Outcome.TO_INVESTIGATE),
        ("yes", Outcome.TO_INVESTIGATE),
        ("no", Outcome.UNLIKELY),
    ],
)
def test_whoever_has_the_benefit_is_registered_here(registered: str, outcome: Outcome) -> None:
    home = run(
        "2025-03-01",
        {"right": "leefloon", "from": "2024-01-01"},
        persons=[{**AN, "domiciled_here": registered}],
    )
    assert answer(home).outcome is outcome


def test_somebody_elses_benefit_counts_only_when_she_is_registered_too() -> None:
    bo: dict[str, Told] = {"id": "bo", "domiciled_here": "no"}
    held: dict[str, Told] = {"right": "leefloon", "holder": "bo", "from": "2024-01-01"}
    assert answer(run("2025-03-01", held, persons=[AN, bo])).outcome is Outcome.UNLIKELY
    assert answer(run("2025-03-01", held, persons=[AN, {**bo, **{"domiciled_here": "since_1_january"}}])).outcome is (
        Outcome.LIKELY
    )


def test_who_does_not_know_what_others_receive_is_asked() -> None:
    found = answer(run("2025-03-01", complete="no"))
    assert found.outcome is Outcome.UNDECIDED
    assert "persons_complete" in [need.name for need in found.needs]


@pytest.mark.parametrize(
    ("bill", "way"),
    [("own", "direct"), ("shared", "compensation"), ("other_name", "compensation"), ("own_well", "levy")],
)
def test_the_bill_says_how_it_is_paid_and_never_whether(bill: str, way: str) -> None:
    home = run(
        "2025-03-01",
        {"right": "leefloon", "from": "2024-01-01"},
        dwelling={"water_use": "home", "water_bill": bill},
    )
    assert shown(home, "way") == way
    assert answer(home).outcome is Outcome.LIKELY


@pytest.mark.parametrize(("number", "fee"), [(1, "80"), (2, "60"), (3, "40"), (4, "20"), (5, "0"), (7, "0")])
def test_the_fixed_fee_falls_with_each_resident_and_never_below_zero(number: int, fee: str) -> None:
    home = run("2025-03-01", persons=[{**AN, "id": f"p{n}"} for n in range(number)])
    assert shown(home, "fixed_fee") == fee
    assert shown(home, "basic_volume_m3") == str(30 + 30 * number)


def test_the_parts_of_the_fixed_fee_make_its_total() -> None:
    for name in ("water.fixed_fee_per_home", "water.fixed_fee_reduction_per_resident"):
        values = P[name].entries[0].values
        assert sum(values[key][0] for key in ("drinking_water", "drainage", "treatment")) == values["total"][0]
    assert P["water.social_reduction"].entries[0].values[""] == (80, 80)
    assert P["water.share_paid"].entries[0].values[""] == (2, 2)  # one decimal: 0.2


@given(use=st.integers(0, 400), price=st.integers(0, 12), number=st.integers(1, 7))
@examples(60)
@pytest.mark.property
def test_the_bill_and_the_fifth_of_it(use: int, price: int, number: int) -> None:
    home = run(
        "2025-03-01",
        dwelling={"water_use": "home", "water_use_m3": str(use), "water_price_m3": str(price)},
        persons=[{**AN, "id": f"p{n}"} for n in range(number)],
    )
    basic = 30 + 30 * number
    water = price * (min(use, basic) + 2 * max(0, use - basic))
    bill = (max(0, 100 - 20 * min(5, number)) + water) * 106
    assert value(home, "normal_bill") == (bill, bill)
    assert value(home, "social_bill") == ((bill * 2 + 5) // 10,) * 2


def test_an_unknown_price_leaves_the_bill_open_and_the_right_alone() -> None:
    home = run("2025-03-01", {"right": "leefloon", "from": "2024-01-01"})
    low, high = value(home, "social_bill")
    assert low < high
    assert answer(home).outcome is Outcome.LIKELY


def test_every_condition_is_one_short_sentence() -> None:
    for condition in law().rights[RIGHT].conditions:
        assert len(condition.text.split()) <= 20
        assert condition.text.endswith(".")

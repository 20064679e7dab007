"""The vocabulary of facts: complete in words and ranges, each id once, and the same as the table in the docs."""

from __future__ import annotations

import re
from datetime import date
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

from rechtop.law import facts
from rechtop.law.catalogue import law, receipts
from rechtop.law.facts.children import child_benefit_for_self_month, children_with_child_benefit
from rechtop.law.facts.constraints import CONSTRAINTS
from rechtop.law.facts.documents import DOCUMENTS, KNOWERS
from rechtop.law.facts.income import gross_pensions_year
from rechtop.law.facts.person import age, weeks_abroad_this_year
from rechtop.law.years import year_asked
from rechtop.rules.algebra import Pair, pack
from rechtop.rules.facts import Entity, Fact, FactLeaf, Window, answers
from rechtop.rules.household import NOBODY, Household, Records
from rechtop.rules.law import Law
from rechtop.rules.named import Reference
from rechtop.rules.records import RecordList
from rechtop.rules.run import Run

RECEIPTS = receipts()
HOMES = [import_module(f"{facts.__name__}.{module.name}") for module in iter_modules(facts.__path__)]
HOMES.append(import_module("rechtop.law.residence.gate"))
DOCS = Path(__file__).parents[2] / "docs" / "law" / "feiten.md"
ON = date(2025, 3, 1)


def declared(kind: type) -> list[tuple[str, object]]:
    """What is declared under a name of its own in the modules of facts; what one reads of another counts once."""
    found = {
        id(value): (f"{home.__name__}.{name}", value)
        for home in HOMES
        for name, value in vars(home).items()
        if isinstance(value, kind)
    }
    return list(found.values())


LEAVES = {name: leaf.fact for name, leaf in declared(FactLeaf) if isinstance(leaf, FactLeaf)}
FACTS: list[Fact] = list(LEAVES.values())
IDS = [fact.id for fact in FACTS]
every_fact = pytest.mark.parametrize("fact", FACTS, ids=IDS)


def test_an_id_is_declared_once() -> None:
    assert len(IDS) == len(set(IDS))
    assert len(IDS) > 50


def test_a_fact_has_the_name_of_its_variable() -> None:
    assert {name.rsplit(".", 1)[1] for name in LEAVES} == set(IDS)


@every_fact
def test_a_fact_asks_a_short_plain_question_and_says_why(fact: Fact) -> None:
    assert fact.question.endswith(("?", "."))
    assert "?" in fact.question
    assert fact.why.endswith(".")
    for text in (fact.question, fact.why):
        for sentence in re.split(r"(?<=[.?!])\s", text):
            assert len(sentence.split()) <= 20, sentence


@every_fact
def test_a_fact_names_a_paper_and_a_knower_of_the_fixed_lists(fact: Fact) -> None:
    assert fact.document in DOCUMENTS
    assert fact.known_by in KNOWERS
    assert fact.effort in (1, 2, 3)


@every_fact
def test_a_fact_has_a_finite_range_that_holds_its_typical_values(fact: Fact) -> None:
    if fact.kind == "choice":
        assert len({name for name, _ in fact.options}) == len(fact.options) >= 2
        assert all(mask for mask in answers(fact).values())
        return
    assert fact.low < fact.high
    assert all(fact.low <= value <= fact.high for value in fact.typical)
    assert fact.high <= (21001231 if fact.kind == "day" else 10_000_000 * 10**fact.decimals)


@every_fact
def test_nobody_is_asked_to_change_who_she_is(fact: Fact) -> None:
    household = {
        "birth_date",
        "residence_status",
        "pregnant",
        "custody_share",
        "child_in_charge",
        "shares_household_costs",
    }
    health = {"long_term_sick", "on_invalidity", "child_pillar1_points", "child_handicap_percent", "homeless"}
    assert not (fact.changeable and fact.id in household | health)


def test_a_window_in_the_words_of_an_id_is_the_window_of_the_fact() -> None:
    windows = {fact.id: fact.window for fact in FACTS}
    assert windows["birth_date"] is windows["old_regime_open_20181231"] is Window.ALWAYS
    assert windows["groeipakket_family_income"] is Window.TWO_YEARS_BEFORE
    for id, window in windows.items():
        if id.endswith("_previous_year"):
            assert window is Window.YEAR_BEFORE
        if id.endswith("_this_year"):
            assert window is Window.THIS_YEAR
        if id.endswith("income_month"):
            assert window is Window.PREVIOUS_MONTH


def test_amounts_carry_the_unit_that_their_id_says() -> None:
    for fact in FACTS:
        if fact.kind == "number" and str(fact.unit) in ("EUR/month", "EUR/year"):
            assert str(fact.unit) == ("EUR/month" if fact.id.endswith("_month") else "EUR/year"), fact.id


def test_savings_and_incomes_belong_to_persons_save_what_only_a_family_or_an_address_has() -> None:
    shared = {fact.id for fact in FACTS if fact.entity is Entity.HOUSEHOLD}
    assert shared == {
        "replacement_income_share",
        "groeipakket_family_income",
        "groeipakket_real_income_month",
        "household_gross_taxable_income_previous_year",
        "household_gross_taxable_income_month",
        "household_gross_taxable_income_year",
        "household_net_taxable_income_two_years_before",
        "heating_dependants",
        "register_differs",
        "housing_income",
        "social_housing_list",
        "social_housing_list_since",
        "refused_social_offer",
        "study_grant_income",
        "move_reason",
        "renovation_income",
        "renovation_loan_amount",
        "earlier_renovation_loan",
        "loan_purpose",
        "home_loan_area",
        "property_value",
        "home_loan_amount",
        "months_since_first_drawdown",
    }


def test_a_receipt_is_no_fact() -> None:
    rights = [receipt.right for receipt in RECEIPTS]
    assert len(rights) == len(set(rights))
    assert not set(rights) & set(IDS)
    for receipt in RECEIPTS:
        assert [field.name for field in receipt.records.fields][:3] == ["from", "until", "amount"]
        assert all(field.question.endswith("?") for field in receipt.records.fields)


def rows() -> list[tuple[str, str, str]]:
    """The rows of the tables in the docs: dossier name, what it becomes, kind."""
    found = []
    for line in DOCS.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == 4 and cells[2] not in ("soort", "---"):
            found.append((cells[0].strip("`"), cells[1].strip("`"), cells[2]))
    return found


def test_the_docs_tell_every_fact_receipt_and_list_and_no_other() -> None:
    told = {(kind, name) for _, name, kind in rows()}
    derived = {value.name for _, value in declared(Reference) if isinstance(value, Reference)}
    lists = {value.name for _, value in declared(RecordList) if isinstance(value, RecordList)}
    assert {name for kind, name in told if kind == "feit"} == set(IDS)
    assert {name for kind, name in told if kind == "ontvangst"} == {receipt.right for receipt in RECEIPTS}
    assert {name for kind, name in told if kind == "lijst"} == lists
    assert {name for kind, name in told if kind == "afgeleid"} - {"another()"} <= derived
    assert {kind for kind, _ in told} == {"feit", "ontvangst", "afgeleid", "relatie", "lijst", "oordeel", "dag", "geen"}


def test_the_docs_name_each_dossier_fact_once() -> None:
    names = [name for name, _, _ in rows() if re.fullmatch(r"[a-z][a-z0-9_]+", name)]
    assert len(names) == len(set(names))


def value(name: str, household: Household, person: int = 0) -> Pair[int]:
    law = Law(
        (),
        quantities=(
            age,
            weeks_abroad_this_year,
            gross_pensions_year,
            children_with_child_benefit,
            child_benefit_for_self_month,
        ),
        receipts=RECEIPTS,
    )
    return Run(law, household).value(name, person)


def test_an_age_follows_from_the_birth_date_also_when_only_the_year_is_known() -> None:
    born = Household(ON, ("an",), True, facts={("birth_date", "an"): (19570302, 19570302)})
    assert value("age", born) == (67, 67)
    assert value("age", born.knowing("birth_date", "an", (19570101, 19571231))) == (67, 68)


@pytest.mark.parametrize(("days", "weeks"), [(28, 400), (29, 414), (35, 500)])
def test_weeks_abroad_are_days_by_seven(days: int, weeks: int) -> None:
    away = Household(ON, ("an",), True, facts={("days_abroad_this_year", "an"): (days, days)})
    assert value("weeks_abroad_this_year", away) == (weeks, weeks)


def test_a_pension_by_the_year_is_twelve_times_that_of_a_month() -> None:
    retired = Household(ON, ("an",), True, facts={("pension_month", "an"): (980_50, 980_50)})
    assert value("gross_pensions_year", retired) == (11_766_00, 11_766_00)


def test_child_benefit_is_counted_by_child_and_only_ones_own_is_income() -> None:
    """A synthetic mother with two children; the eldest receives his own child benefit."""
    since = {"from": (pack(date(2024, 1, 1)),) * 2, "until": (pack(date(2025, 12, 31)),) * 2}
    to = {"self": (1, 1), "somebody_at_address": (2, 2)}
    name = "receives.groeipakket_basisbedrag"
    household = Household(
        ON,
        ("mia", "tom", "els"),
        True,
        receives_complete=True,
        records={
            (name, "tom"): Records(({**since, "amount": (180_00, 180_00), "paid_to": to["self"]},), True),
            (name, "els"): Records(
                ({**since, "amount": (170_00, 170_00), "paid_to": to["somebody_at_address"]},), True
            ),
        },
    )
    assert value("children_with_child_benefit", household) == (2, 2)
    assert [value("child_benefit_for_self_month", household, n) for n in range(3)] == [(0, 0), (180_00, 180_00), (0, 0)]


@pytest.mark.parametrize(
    ("constraint", "facts", "expected"),
    [
        ("pregnant_age", {"pregnant": 1, "birth_date": 20200101}, (0, 0)),
        ("pregnant_age", {"pregnant": 1, "birth_date": 20080101}, (1, 1)),
        ("pregnant_age", {"birth_date": 20200101}, (0, 1)),
        ("old_regime_born", {"old_regime_open_20181231": 1, "birth_date": 20190101}, (0, 0)),
        ("old_regime_born", {"old_regime_open_20181231": 1, "birth_date": 20181231}, (1, 1)),
        ("social_flat_tenant", {"social_flat_collective_gas": 1, "tenure": 1}, (0, 0)),
        ("social_flat_tenant", {"social_flat_collective_gas": 1, "tenure": 4}, (1, 1)),
        ("code_207_foreign", {"code_207": 1, "residence_status": 1}, (0, 0)),
        ("guarantor_foreign", {"guarantor": 1, "residence_status": 2}, (1, 1)),
        ("unaccompanied_foreign", {"unaccompanied_minor": 1, "residence_status": 1}, (0, 0)),
    ],
)
def test_answers_that_cannot_stand_together_are_refused(
    constraint: str, facts: dict[str, int], expected: Pair[int]
) -> None:
    entities = {fact.id: fact.entity for fact in FACTS}
    known = {(id, "an" if entities[id] is Entity.PERSON else NOBODY): (it, it) for id, it in facts.items()}
    run = Run(Law((), constraints=CONSTRAINTS), Household(ON, ("an",), True, facts=known))
    assert run.value(f"constraint.{constraint}") == expected


def test_what_nobody_told_contradicts_nothing() -> None:
    run = Run(Law((), constraints=CONSTRAINTS), Household(ON, ("an",), True))
    assert {run.value(f"constraint.{constraint.id}") for constraint in CONSTRAINTS} == {(0, 1)}


def test_child_benefit_stays_open_while_nothing_is_told_of_it() -> None:
    low, high = value("children_with_child_benefit", Household(ON, ("mia", "tom"), True))
    assert (low, high) == (0, 2)


@pytest.mark.parametrize(
    ("on", "year"), [(date(2025, 8, 31), 2022), (date(2025, 9, 1), 2023), (date(2026, 1, 15), 2023)]
)
def test_the_income_of_the_groeipakket_is_of_the_year_that_counts_on_the_day_asked(on: date, year: int) -> None:
    assert year_asked(law(), "groeipakket_family_income", on) == year
    assert year_asked(law(), "savings", on) is None

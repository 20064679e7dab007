"""An owner has a law and a hash of her own; only what is in force, in her own area, is ever used."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from rechtop.law.catalogue import law
from rechtop.law.local.answers import local_json, owner_answers, whole_answer
from rechtop.law.local.library import owners
from rechtop.law.local.owners import OwnerLaw, law_of, local_hashes, of_municipality, owner_law
from rechtop.law.local.published import publish
from rechtop.law.local.reading import read_benefit
from rechtop.law.local.told import run_of, with_local
from rechtop.rules.errors import InputError
from rechtop.rules.reading import read_household
from rechtop.rules.run import Run
from rechtop.rules.values import Told
from tests.law.local.files import example, small

ON = date(2026, 11, 2)
DECISIONS = {"geboortepremie": "2025-12-18 2025/114", "energiesteun": "2026-06-25 2026/57"}
MOTHER: dict[str, Told] = {
    "on": "2026-11-02",
    "household": {"municipality": "99001", "household_gross_taxable_income_year": "15000"},
    "persons_complete": "yes",
    "receives_complete": "yes",
    "persons": [{"id": "an", "birth_date": "1990-01-01"}],
}


@pytest.fixture
def town(tmp_path: Path) -> list[OwnerLaw]:
    """Voorbeeldstad with two rights, among the demo content."""
    for right, decision in DECISIONS.items():
        publish(tmp_path / "local", example(right), by="An Peeters", second="Bo Claes", decision=decision, on=ON)
    return owners(tmp_path, ON)


def run(told: dict[str, Told], owners_: list[OwnerLaw], on: date | None = None) -> Run:
    return Run(law(), with_local(read_household(told, law(), ON), told, owners_), on)


def outcomes(found: list[Any]) -> dict[str, str]:
    return {right["right"]: right["outcome"] for owner in found for right in owner["rights"]}


def test_the_answer_of_the_owner_stands_beside_that_of_the_law_which_stays_as_it_is(town: list[OwnerLaw]) -> None:
    before = law().hash
    whole = whole_answer(run(MOTHER, town), town, refine=False)
    (owner,) = whole["local"]
    assert law().hash == before == whole["law"]
    assert owner["law"] not in (before, None)
    assert [right["right"] for right in owner["rights"]] == ["voorbeeldstad.energiesteun"]
    (support,) = owner["rights"]
    assert (support["outcome"], support["amount"]["high"]) == ("likely", "150")
    assert support["decision"] == {
        "by": "de raad voor maatschappelijk welzijn",
        "date": "2026-06-25",
        "number": "2026/57",
    }
    assert support["valid_until"] == "2027-08-31"
    assert support["budget"] == {"limited": "yes", "amount": "40.000 euro per jaar"}
    assert not {id for id in law().quantities if id.startswith("voorbeeldstad.")}


def test_without_a_municipality_it_only_says_how_many_owners_that_depends_on(town: list[OwnerLaw]) -> None:
    unknown = MOTHER | {"household": {"household_gross_taxable_income_year": "15000"}}
    whole = whole_answer(run(unknown, town), town, refine=False)
    assert (whole["local"], whole["local_open"]) == ([], 1)


def test_an_owner_of_elsewhere_says_nothing(town: list[OwnerLaw]) -> None:
    elsewhere = MOTHER | {"household": {"municipality": "11001"}}
    whole = whole_answer(run(elsewhere, town), town, refine=False)
    assert (whole["local"], whole["local_open"]) == ([], 0)


@pytest.mark.parametrize("day", [date(2026, 8, 31), date(2027, 9, 1), date(2030, 1, 1)])
def test_before_it_begins_and_after_it_ended_it_is_shown_and_never_used(tmp_path: Path, day: date) -> None:
    publish(
        tmp_path / "local",
        example("energiesteun"),
        by="An Peeters",
        second="Bo Claes",
        decision=DECISIONS["energiesteun"],
        on=date(2026, 7, 1),
    )
    found = owners(tmp_path, day)
    (owner,) = local_json(run(MOTHER | {"on": day.isoformat()}, found), found, refine=False)
    assert isinstance(owner, dict)
    assert (owner["rights"], owner["law"]) == ([], None)
    assert [right["status"] for right in owner["not_used"]] == ["begint later" if day.year == 2026 else "verlopen"]
    assert local_hashes(of_municipality(found, "99001")) == {}


def test_the_demo_content_of_a_municipality_is_shown_and_never_used(town: list[OwnerLaw]) -> None:
    kuurne = MOTHER | {"household": {"municipality": "34023"}}
    (owner,) = local_json(run(kuurne, town), town, refine=False)
    assert isinstance(owner, dict)
    assert (owner["rights"], owner["next_question"]) == ([], None)
    assert [right["status"] for right in owner["not_used"]] == ["datum onbekend"]


def test_every_owner_has_a_hash_of_her_own_that_only_her_own_files_change() -> None:
    one, same, other = (
        read_benefit(content, "x.yaml")
        for content in (small(), small(), small(("100 EUR", "150 EUR"), ('"100"', '"150"')))
    )
    stad = read_benefit(small(("owner: dorp", "owner: stad")), "x.yaml")
    assert law_of([one]).hash == law_of([same]).hash
    assert len({law_of([one]).hash, law_of([other]).hash, law_of([stad]).hash}) == 3
    text = read_benefit(small(("Een premie voor", "De premie voor")), "x.yaml")
    assert law_of([text]).hash != law_of([one]).hash


def test_hashes_for_a_receipt_are_those_of_owners_with_something_in_force(town: list[OwnerLaw]) -> None:
    mine = of_municipality(town, "99001")
    assert local_hashes(mine) == {"voorbeeldstad": mine[0].hash}
    assert local_hashes(town) == local_hashes(mine)


def test_an_area_of_one_right_does_not_open_another_right_of_the_same_owner() -> None:
    benefits = [
        read_benefit(small(), "een.yaml"),
        read_benefit(small(("right: premie", "right: elders"), ('"99001": Dorp', '"11001": Ver')), "twee.yaml"),
    ]
    owner = owner_law("dorp", {benefit.id: [benefit] for benefit in benefits}, ON)
    old: dict[str, Told] = {
        "on": "2026-11-02",
        "household": {"municipality": "99001"},
        "persons": [{"id": "an", "birth_date": "1940-01-01"}],
    }
    (answer,) = owner_answers(run(old, [owner]), [owner])
    assert [benefit.id for _, benefit in answer.found] == ["dorp.premie"]


def test_what_would_come_only_after_the_right_ended_does_not_come() -> None:
    benefit = read_benefit(small(), "x.yaml")
    owner = owner_law("dorp", {benefit.id: [benefit]}, ON)

    def outcome(born: str) -> tuple[str, str | None]:
        told: dict[str, Told] = {
            "on": "2026-11-02",
            "household": {"municipality": "99001"},
            "persons": [{"id": "an", "birth_date": born}],
        }
        (found,) = local_json(run(told, [owner]), [owner])
        assert isinstance(found, dict)
        (right,) = found["rights"]
        return right["outcome"], right.get("from")

    assert outcome("1961-12-20") == ("later", "2026-12-20")
    assert outcome("1962-01-05") == ("unlikely", None)  # 65 in January, and the right ends in December


TRIP: dict[str, Told] = {
    "on": "2026-11-02",
    "household": {"municipality": "99001"},
    "persons_complete": "yes",
    "receives_complete": "yes",
    "persons": [{"id": "kind", "birth_date": "2014-01-01", "residence_status": "belgian"}],
}
COST: Told = [
    {"fact": "voorbeeldstad.trip_cost", "of": "kind", "value": "100"},
    {"fact": "voorbeeldstad.school", "of": "kind", "value": "primary"},
]
FOUND: dict[str, Told] = {
    "right": "voorbeeldstad.schoolreis", "condition": "means", "holder": "kind", "finding": "yes",
    "by": "M. Peeters", "on": "2026-11-01",
}  # fmt: skip


def school_trip(local: Told) -> tuple[str, list[str]]:
    benefit = read_benefit(example("schoolreis"), "x.yaml")
    owner = owner_law("voorbeeldstad", {benefit.id: [benefit]}, ON)
    told = TRIP | {"local": local}
    (found,) = local_json(run(told, [owner]), [owner])
    assert isinstance(found, dict)
    (right,) = found["rights"]
    return right["outcome"], right["needs"]


def test_own_facts_are_asked_by_the_owner_and_told_under_local() -> None:
    assert school_trip([])[0] == "undecided"
    assert "kind.voorbeeldstad.trip_cost" in school_trip([])[1]
    assert school_trip(COST) == ("to_investigate", [])


def test_a_finding_of_a_human_settles_a_local_judgement() -> None:
    assert isinstance(COST, list)
    assert school_trip([*COST, FOUND])[0] == "likely"
    assert school_trip([*COST, FOUND | {"finding": "no"}])[0] == "unlikely"
    with pytest.raises(InputError, match="al een bevinding"):
        school_trip([*COST, FOUND, FOUND])


def test_what_was_told_of_a_right_that_ended_since_is_still_read() -> None:
    assert isinstance(COST, list)
    benefit = read_benefit(example("schoolreis"), "x.yaml")
    later = date(2028, 1, 1)
    owner = owner_law("voorbeeldstad", {benefit.id: [benefit]}, later)
    told = TRIP | {"on": "2028-01-01", "local": [*COST, FOUND]}
    (found,) = local_json(run(told, [owner]), [owner])
    assert isinstance(found, dict)
    assert (found["rights"], len(found["not_used"])) == ([], 1)


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ({"fact": "voorbeeldstad.tripcost", "of": "kind", "value": "3"}, "local[0].fact"),
        ({"fact": "savings", "of": "kind", "value": "3"}, "local[0].fact"),
        ({"fact": "voorbeeldstad.trip_cost", "of": "bo", "value": "3"}, "local[0].of"),
        ({"fact": "voorbeeldstad.trip_cost", "of": "kind", "value": "3000"}, "local[0].value"),
        ({"fact": "voorbeeldstad.trip_cost", "of": "kind", "waarde": "3"}, "local[0].waarde"),
        (FOUND | {"condition": "school"}, "local[0].condition"),
        (FOUND | {"finding": "misschien"}, "local[0].finding"),
        (FOUND | {"by": ""}, "local[0].by"),
    ],
)
def test_what_is_told_to_an_owner_is_checked_as_any_fact(line: dict[str, Told], field: str) -> None:
    with pytest.raises(InputError) as refused:
        school_trip([line])
    assert refused.value.field == field


def test_the_run_of_an_owner_keeps_the_day_and_leaves_out_what_only_the_law_knows() -> None:
    benefit = read_benefit(small(), "x.yaml")
    owner = owner_law("dorp", {benefit.id: [benefit]}, ON)
    told = MOTHER | {"fixed": {"leefloon.category": {"an": "2"}}}
    mine = run_of(owner, run(told, [owner], date(2026, 12, 1)))
    assert mine.day == date(2026, 12, 1)
    assert mine.household.fixed == {}

"""The life domains as dated reference data: every right of the law has its place, a list that ends keeps its names."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from rechtop.law.catalogue import right_folders
from rechtop.law.subjects import DOMAINS, GRONDRECHTEN
from rechtop.reception.models import Event
from rechtop.reception.reference import domains as reference
from rechtop.reception.reference.domains import DomainUnknown, domain, domain_of, domains, fundamental_of, name_of_right

ON = date(2026, 11, 22)
ANOTHER_LIST = """
domains:
- {id: geld, name: Geld, about: x, fundamental: inkomen, from: 2026-01-01, until: 2026-12-31}
- {id: wonen, name: Wonen, about: x, fundamental: huisvesting, from: 2026-01-01}
- {id: budget, name: Budget, about: x, fundamental: inkomen, from: 2027-01-01}
subjects:
- {subject: geld, domain: geld, from: 2026-01-01, until: 2026-12-31}
- {subject: geld, domain: budget, from: 2027-01-01}
rights:
- {right: huurpremie, domain: wonen, from: 2026-01-01, why: x}
"""


@pytest.fixture
def another_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "list.yaml"
    file.write_text(ANOTHER_LIST, encoding="utf-8")
    monkeypatch.setattr(reference, "_FILE", file)
    for read in (reference._all, reference._places):
        read.cache_clear()
        monkeypatch.setattr(reference, read.__name__, read.__wrapped__)


def test_there_are_fifteen_each_with_a_name_and_a_fundamental_right() -> None:
    held = domains(ON)
    assert len(held) == len({one.id for one in held}) == 15
    assert all(one.name and one.about and one.fundamental in GRONDRECHTEN for one in held)
    assert max(len(one.id) for one in held) <= Event._meta.get_field("domain").max_length


def test_every_right_of_the_law_has_a_domain_and_a_fundamental_right() -> None:
    known = {one.id for one in domains(ON)}
    for right in right_folders():
        place = domain_of(right, ON)
        assert place in known, right
        assert fundamental_of(right, place) in GRONDRECHTEN


def test_every_subject_of_the_law_has_a_domain() -> None:
    _rights, subjects = reference._places()
    assert {place.key for place in subjects} == {subject.id for subject in DOMAINS}


@pytest.mark.parametrize(
    ("right", "place", "fundamental"),
    [
        ("leefloon", "financien", "inkomen"),
        ("sociaal_tarief_energie", "wonen", "huisvesting"),
        ("schooltoeslag", "opvoeding_en_kinderen", "onderwijs"),
        ("collectieve_schuldenregeling", "financien", "juridische_bijstand"),
        ("parkeerkaart", "mobiliteit", "sociale_culturele_ontplooiing"),
    ],
)
def test_a_right_stands_where_a_worker_looks_for_it(right: str, place: str, fundamental: str) -> None:
    assert (domain_of(right, ON), fundamental_of(right, place)) == (place, fundamental)


def test_a_local_right_has_no_domain_of_itself_and_takes_that_of_its_event() -> None:
    assert domain_of("een_lokale_premie", ON) == ""
    assert fundamental_of("een_lokale_premie", "wonen") == "huisvesting"
    assert name_of_right("een_lokale_premie") == "Een lokale premie"


def test_before_the_first_list_the_first_one_holds() -> None:
    assert domains(date(2020, 1, 1)) == domains(date(2026, 1, 1))


@pytest.mark.usefixtures("another_list")
def test_a_list_changes_on_its_day_and_files_of_before_keep_their_name() -> None:
    assert [one.id for one in domains(date(2026, 12, 31))] == ["geld", "wonen"]
    assert [one.id for one in domains(date(2027, 1, 1))] == ["wonen", "budget"]
    assert domain("geld").name == "Geld"
    assert [domain_of("leefloon", date(year, 6, 1)) for year in (2026, 2027)] == ["geld", "budget"]


def test_an_unknown_domain_names_the_known_ones() -> None:
    with pytest.raises(DomainUnknown, match="financien"):
        domain("ruimtevaart")

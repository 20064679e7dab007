"""The command and its page: plain words, the same text twice, and an answer where the solver is not installed."""

import re
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from rechtop.cli import main
from rechtop.law.catalogue import law
from rechtop.proofs.page import TITLES
from rechtop.proofs.prove import FOR_POLICY, KINDS, prove
from rechtop.proofs.search import Search
from rechtop.proofs.words import age, answer, traits, who
from rechtop.rules.errors import UnknownName
from tests.smaller_law import only

ON = date(2026, 11, 22)


@pytest.fixture
def _smaller() -> Iterator[None]:
    with only(("verwarmingstoelage",)):
        yield


@pytest.mark.usefixtures("_smaller")
def test_the_page_tells_a_cliff_with_its_household_and_is_the_same_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rechtop.proofs.cliffs.SHAPES", ("alleen",))
    told: list[str] = []
    text = prove(law(), ON, ["kliffen"], told.append)
    assert "verwarmingstoelage" in told
    assert re.search(r"### 1\. Verwarmingstoelage[^\n]*: één euro meer kost € \d", text)
    for part in ("**Wat:**", "**Voor wie (verzonnen):**", "**Hoeveel:**", "**Bron:**", "**Hoe zeker:**"):
        assert part in text
    assert "100,0 % van 6 voorwaarden" in text
    assert prove(law(), ON, ["kliffen"]) == text


def test_every_kind_of_finding_has_a_title() -> None:
    assert list(TITLES) == list(KINDS)
    assert set(FOR_POLICY) < set(KINDS)


def test_another_kind_of_finding_is_refused_by_name() -> None:
    with pytest.raises(UnknownName, match="'klif' is geen soort bevinding"):
        prove(law(), ON, ["klif"])


@pytest.mark.usefixtures("_smaller")
def test_the_command_writes_the_page_and_tells_how_far_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rechtop.proofs.prove.KINDS", {"tegenspraken": lambda search: []})
    out = tmp_path / "bevindingen.md"
    assert main(["law", "prove", "--on", "2026-11-22", "--out", str(out)]) == 0
    assert out.read_text(encoding="utf-8").startswith("# Bevindingen")
    shown = capsys.readouterr()
    assert shown.err.splitlines() == ["vertalen", "== tegenspraken"]
    assert main(["law", "prove", "--on", "2026-11-22"]) == 0
    assert "Niets gevonden." in capsys.readouterr().out


def test_without_the_solver_the_command_says_how_to_install_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.startswith("rechtop.proofs")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "z3", None)
    assert main(["law", "prove"]) == 1
    assert capsys.readouterr().err == "rechtop: hiervoor is z3-solver nodig: pip install 'rechtop[proofs]'\n"


def test_a_household_is_told_by_what_is_not_usual_of_it() -> None:
    run = next(iter(Search(law(), ON).sample(1)))
    told = run.household
    assert who(told).startswith("A (")
    assert traits(law(), told, law().quantities)[-1].startswith("En nog ")
    assert traits(law(), told, ["age"]) == []
    assert age(told, told.people[0]).endswith(("jaar", "maanden"))
    assert answer(law().facts["net_wage_month"], 1250_50) == "€ 1.250,50 per maand"
    assert answer(law().facts["tenure"], 1) == law().facts["tenure"].options[0][1]


@pytest.mark.soak
def test_the_page_in_the_documentation_is_the_one_the_law_gives() -> None:
    page = Path(__file__).parents[2] / "docs" / "law" / "bevindingen.md"
    assert page.read_text(encoding="utf-8") == prove(law(), ON, FOR_POLICY)

"""The examples of a file must come out: those of real municipalities, those of the documentation, and a wrong one."""

import re
from datetime import date
from pathlib import Path

import pytest

from rechtop.law.household_file import load
from rechtop.law.local.benefit import Status
from rechtop.law.local.errors import LocalRefused
from rechtop.law.local.library import DEMO, demo
from rechtop.law.local.trial import checked, previewed
from rechtop.rules.facts import FactLeaf
from tests.house.files import ROOT
from tests.law.local.files import EXAMPLES, example, small

ALL_DEMO = sorted(DEMO.glob("*.yaml"))

PRINTED = {
    "kuurne_1", "kuurne_2", "diepenbeek_1", "diepenbeek_2", "rijkevorsel_m1", "horebeke_1", "zwalm_1",
    "rijkevorsel_k1", "koekelare_1", "koekelare_2", "tienen_1", "herselt_1", "wijnegem_1", "wijnegem_2", "lokeren_1",
    "rijkevorsel_l1", "lendelede_1", "rijkevorsel_g1", "bertem_1", "leuven_1", "blankenberge_1", "destelbergen_1",
    "boutersem_1", "rotselaar_1",
}  # fmt: skip
"""The examples that stand on the pages of the municipalities themselves."""


def test_the_demo_content_of_every_municipality_comes_out_and_is_never_used() -> None:
    known: dict[str, dict[str, FactLeaf]] = {}
    tried: set[str] = set()
    for path in ALL_DEMO:
        owner = path.name.partition(".")[0]
        benefit, compared = checked(path.read_bytes(), path.name, known.setdefault(owner, {}), is_demo=True)
        assert f"{benefit.id}.yaml" == path.name
        assert [c for c in compared if c.wanted != c.computed] == []
        assert benefit.advice == ()
        assert {benefit.status(date(year, 6, 1)) for year in (2005, 2017, 2023, 2026, 2040)} <= {
            Status.UNDATED,
            Status.EXPIRED,
        }
        tried |= {c.example for c in compared}
    assert len(ALL_DEMO) == 33
    assert tried >= PRINTED


def test_the_demo_is_read_once_by_owner() -> None:
    assert len(demo()["rijkevorsel"]) == 5
    assert all(benefit.is_demo for benefits in demo().values() for benefit in benefits)


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_the_examples_of_the_documentation_come_out_and_stand_in_it(path: Path) -> None:
    checked(path.read_bytes(), path.name)
    document = (ROOT / "docs" / "lokale-rechten.md").read_text("utf-8")
    assert path.read_text("utf-8").strip() in [
        block.strip() for block in re.findall(r"```yaml\n(.*?)```", document, re.S)
    ]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('"100"', '"101"', "amount (an): verwacht 101, berekend 100"),
        ("likely", "unlikely", "outcome (an): verwacht unlikely, berekend likely"),
        ("amount: {an:", "amount: {bo:", "deze persoon is er niet"),
        ("amount: {an:", "bedrag: {an:", "dit komt in het recht niet voor: 'bedrag'"),
        ('amount: {an: "100"}', "age_ok: yes", "zeg van wie"),
        ("birth_date: 1950", "birthdate: 1950", "Bedoelt u 'birth_date'?"),
    ],
)
def test_an_example_that_comes_out_otherwise_is_refused(old: str, new: str, told: str) -> None:
    with pytest.raises(LocalRefused, match="regel 26, kolom 5: voorbeeld oud") as found:
        checked(small((old, new)), "dorp.yaml")
    assert told in str(found.value)


def test_a_preview_tells_what_households_would_get_also_before_it_begins() -> None:
    benefit, _ = checked(example("energiesteun"), "x.yaml")
    on = date(2025, 3, 1)
    files = [ROOT / "examples" / name for name in ("weduwe_van_67.yaml", "bijna_niets_bekend.yaml")]
    found = list(previewed(benefit, [(path.name, load(path.read_bytes())) for path in files], on))
    assert [name for name, _, _ in found] == ["weduwe_van_67.yaml", "bijna_niets_bekend.yaml"]
    assert benefit.status(on) is Status.UPCOMING

"""`rechtop areas`, as it is typed."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from rechtop import cli
from rechtop.areas.models import Division
from tests.areas.town import ZELZATE, file_of, shaped, square

pytestmark = pytest.mark.django_db


@dataclass(frozen=True)
class Said:
    """What a command gave back."""

    status: int
    out: str
    err: str


Areas = Callable[..., Said]


@pytest.fixture
def areas(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Areas:
    """Run `rechtop areas` on the database of the tests."""
    monkeypatch.setattr(cli, "_ready", lambda data: None)

    def run(*arguments: str | Path) -> Said:
        try:
            status = cli.main(["areas", *map(str, arguments)])
        except SystemExit as stop:
            status = int(str(stop.code))
        said = capsys.readouterr()
        return Said(status, said.out, said.err)

    return run


@pytest.fixture
def town(tmp_path: Path) -> Path:
    path = tmp_path / "wijken.geojson"
    path.write_bytes(file_of(square(0, inwoners=10), square(1, inwoners=30)))
    return path


def test_a_municipality_is_found_and_shown_on_a_day(areas: Areas) -> None:
    assert areas("find", "Zelzaate").out == "43018  Zelzate\n"
    assert areas("find", "qqqqqq").out == "Geen gemeente gevonden voor 'qqqqqq'.\n"
    assert areas("show", "46003", "--on", "2024-12-31").out == "46003  Beveren\ntot 01/01/2025, daarna 46030\n"
    shown = areas("show", "46003", "--on", "2025-01-01").out
    assert "46030  Beveren-Kruibeke-Zwijndrecht" in shown
    assert "85.047 op 01/01/2020 (Statbel)" in shown


def test_a_code_that_is_none_is_refused_with_status_one(areas: Areas) -> None:
    said = areas("show", "99999")
    assert (said.status, said.out) == (1, "")
    assert "We kennen geen gemeente met de code '99999'" in said.err


def test_outlines_are_tried_kept_asked_and_taken_back(areas: Areas, town: Path) -> None:
    tried = areas("import", town, "--owner", ZELZATE, "--preview")
    assert "2 gebieden, 0 geweigerd. Code: code; naam: naam; inwoners: inwoners." in tried.out
    assert "dit was een voorproef" in tried.out
    assert areas("divisions").out == "Er is nog niets ingelezen.\n"

    kept = areas("import", town, "--owner", ZELZATE, "--from", "2025-01-01", "--population-on", "2023-01-01")
    id = kept.out.split()[-1]
    assert areas("divisions").out.startswith(f"{id}  43018  wijk  2 gebieden, vanaf 01/01/2025")
    assert areas("at", "3.785", "51.195", "--on", "2025-06-01").out == (
        "Dit punt ligt in Wijk 0.\n  wijk W0 Wijk 0, vanaf 01/01/2025\n"
    )
    assert "hetzelfde bestand" in areas("import", town, "--owner", ZELZATE, "--preview").out

    assert areas("undo", id).out == "Teruggenomen: wijk van 43018, 2 gebieden.\n"
    assert areas("undo", id).status == 1
    assert "teruggenomen op" in areas("divisions").out
    assert "Dat is een gok" in areas("at", "3.785", "51.195", "--on", "2025-06-01").out


def test_a_wrong_row_keeps_the_file_out_and_stands_on_standard_error(areas: Areas, tmp_path: Path) -> None:
    path = tmp_path / "fout.geojson"
    path.write_bytes(file_of(square(0), shaped([[[2.35, 48.85]] * 4])))
    said = areas("import", path, "--owner", ZELZATE, "--code", "code", "--name", "naam")
    assert said.status == 1
    assert "Er is niets ingelezen" in said.err
    assert "rij 2: het punt (2.35, 48.85) ligt buiten België" in said.err
    assert not Division.objects.exists()
    assert areas("import", path, "--owner", ZELZATE, "--code", "code", "--name", "naam", "--without-faulty").status == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("at", "51.2", "3.8"), "staan omgekeerd"),
        (("import", "bestaat-niet.geojson", "--owner", ZELZATE), "bestaat-niet.geojson"),
    ],
)
def test_bad_input_is_told_with_status_one(areas: Areas, arguments: tuple[str, ...], said: str) -> None:
    answer = areas(*arguments)
    assert answer.status == 1
    assert said in answer.err


def test_one_property_without_the_other_is_refused(areas: Areas, town: Path) -> None:
    said = areas("import", town, "--owner", ZELZATE, "--code", "code")
    assert (said.status, said.err) == (1, "rechtop: Geef --code en --name samen, of geen van beide.\n")


def test_a_day_that_is_none_is_a_matter_of_usage(areas: Areas) -> None:
    assert areas("show", ZELZATE, "--on", "gisteren").status == 2


def test_reach_is_told_in_sentences_or_as_json(areas: Areas, tmp_path: Path) -> None:
    path = tmp_path / "punten.csv"
    path.write_text("id;naam;lengte;breedte;open_tot\n1;A;3,81;51,20;\n2;B;3,79;51,21;01/03/2024\n", "utf-8")
    told = areas("access", path, "--municipality", ZELZATE, "--on", "2025-06-01", "--earlier", "2023-01-01")
    assert told.status == 0
    assert "Vanuit het midden van 12 gebieden ligt het dichtste punt gemiddeld op" in told.out
    assert "Sinds B sloot (01/03/2024), is het gemiddeld" in told.out
    found = json.loads(areas("access", path, "--on", "2025-06-01", "--json").out)
    assert len(found["areas"]) == 2_767
    assert found["areas"][0]["straight_m"] > found["areas"][-1]["straight_m"]
    assert found["areas"][0]["per_thousand"] is None or found["areas"][0]["per_thousand"] == 0
    assert found["road_factor"] == 1.3


def test_a_wrong_list_of_places_is_refused_row_by_row(areas: Areas, tmp_path: Path) -> None:
    path = tmp_path / "punten.csv"
    path.write_text("id;naam;lengte;breedte\n1;A;51,2;3,8\n2;B;3,8;51,2\n", "utf-8")
    said = areas("access", path, "--municipality", ZELZATE)
    assert said.status == 1
    assert "rij 2: de coördinaten staan omgekeerd" in said.err
    assert areas("access", path, "--municipality", ZELZATE, "--without-faulty").status == 0
    assert areas("access", path, "--factor", "0.5", "--without-faulty").status == 1

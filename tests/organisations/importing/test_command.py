"""`rechtop map`, as it is typed."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest

from rechtop import cli
from rechtop.organisations.importing import waiting
from rechtop.organisations.models import Change, Import, Service, WaitingImport
from rechtop.organisations.services import Actor

pytestmark = pytest.mark.django_db

LIST = "Dienst;Organisatie;Telefoon\nVoedselhulp;Verzonnen vzw;02 000 00 01\nBabbel;Vzw;bel mij\n"


@pytest.fixture(autouse=True)
def _no_data(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "_ready", lambda data: None)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "lijst.csv"
    path.write_text(LIST, "utf-8")
    return path


def said(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    status = cli.main(["map", *map(str, arguments)])
    told = capsys.readouterr()
    return status, told.out, told.err


def test_a_file_is_tried_read_in_and_taken_back(capsys: pytest.CaptureFixture[str], file: Path) -> None:
    tried = said(capsys, "import", file, "--source", "Lijst", "--dry-run")
    assert tried[0] == 0
    assert "Alleen gekeken: er is niets bewaard.\nnieuw 1, gewijzigd 0, hetzelfde 0, geweigerd 1\n" in tried[1]
    assert not Change.objects.exists()
    refused = file.with_name("fout.csv")
    status, out, err = said(capsys, "import", file, "--source", "Lijst", "--refused", refused)
    assert (status, Service.objects.get().name) == (0, "Voedselhulp")
    assert "2 van 2 nagekeken" in err
    assert refused.read_text("utf-8-sig").splitlines()[1].startswith("Babbel;Vzw;bel mij;rij 3;nee;")
    held = Import.objects.get()
    assert str(held.pk) in out
    assert str(held.pk) in said(capsys, "imports")[1]
    assert said(capsys, "undo", str(held.pk)) == (0, "Teruggenomen.\n", "")
    again = said(capsys, "undo", str(held.pk))
    assert (again[0], "al teruggenomen" in again[2]) == (1, True)


def test_a_column_is_named_when_it_is_not_guessed(capsys: pytest.CaptureFixture[str], file: Path) -> None:
    file.write_text("Wat;Tel\nVoedselhulp;02 000 00 01\n", "utf-8")
    status, _, err = said(capsys, "import", file, "--source", "Lijst")
    assert status == 1
    assert "Kies welke kolom de naam van de dienst is." in err
    assert said(capsys, "import", file, "--source", "Lijst", "--column", "Wat=iets")[0] == 1
    named = ("--column", "Wat=name", "--organisation", "Mijn vzw")
    assert said(capsys, "import", file, "--source", "Lijst", *named)[0] == 0
    assert Service.objects.get().organisation.name == "Mijn vzw"


def test_a_file_that_is_not_there_or_an_import_that_is_not_known_is_said(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert said(capsys, "import", tmp_path / "weg.csv", "--source", "x")[0] == 1
    status, _, err = said(capsys, "undo", str(uuid4()))
    assert (status, "We kennen geen inlezing" in err) == (1, True)
    assert said(capsys, "imports")[1] == "Er is nog niets ingelezen.\n"


def test_a_csv_of_200_mb_is_refused_before_it_is_read(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "groot.csv"
    with path.open("wb") as file:
        file.truncate(200 * 2**20)  # a file of nothing takes no room
    status, _, err = said(capsys, "import", path, "--source", "Lijst")
    assert (status, "groter dan 100 MB. Deel het op." in err) == (1, True)


def test_work_that_a_page_began_is_done_by_a_process_of_its_own(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waiting, "AT_ONCE", 1)
    monkeypatch.setattr(waiting, "start_process", lambda key: said(capsys, "work", str(key)))
    held = waiting.hold(LIST.encode(), name="lijst.csv", source="Lijst", by=Actor(None, "An Verzonnen"))
    waiting.check(held, columns=held.choices["columns"], organisation="", only_new=False, on=date(2026, 11, 22))
    looked = WaitingImport.objects.get()
    assert (looked.state, looked.preview["counts"]["nieuw"]) == ("nagekeken", 1)
    waiting.read_in(looked)
    assert Import.objects.get().by_name == "An Verzonnen"
    assert said(capsys, "work", str(held.pk))[1] == "Dit bestand is er niet meer.\n"


def test_doubles_are_looked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "doubles")[1] == "0 keer mogelijk dubbel. Beslis op /werk/dubbels.\n"

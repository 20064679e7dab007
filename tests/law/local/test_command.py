"""`rechtop law local` and the owner's answer in `rechtop rights`, as one types them."""

import json
from datetime import date
from pathlib import Path

import pytest

from rechtop import cli
from tests.law.local.files import EXAMPLES, small

FILE = str(EXAMPLES / "voorbeeldstad.energiesteun.yaml")
PUBLISH = ["--by", "An Peeters", "--second", "Bo Claes", "--decision", "2026-06-25 2026/57"]


class Later(date):
    """The day on which these tests run, so that the examples are in force."""

    @classmethod
    def today(cls) -> "Later":
        return cls(2026, 11, 2)


@pytest.fixture(autouse=True)
def _on_a_day(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(cli, "date", Later)
    monkeypatch.setenv("RECHTOP_DATA", str(tmp_path))


def run(*words: str) -> int:
    return cli.main(["law", "local", *words])


def test_check_says_that_a_file_is_right(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check", FILE) == 0
    told = capsys.readouterr().out
    assert told.startswith("In orde: voorbeeldstad.energiesteun, Energiesteun.\n")
    assert "3 voorbeelden: 7 uitkomsten kloppen." in told


def test_check_names_every_mistake_and_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "fout.yaml"
    path.write_bytes(small(("age >= 65", "agee >= 65"), ("100 EUR", "100")))
    assert run("check", str(path)) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "rechtop: fout.yaml, regel 19, kolom 12: dit gegeven bestaat niet: 'agee'. Bedoelt u 'age'?" in told.err
    assert "fout.yaml, regel 22, kolom 10" in told.err


def test_a_file_that_is_not_there_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check", str(tmp_path / "weg.yaml")) == 1
    assert "weg.yaml" in capsys.readouterr().err


def test_preview_tells_what_its_own_examples_and_other_households_get(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("preview", FILE) == 0
    own = capsys.readouterr().out
    assert "gezin_van_drie:\n  Energiesteun: waarschijnlijk wel; € 150,00" in own
    assert "te_veel:\n  Energiesteun: waarschijnlijk niet" in own
    assert run("preview", FILE, str(EXAMPLES.parent / "weduwe_van_67.yaml")) == 0
    assert "weduwe_van_67.yaml:" in capsys.readouterr().out


def test_publish_list_and_rights_belong_together(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("publish", FILE, *PUBLISH[:3], "An Peeters", *PUBLISH[4:]) == 1
    assert "niet gepubliceerd: de tweede is iemand anders" in capsys.readouterr().err
    assert run("publish", FILE, *PUBLISH) == 0
    assert "Gepubliceerd: voorbeeldstad.energiesteun, versie 1, sha256:" in capsys.readouterr().out
    assert run("list") == 0
    listed = capsys.readouterr().out
    assert "voorbeeldstad.energiesteun" in listed
    assert "kuurne.vrijetijdskorting" in listed
    assert run("list", "--json") == 0
    owners = {owner["owner"]: owner for owner in json.loads(capsys.readouterr().out)}
    assert owners["voorbeeldstad"]["rights"][0]["status"] == "geldt"
    assert owners["kuurne"]["law"] is None
    household, kept = tmp_path / "gezin.yaml", tmp_path / "bewijs.json"
    household.write_text('on: 2026-11-02\nhousehold: {municipality: "99001"}\n', "utf-8")
    assert cli.main(["rights", str(household), "--bounds", "--receipt", str(kept)]) == 0
    assert "VAN UW GEMEENTE: Stad Voorbeeldstad" in capsys.readouterr().out
    held = json.loads(kept.read_text("utf-8"))
    assert held["local"] == {"voorbeeldstad": owners["voorbeeldstad"]["law"]}


def test_rights_refuses_what_no_owner_asks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    household = tmp_path / "gezin.yaml"
    household.write_text('on: 2026-11-02\nlocal: [{fact: stad.cost, value: "3"}]\n', "utf-8")
    assert cli.main(["rights", str(household), "--bounds"]) == 1
    assert "local[0].fact: 'stad.cost'" in capsys.readouterr().err

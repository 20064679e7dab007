"""`rechtop replay` as somebody runs it on the receipt that `rechtop rights --receipt` kept."""

import json
from datetime import date
from pathlib import Path

import pytest

from rechtop import cli
from rechtop.law.local.published import publish
from rechtop.law.replay.again import SAME
from tests.law.local.files import small

EXAMPLE = Path(__file__).parents[3] / "examples" / "weduwe_van_67.yaml"


@pytest.fixture
def kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    path = tmp_path / "bewijs.json"
    assert cli.main(["rights", str(EXAMPLE), "--json", "--receipt", str(path)]) == 0
    (tmp_path / "antwoord.json").write_text(capsys.readouterr().out, "utf-8")
    return path


def test_the_answer_is_given_again_with_all_that_is_different(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["replay", str(kept), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["same"], found["same_law"], found["differences"], found["notes"]) == (True, True, [], [SAME])
    assert found["answer"] == json.loads(kept.with_name("antwoord.json").read_text("utf-8"))


def test_people_read_one_line_when_nothing_changed(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["replay", str(kept)]) == 0
    assert capsys.readouterr().out.splitlines()[1:] == ["", SAME]


def test_a_receipt_that_was_changed_is_refused(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept.write_bytes(kept.read_bytes().replace(b"2025-03-01", b"2025-03-02"))
    assert cli.main(["replay", str(kept)]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("rechtop: seal: ")
    assert said.err.endswith("het zegel klopt niet: dit bestand is beschadigd of veranderd\n")


@pytest.mark.parametrize("option", [(), ("--json",)])
def test_a_household_is_no_receipt(option: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["replay", str(EXAMPLE), *option]) == 1
    assert "dit is geen leesbare JSON" in capsys.readouterr().err


def _published(data: Path, content: bytes, on: date) -> None:
    publish(data / "local", content, by="An Peeters", second="Bo Claes", decision="2025-12-18 2025/1", on=on)


def test_local_rights_that_changed_since_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RECHTOP_DATA", str(tmp_path))
    _published(tmp_path, small(), date(2026, 3, 1))
    told, receipt = tmp_path / "gezin.yaml", tmp_path / "bewijs.json"
    told.write_text("{on: 2026-03-01, household: {municipality: '99001'}, persons: [{id: an, birth_date: 1950-01-01}]}")
    assert cli.main(["rights", str(told), "--bounds", "--receipt", str(receipt)]) == 0
    capsys.readouterr()
    assert cli.main(["replay", str(receipt)]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == SAME
    _published(tmp_path, small(("100 EUR", "120 EUR"), ('"100"', '"120"')), date(2026, 3, 2))
    assert cli.main(["replay", str(receipt)]) == 0
    assert "  - De lokale rechten van dorp zijn gewijzigd." in capsys.readouterr().out.splitlines()

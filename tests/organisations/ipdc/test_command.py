"""`rechtop ipdc`, as it is typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from rechtop import cli
from rechtop.organisations.models import Change, Service
from tests.organisations.hsds.town import everything, organisation, place, service

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_data(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "_ready", lambda data: None)


def said(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    status = cli.main(["ipdc", *map(str, arguments)])
    told = capsys.readouterr()
    return status, told.out, told.err


@pytest.mark.parametrize(("form", "end"), [("turtle", "ttl"), ("json-ld", "jsonld")])
def test_what_is_written_can_be_read_again(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, form: str, end: str
) -> None:
    owner = organisation()
    found = everything(owner, place(owner))
    status, out, _ = said(capsys, "export", found.slug, "--format", form, "--site", "https://proef.example/")
    assert status == 0
    assert f"https://proef.example/open-data/ipdc/{found.pk}" in out
    file = tmp_path / f"dienst.{end}"
    file.write_text(out, "utf-8")
    assert said(capsys, "import", file, "--organisation", owner.slug) == (0, "bijgewerkt: Budgethulp (alles)\n", "")
    found.delete()
    tried = said(capsys, "import", file, "--organisation", owner.slug, "--dry-run")
    assert tried[1].endswith("Alleen geprobeerd: er is niets bewaard.\n")
    assert Service.objects.count() == 0
    assert said(capsys, "import", file, "--organisation", owner.slug)[1] == "nieuw: Budgethulp (budgethulp)\n"
    assert Change.objects.filter(note="Uit IPDC-LPDC", by_name="opdrachtregel").exists()


def test_what_cannot_be_done_is_said_and_nothing_changes(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    owner, caw = organisation(), organisation("caw", kind="caw")
    service(caw, "opvang")
    file = tmp_path / "leeg.ttl"
    file.write_text("", "utf-8")
    for arguments, words in (
        (("import", file, "--organisation", "niemand"), "niemand"),
        (("import", file, "--organisation", owner.slug), "geen"),
        (("import", tmp_path / "weg.ttl", "--organisation", owner.slug), "weg.ttl"),
        (("import", tmp_path / "x.csv", "--organisation", owner.slug), ".ttl"),
        (("export", "niets"), "niets"),
        (("export", "opvang"), "overheid"),
    ):
        status, out, err = said(capsys, *arguments)
        assert (status, out) == (1, "")
        assert words in err
    assert Service.objects.count() == 1

"""Reading in a file on screen: what was sent waits in the installation, nothing counts before it was looked at."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from rechtop.accounts.models import Role
from rechtop.organisations.importing import waiting
from rechtop.organisations.models import Change, ColumnChoice, Import, Service, WaitingImport
from rechtop.site.serve import forget_files
from tests.accounts.logging_in import log_in
from tests.accounts.people import mandated

pytestmark = pytest.mark.django_db

LIST = "Wat is het;Organisatie;Telefoon\nVoedselhulp;Verzonnen vzw;02 000 00 01\nBabbel;Vzw;bel <script>x</script>\n"
CHOSEN = {"k0": "name", "k1": "organisation.name", "k2": "phones"}


@pytest.fixture
def client() -> Client:
    return log_in(Client(), mandated(Role.REGISSEUR))


def send(client: Client, content: str | bytes = LIST) -> Any:
    data = content if isinstance(content, bytes) else content.encode()
    return client.post("/werk/invoer", {"bestand": SimpleUploadedFile("lijst.csv", data), "bron": "Lijst"})


def test_a_file_is_sent_chosen_looked_at_read_in_and_taken_back(client: Client) -> None:
    address = send(client)["Location"]
    page = client.get(address).content.decode()
    assert "“Voedselhulp”, “Babbel”" in page
    assert (
        "Kies welke kolom de naam van de dienst is." in client.post(address, {"doe": "kijk", "k1": ""}).content.decode()
    )
    assert client.post(address, {"doe": "kijk", **CHOSEN}).status_code == 302
    page = client.get(address).content.decode()
    assert "rij 3" in page
    assert "<script>x" not in page
    assert "telefoons: 02 000 00 01" in page
    assert not Service.objects.exists()
    assert not Change.objects.exists()
    refused = client.get(f"{address}/geweigerd.csv").content.decode("utf-8-sig")
    assert refused.splitlines()[1].startswith("Babbel;Vzw;bel <script>x</script>;rij 3;nee;")
    assert client.post(address, {"doe": "inlezen"}).status_code == 302
    assert Service.objects.get().name == "Voedselhulp"
    assert not WaitingImport.objects.exists()
    done = client.get(address, follow=True)
    assert "Neem terug" in done.content.decode()
    held = Import.objects.get()
    assert "Teruggenomen op" in client.post(f"/werk/inlezing/{held.pk}").content.decode()
    assert Service.objects.get().has_ended_on(timezone.localdate())


def test_the_next_file_with_these_columns_is_chosen_already(client: Client) -> None:
    client.post(send(client)["Location"], {"doe": "kijk", **CHOSEN})
    assert ColumnChoice.objects.count() == 1
    send(client, "Telefoon;Organisatie;Wat is het\n;;\n")
    last = WaitingImport.objects.get(preview__header__0="Telefoon")
    assert last.choices["columns"]["Wat is het"] == "name"


def test_nothing_is_read_in_before_it_was_looked_at(client: Client) -> None:
    address = send(client)["Location"]
    client.post(address, {"doe": "inlezen"})
    assert not Service.objects.exists()
    client.post(address, {"doe": "weg"})
    assert not WaitingImport.objects.exists()
    assert "Dit bestand is er niet meer" in client.get(address).content.decode()


def test_a_file_that_is_none_is_refused_on_the_page_and_not_kept(client: Client) -> None:
    for content, says in ((b"", "leeg"), (b"%PDF-1.4", "een pdf"), (b"{", "geen JSON"), (b"a\nb", "puntkomma")):
        assert says in send(client, content).content.decode()
    assert not WaitingImport.objects.exists()


def test_a_file_that_is_too_large_for_the_page_is_refused_and_not_kept(client: Client) -> None:
    answer = send(client, b"a;b\n" * (22 * 2**18))
    assert "Kies een bestand van hoogstens 20 MB." in answer.content.decode()
    assert not WaitingImport.objects.exists()


def test_a_file_that_waits_is_forgotten_the_next_day(client: Client) -> None:
    send(client)
    waiting.purge(timezone.now() + timedelta(hours=23))
    assert WaitingImport.objects.count() == 1
    waiting.purge(timezone.now() + timedelta(hours=25))
    assert not WaitingImport.objects.exists()


def test_a_file_that_waits_is_forgotten_though_nobody_sends_another(client: Client) -> None:
    send(client)
    forget_files()
    assert WaitingImport.objects.count() == 1
    WaitingImport.objects.update(sent_at=timezone.now() - timedelta(hours=25))
    forget_files()
    assert not WaitingImport.objects.exists()


def test_a_large_file_is_worked_on_elsewhere_and_says_how_far_it_is(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[Any] = []
    monkeypatch.setattr(waiting, "AT_ONCE", 1)
    monkeypatch.setattr(waiting, "start_process", started.append)
    address = send(client)["Location"]
    client.post(address, {"doe": "kijk", **CHOSEN})
    assert "Toon de laatste stand" in client.get(address).content.decode()
    client.post(address, {"doe": "kijk", **CHOSEN})
    assert len(started) == 1, "it is not begun twice"
    WaitingImport.objects.update(moved_at=timezone.now() - timedelta(minutes=20))
    assert "Het werk is gestopt" in client.get(address).content.decode()
    waiting.work(started[0], timezone.localdate())
    assert WaitingImport.objects.get().preview["counts"]["nieuw"] == 1

"""The pages of a request: registered in one form, the receipt at once, both letters, and what is still open."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.utils import timezone

from rechtop.reception.desk import Desk
from rechtop.reception.models import Advance, Request, Trajectory
from rechtop.reception.requests.forms import RequestForm
from tests.accounts.logging_in import log_in
from tests.reception.made import ON, a_file, desk
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]


@pytest.fixture(autouse=True)
def _on_the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "localdate", lambda: ON)


@pytest.fixture
def at(store: str) -> Desk:
    return desk()


@pytest.fixture
def client(at: Desk) -> Client:
    return log_in(Client(), at.standing.user)  # type: ignore[arg-type]  # she is logged in


@pytest.fixture
def file(at: Desk) -> Trajectory:
    return a_file(at, "Fatima Voorbeeld", "Ik heb geen geld meer voor eten")


def _registered(client: Client, file: Trajectory) -> str:
    told = {"words": "Geld voor eten", "right": "leefloon", "how": "oral", "on": "23/11/2026", "is_urgent": "on"}
    answer = client.post(f"/onthaal/dossier/{file.pk}/aanvraag", told)
    return str(answer["Location"])


def test_her_question_stands_in_the_form_already(client: Client, file: Trajectory) -> None:
    page = client.get(f"/onthaal/dossier/{file.pk}/aanvraag").content.decode()
    assert page.count("Ik heb geen geld meer voor eten") == 2, "in the frame and in the form"
    assert "23/11/2026" in page


def test_what_it_is_about_is_never_filled_in_by_itself() -> None:
    form = RequestForm({"how": "oral", "on": "23/11/2026"}, today=ON, ocmw_asked=False)
    assert list(form.errors) == ["domain"]
    assert RequestForm({"how": "oral", "on": "23/11/2026", "domain": "wonen"}, today=ON, ocmw_asked=False).is_valid()


def test_the_receipt_comes_at_once_with_its_days(client: Client, file: Trajectory) -> None:
    page = client.get(_registered(client, file)).content.decode()
    for told in (
        "Geld voor eten", "Fatima Voorbeeld", "An Verzonnen", "maandag 23 november 2026",
        "23 december 2026", "28 november 2026", "8 dagen na de beslissing", "Dan moet u niet wachten",
    ):  # fmt: skip
        assert told in page
    assert "Telefoon: onbekend" in page, "never invented"
    paper, beside = page.split("</article>")
    assert "Dit is nog niet zeker." in paper
    assert ("Eén gemeente belooft" in paper, "Eén gemeente belooft" in beside) == (False, True), "for who gives it"
    assert "<title>Rechtop: dossier</title>" in page


def test_a_mistake_keeps_what_was_typed(client: Client, file: Trajectory, at: Desk) -> None:
    told = {"words": "Geld voor eten", "how": "oral", "on": "gisteren"}
    page = client.post(f"/onthaal/dossier/{file.pk}/aanvraag", told).content.decode()
    assert "Nog niet bewaard" in page
    assert "gisteren" in page
    again = client.post(f"/onthaal/dossier/{file.pk}/aanvraag", {**told, "on": "24/11/2026"}).content.decode()
    assert "Deze dag moet nog komen" in again
    assert not Request.objects.using(at.store).exists()


def test_not_competent_gives_two_letters_and_says_when_it_is_late(
    client: Client, file: Trajectory, at: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = _registered(client, file).removesuffix("/bewijs")
    assert client.get(f"{address}/brief/ocmw").status_code == 404
    client.post(address, {"what": "forward", "f-to": "OCMW Elders", "f-because": "Zij woont daar sinds mei."})
    to_ocmw, to_person = (client.get(f"{address}/brief/{whom}").content.decode() for whom in ("ocmw", "persoon"))
    for letter in (to_ocmw, to_person):
        assert "Zij woont daar sinds mei." in letter
        assert "OCMW Elders" in letter
    assert "Nog niet gevraagd of bellen mag" in to_ocmw, "no number leaves that she did not allow"
    assert "U moet niets opnieuw vragen" in to_person
    assert client.get(f"{address}/brief/buren").status_code == 404
    monkeypatch.setattr(timezone, "localdate", lambda: date(2026, 11, 30))
    assert "Die dag is voorbij" in client.get(address).content.decode()
    assert "te laat doorgestuurd" in client.get(f"/onthaal/dossier/{file.pk}/aanvraag").content.decode()


def test_urgent_help_of_the_chair_is_open_until_it_is_confirmed(
    client: Client, file: Trajectory, at: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = _registered(client, file).removesuffix("/bewijs")
    client.post(address, {"what": "chair", "c-stage": "granted", "c-on": "23/11/2026", "c-amount": "1.150,50"})
    page = client.get(address).content.decode()
    assert "moet dit nog bevestigen" in page
    assert "€\N{NO-BREAK SPACE}1.150,50" in page
    assert "nog te bevestigen" in client.get(f"/onthaal/dossier/{file.pk}/aanvraag").content.decode()
    same_day = client.post(address, {"what": "bcsd", "b-stage": "granted", "b-on": "23/11/2026"})
    assert "al een andere beslissing" in same_day.content.decode() or "staat er al" in same_day.content.decode()
    monkeypatch.setattr(timezone, "localdate", lambda: date(2026, 12, 1))
    client.post(address, {"what": "bcsd", "b-stage": "granted", "b-on": "01/12/2026"})
    assert "moet dit nog bevestigen" not in client.get(address).content.decode()


def test_receipt_advance_and_settling_by_their_buttons(client: Client, file: Trajectory, at: Desk) -> None:
    address = _registered(client, file).removesuffix("/bewijs")
    client.post(address, {"what": "receipt"})
    assert Request.objects.using(at.store).get().receipt_on == ON
    client.post(address, {"what": "advance", "a-amount": "75", "a-ahead_of": "uitkering", "a-on": "23/11/2026"})
    assert "nog te verrekenen" in client.get(address).content.decode()
    client.post(address, {"what": f"settle:{Advance.objects.using(at.store).get().pk}"})
    assert Advance.objects.using(at.store).get().settled_on == ON
    assert "Dit voorschot bestaat niet" in client.post(address, {"what": "settle:x"}).content.decode()

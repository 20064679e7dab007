"""The pages of rights, talk and budget as a browser without JavaScript uses them."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO

import html5lib
import pytest
from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone
from openpyxl import load_workbook

from rechtop.accounts.models import User
from rechtop.journal.models import Act, Entry
from rechtop.reception.desk import Desk
from rechtop.reception.models import Hypothesis, Trajectory, Words
from rechtop.reception.rights import keeping
from tests.accounts.logging_in import log_in
from tests.reception.made import OTHER_TEAM, a_file, desk, worker
from tests.reception.queries import queries_of
from tests.reception.rights.conftest import PENNILESS, send
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]
CANARY = "KANARIE"


@pytest.fixture
def user(store: str) -> User:
    """Who sits at the desk today."""
    return worker()


@pytest.fixture
def at(user: User) -> Desk:
    """Her desk, on the day of the pages."""
    return desk(user, on=timezone.localdate())


@pytest.fixture
def file(at: Desk) -> Trajectory:
    """Her file."""
    return a_file(at)


@pytest.fixture
def client(user: User) -> Client:
    """Her browser."""
    return log_in(Client(), user)


def _read(answer: HttpResponse, status: int = 200) -> BeautifulSoup:
    assert answer.status_code == status
    html5lib.HTMLParser(strict=True).parse(answer.content.decode())
    return BeautifulSoup(answer.content.decode(), "html.parser")


def _at(file: Trajectory, page: str) -> str:
    return f"/onthaal/dossier/{file.pk}/{page}"


def test_the_form_stands_in_the_file_with_where_answers_come_from(client: Client, at: Desk, file: Trajectory) -> None:
    send(at, file, f__p1__savings="900", zei="partner")
    page = _read(client.get(_at(file, "rechten")))
    field = page.select_one("#f-p1-savings")
    assert field is not None
    assert field["value"] == "900"
    assert "De partner, vandaag, geen bewijs gezien" in " ".join(page.get_text(" ").split())
    assert page.select_one('button[value^="bewijs:"]') is not None
    assert page.select_one("#op") is None, "the day is that of the desk"
    assert "/balie" not in str(page.select_one("form#balie"))


def test_what_is_sent_is_kept_and_said_so(client: Client, at: Desk, file: Trajectory) -> None:
    sent = {"persoon": "p1", "gezien": "", "f.p1.savings": "veel", "f.p1.net_wage_month": "1.000", "zei": "person"}
    page = _read(client.post(_at(file, "rechten"), sent))
    assert "U schreef “veel”" in page.get_text()
    assert set(keeping.known_of(at, file).facts) == {("p1", "net_wage_month")}
    page = _read(client.post(_at(file, "rechten"), sent | {"f.p1.savings": "900"}))
    assert "Bewaard: 1 feit gewijzigd." in page.get_text()


def test_typing_gives_a_part_of_the_page_and_no_line_in_the_journal(client: Client, at: Desk, file: Trajectory) -> None:
    client.get(_at(file, "rechten"))
    before = Entry.objects.using(at.store).count()
    sent = {"persoon": "p1", "gezien": "", "f.p1.savings": "900"}
    answer = client.post(_at(file, "rechten"), sent, headers={"HX-Request": "true"})
    assert answer.status_code == 200
    assert b"<html" not in answer.content
    assert Entry.objects.using(at.store).count() == before


def test_p02_typing_into_a_file_of_another_team_is_refused(at: Desk, file: Trajectory) -> None:
    other = log_in(Client(), worker("Bo Verzonnen", team=OTHER_TEAM))
    assert other.post(_at(file, "rechten"), {"persoon": "p1"}, headers={"HX-Request": "true"}).status_code == 404
    assert other.post(_at(file, "budget"), {"wat.in-1": "Loon"}).status_code == 403


def test_the_plan_is_shown_first_and_made_with_one_press(client: Client, at: Desk, file: Trajectory) -> None:
    send(at, file, **PENNILESS)
    assert "Leefloon vragen." in _read(client.get(_at(file, "rechten/plan"))).get_text()
    page = _read(client.post(_at(file, "rechten/plan"), {"wie": "persoon"}))
    assert "nieuw" in page.get_text()
    assert "De persoon zelf" in page.get_text()
    again = _read(client.post(_at(file, "rechten/plan"))).get_text()
    assert "stond er al" in again
    assert "nieuw" not in again


def test_a_fact_of_yesterday_asks_whether_it_still_holds(client: Client, at: Desk, file: Trajectory) -> None:
    yesterday = Desk(at.standing, at.organisation, at.store, at.on - timedelta(1))
    send(yesterday, file, f__p1__savings="900")
    page = _read(client.get(_at(file, "rechten")))
    box = page.select_one("form.stale input[name=feit]")
    assert box is not None
    assert client.post(_at(file, "rechten/klopt-nog"), {"feit": box["value"]}).status_code == 302
    assert ("p1", "savings") in keeping.known_of(at, file).facts
    assert client.post(_at(file, "rechten/klopt-nog"), {"feit": box["value"]}).status_code == 409


def test_facts_are_described_and_struck_and_their_past_stays(client: Client, at: Desk, file: Trajectory) -> None:
    send(at, file, f__p1__savings="900")
    (fact,) = keeping.known_of(at, file).facts.values()
    client.post(_at(file, "feiten"), {"feit": str(fact.pk), "bewijs": "copy", "zei": "partner"})
    page = _read(client.get(_at(file, "feiten")))
    assert "De partner" in page.get_text()
    assert "kopie in het dossier" in page.get_text()
    assert "Wat er eerder stond" in page.get_text()
    (fact,) = keeping.known_of(at, file).facts.values()
    client.post(_at(file, "feiten"), {"feit": str(fact.pk), "doe": "schrap"})
    assert "Er zijn nog geen feiten." in _read(client.get(_at(file, "feiten"))).get_text()


def test_the_investigation_gets_what_she_allows(client: Client, at: Desk, file: Trajectory) -> None:
    send(at, file, f__p1__savings="900")
    page = _read(client.get(_at(file, "onderzoek")))
    assert "Mag ik dit gebruiken voor uw aanvraag?" in page.get_text()
    assert page.select_one("table") is None
    box = page.select_one("input[name=feit]")
    assert box is not None
    client.post(_at(file, "onderzoek"), {"feit": box["value"], "waarvoor": "investigation"})
    assert "€ 900,00" in str(_read(client.get(_at(file, "onderzoek"))).select_one("table"))
    told = client.get(_at(file, "onderzoek.json"))
    assert [one["value"] for one in told.json()["facts"]] == ["900"]
    assert Entry.objects.using(at.store).order_by("-number")[0].act == Act.EXPORT


def test_a_file_is_pasted_compared_chosen_and_taken_out(client: Client, at: Desk, file: Trajectory) -> None:
    wrong = _read(client.post(_at(file, "huishouden"), {"inhoud": "persons: [{id: ik, savings: veel}]"}))
    assert "savings" in str(wrong.select_one("[role=alert]"))
    assert "veel" in str(wrong.select_one("textarea"))
    text = f"on: {at.on}\npersons: [{{id: ik, savings: 900}}]\n"
    page = _read(client.post(_at(file, "huishouden"), {"inhoud": text}))
    assert [box["value"] for box in page.select("input[name=feit][checked]")] == ["p1/savings"]
    carried = page.select_one("input[name=inhoud]")
    assert carried is not None
    sent = {"inhoud": carried["value"], "feit": "p1/savings", "doe": "neem"}
    assert client.post(_at(file, "huishouden"), sent).status_code == 302
    assert b"savings: '900'" in client.get(_at(file, "huishouden.yaml")).content


def test_p17_a_finding_without_a_reason_is_refused_on_the_page(client: Client, at: Desk, file: Trajectory) -> None:
    sent = {"voorwaarde": "leefloon/c7/p1", "bevinding": "yes", "waarom": ""}
    page = _read(client.post(_at(file, "rechten/bevinding"), sent), 422)
    assert "Schrijf waarom" in page.get_text()
    client.post(_at(file, "rechten/bevinding"), sent | {"waarom": "Zij zoekt werk."})
    assert "An Verzonnen" in str(_read(client.get(_at(file, "rechten"))).select_one("#gevonden").parent)  # type: ignore[union-attr]


def test_three_kinds_stand_apart_on_the_talk_page(client: Client, at: Desk, file: Trajectory) -> None:
    client.post(_at(file, "gesprek/wonen"), {"doe": "woorden", "wish": "Ik wil blijven."})
    client.post(_at(file, "gesprek/wonen"), {"doe": "vermoeden", "vermoeden": CANARY})
    send(at, file, f__p1__savings="900")
    page = _read(client.get(_at(file, "gesprek")))
    boxes = {str(box["data-kind"]): box.get_text() for box in page.select(".kind-box")}
    assert "Ik wil blijven." in boxes["words"]
    assert "€ 900,00" in boxes["facts"]
    assert CANARY in boxes["supposed"]
    assert CANARY not in boxes["words"] + boxes["facts"]
    supposed = page.select_one('.kind-box[data-kind="supposed"]')
    assert supposed is not None
    assert "on-screen" in supposed["class"], "P-15: never on paper"
    assert "Vermoeden van een werker" in supposed.get_text()


def test_p15_what_is_supposed_stands_on_no_other_page(client: Client, at: Desk, file: Trajectory) -> None:
    Hypothesis(trajectory=file, domain="wonen", text=CANARY, by=at.user, by_name=at.name).save(using=at.store)
    pages = [
        "",
        "/blad",
        "/rechten",
        "/feiten",
        "/onderzoek",
        "/onderzoek.json",
        "/huishouden.yaml",
        "/budget",
        "/budget.xlsx",
    ]
    for page in pages:
        answer = client.get(f"/onthaal/dossier/{file.pk}{page}")
        assert answer.status_code == 200, page
        assert CANARY.encode() not in answer.content, page


def test_cards_of_a_talk_are_plain_forms_and_keep_what_was_refused(client: Client, at: Desk, file: Trajectory) -> None:
    page = _read(client.post(_at(file, "gesprek/wonen"), {"doe": "vermoeden", "vermoeden": "x" * 4001}), 422)
    assert "x" * 4001 in str(page.select_one("#v-vermoeden"))
    assert client.post(_at(file, "gesprek/wonen"), {"doe": "sla-over"})["Location"] == _at(file, "gesprek")
    assert client.get(_at(file, "gesprek/bestaat-niet")).status_code == 404


def test_a_card_that_is_sent_twice_is_kept_once(client: Client, at: Desk, file: Trajectory) -> None:
    sent = {"doe": "woorden", "wish": "Ik wil blijven.", "once": "abc"}
    for _ in range(2):
        assert client.post(_at(file, "gesprek/wonen"), sent).status_code == 302
    assert Words.objects.using(at.store).count() == 1


def test_the_budget_suggests_from_facts_and_fills_in_nothing(client: Client, at: Desk, file: Trajectory) -> None:
    send(at, file, f__p1__net_wage_month="1.000")
    page = _read(client.get(_at(file, "budget")))
    assert "Dit staat nog niet in het budget." in page.get_text()
    assert "Nog niet alles is ingevuld." in page.get_text()
    warned = page.select_one(".file-aside")
    assert warned is not None
    assert "on-screen" in warned["class"], "how she may be reached is on no paper that she takes home"
    box = page.select_one("input[name=voorstel]")
    assert box is not None
    assert load_workbook(BytesIO(client.get(_at(file, "budget.xlsx")).content)).active["A2"].value in (None, "")  # type: ignore[index]
    client.post(_at(file, "budget/overnemen"), {"voorstel": box["value"]})
    page = _read(client.get(_at(file, "budget")))
    assert page.select_one("input[name=voorstel]") is None
    assert [field["value"] for field in page.select("input[name^=wat]") if field["value"]] == ["Loon"]
    wrong = _read(client.post(_at(file, "budget"), {"wat.out-1": "Huur", "bedrag.out-1": "veel"}), 422)
    assert "Huur: u schreef “veel”." in str(wrong.select_one("[role=alert]"))
    assert "veel" in [field.get("value") for field in wrong.select("input[name^=bedrag]")]


def test_a_page_asks_few_queries_however_much_is_known(client: Client, at: Desk, file: Trajectory) -> None:
    pages = ("rechten", "gesprek", "budget", "feiten")
    send(at, file, f__p1__savings="900")
    few = [queries_of(client, _at(file, page)) for page in pages]
    send(at, file, **PENNILESS)
    assert [queries_of(client, _at(file, page)) for page in pages] == few
    assert max(few) <= 28

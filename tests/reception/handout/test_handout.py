"""P-18: the whole file for the person, readable."""

from __future__ import annotations

import json

import pytest
from django.test import Client

from rechtop.accounts.models import Role
from rechtop.journal.models import Act, Entry
from rechtop.journal.writing import why_of
from rechtop.reception.desk import Desk
from rechtop.reception.handout.fact_words import fact_answer
from rechtop.reception.handout.whole import WholeFile, whole_file
from rechtop.reception.models import Fact, Hypothesis, NationalNumber, Trajectory, Words
from tests.accounts.logging_in import log_in
from tests.reception.made import a_file, desk, worker
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]


def _full(at: Desk) -> Trajectory:
    file = a_file(at)
    mine = {"trajectory": file, "by": at.user, "by_name": at.name}
    Words.objects.using(at.store).create(about="wish", text="Ik wil rust", **mine)
    Hypothesis.objects.using(at.store).create(text="ZEBRAVERMOEDEN", **mine)
    Fact.objects.using(at.store).create(place="p1", fact="net_wage_month", value="1234.50", on=at.on, **mine)
    Fact.objects.using(at.store).create(place="p2", fact="net_wage_month", value="999.00", on=at.on, **mine)
    NationalNumber.objects.using(at.store).create(
        person=file.person, number="00000000097", mark=b"123456789012", asked_for="leefloon"
    )
    return file


def _said(whole: WholeFile) -> str:
    return json.dumps(whole.to_json(), ensure_ascii=False)


def test_p18_her_words_and_facts_are_in_it_and_not_those_of_others(store: str) -> None:
    at = desk()
    said = _said(whole_file(at, _full(at)))
    assert "Ik wil rust" in said
    assert "1.234,50" in said
    assert "999" not in said, "of her partner"


def test_p10_the_national_number_is_named_but_not_printed(store: str) -> None:
    at = desk()
    said = _said(whole_file(at, _full(at)))
    assert "Rijksregisternummer" in said
    assert "00000000097" not in said


def test_p15_suppositions_are_left_out_unless_the_law_asks_and_then_marked(store: str) -> None:
    at = desk()
    file = _full(at)
    assert "ZEBRAVERMOEDEN" not in _said(whole_file(at, file))
    marked = whole_file(at, file, with_suppositions=True).parts[-1]
    assert marked.is_supposition
    assert "geen feiten" in marked.title


def test_p18_the_page_asks_who_wants_it_and_the_journal_keeps_that(store: str, client: Client) -> None:
    user = worker()
    file = _full(desk(user))
    page, address = log_in(client, user), f"/onthaal/dossier/{file.pk}/meegeven"
    assert "Ik wil rust" not in page.get(address).content.decode()
    asked = {"asked_by": "Fatima zelf, aan de balie"}
    assert "Ik wil rust" in page.post(address, asked).content.decode()
    assert "Ik wil rust" in page.post(address, asked | {"json": "1"}).json()["parts"][2]["lines"][0]["text"]
    entry = Entry.objects.using(store).filter(act=Act.EXPORT, about=file.pk).order_by("number").first()
    assert entry is not None
    assert why_of(store, entry) == "Fatima zelf, aan de balie"


def test_suppositions_without_a_ground_are_refused(store: str, client: Client) -> None:
    user = worker()
    file = _full(desk(user))
    answer = log_in(client, user).post(
        f"/onthaal/dossier/{file.pk}/meegeven", {"asked_by": "Fatima", "with_suppositions": "on"}
    )
    assert "welke wet of welk vonnis" in answer.content.decode()
    assert "ZEBRAVERMOEDEN" not in answer.content.decode()


def test_a_receptionist_does_not_hand_it_out(store: str, client: Client) -> None:
    file = _full(desk())
    answer = log_in(client, worker("Cis Verzonnen", Role.RECEPTIONIST)).get(f"/onthaal/dossier/{file.pk}/meegeven")
    assert answer.status_code == 403


@pytest.mark.parametrize(
    ("fact", "value", "words"),
    [
        ("net_wage_month", "1234.50", "€ 1.234,50 per maand"),
        ("net_wage_month", ["100.00", "200.00"], "van € 100,00 per maand tot € 200,00 per maand"),
        ("net_wage_month", "?", "niet geweten"),
        ("something_gone", True, "ja"),
    ],
)
def test_an_answer_in_words(fact: str, value: object, words: str) -> None:
    assert fact_answer(Fact(fact=fact, value=value)) == words

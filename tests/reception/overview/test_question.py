"""The question in her own words: two workers change it, and no word is lost."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from rechtop.accounts.models import User
from rechtop.reception.models import FormSent, Trajectory
from rechtop.reception.overview.question import LONGEST
from tests.accounts.logging_in import log_in
from tests.reception import made
from tests.reception.made import a_file, worker
from tests.reception.queries import queries_of
from tests.reception.sending.forms import fields_of
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]
AT_MOST = 28


@pytest.fixture
def file(store: str) -> Trajectory:
    return a_file(made.desk(worker(), on=timezone.localdate()), question="Mijn gas is af.\nIk heb het koud.")


def _an() -> Client:
    user = User.objects.get(name="An Verzonnen")
    return log_in(Client(), user)


def _address(file: Trajectory) -> str:
    return reverse("reception:question", args=[file.pk])


def _now(file: Trajectory) -> str:
    file.refresh_from_db()
    return file.question


def test_a_change_is_kept(file: Trajectory) -> None:
    an = _an()
    sent = {**fields_of(an, _address(file)), "question": "Mijn gas is af sinds maandag."}
    assert an.post(_address(file), sent)["Location"] == reverse("reception:file", args=[file.pk])
    assert _now(file) == "Mijn gas is af sinds maandag."


def test_two_changes_at_once_show_both_texts_and_lose_neither(file: Trajectory) -> None:
    an, bo = _an(), log_in(Client(), worker("Bo Verzonnen"))
    hers, his = fields_of(an, _address(file)), fields_of(bo, _address(file))
    bo.post(_address(file), {**his, "question": "Mijn gas is af.\nEr komt een deurwaarder."})
    page = an.post(_address(file), {**hers, "question": "Mijn gas is af.\nMijn kind is ziek."}).content.decode()
    assert _now(file) == "Mijn gas is af.\nEr komt een deurwaarder."
    assert "Iemand anders wijzigde deze tekst intussen" in page
    assert re.search(r'name="question"[^>]*>\s*Mijn gas is af.\s*Mijn kind is ziek.</textarea>', page)
    assert "Alleen in het dossier:</b> Er komt een deurwaarder." in page
    marks = re.findall(r'name="began_from" value="([^"]+)"', page)
    an.post(_address(file), {"began_from": marks[0], "question": "Mijn gas is af.\nEr komt een deurwaarder.\nZiek."})
    assert _now(file).endswith("Ziek.")


def test_a_form_that_is_sent_again_is_kept_once(file: Trajectory, store: str) -> None:
    an = _an()
    sent = {**fields_of(an, _address(file)), "question": "Nieuw."}
    for _ in range(2):
        assert an.post(_address(file), sent).status_code == 302
    assert FormSent.objects.using(store).count() == 1
    file.refresh_from_db()
    assert (file.question, file.version) == ("Nieuw.", 2)


def test_a_text_that_is_too_long_stays_in_its_field(file: Trajectory) -> None:
    an = _an()
    text = "a" * (LONGEST + 1)
    page = an.post(_address(file), {**fields_of(an, _address(file)), "question": text}).content.decode()
    assert text in page
    assert "Dit is langer dan" in page
    assert _now(file).startswith("Mijn gas")


def test_the_pages_of_a_file_ask_few_queries(file: Trajectory) -> None:
    an = _an()
    for address in (_address(file), reverse("reception:file", args=[file.pk])):
        assert queries_of(an, address) <= AT_MOST

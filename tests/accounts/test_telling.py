"""P-03: who gives a mandate to work with people never does so unseen."""

from __future__ import annotations

from datetime import datetime

import pytest
from django.test import Client
from django.utils import timezone

from rechtop.accounts import telling
from rechtop.accounts.errors import AccountRefused
from rechtop.accounts.inviting import accept, invite
from rechtop.accounts.models import Invitation, Mandate, Role, User
from rechtop.accounts.services import give_mandate
from rechtop.accounts.telling import WHAT
from rechtop.journal.models import Entry, Notice
from rechtop.journal.writing import why_of
from rechtop.reception.control.telling import tell_officers
from rechtop.stores.errors import StoreLocked
from rechtop.stores.models import Store
from tests.accounts.logging_in import log_in
from tests.accounts.people import mandated, person
from tests.reception.control.made import officer
from tests.reception.made import ON
from tests.stores.made import OURS, in_stores, store

pytestmark = [in_stores, pytest.mark.both_databases]

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=timezone.get_default_timezone())
__all__ = ["store"]
SECOND = "beheerder.twee@voorbeeldstad.example"


def _through_a_second_address(by: User, role: Role = Role.WORKER) -> User:
    link = invite(SECOND, role, OURS, by=by, at=NOW, name="Bert Twee")
    return accept(link.invitation, name="Bert Twee", password=None, at=NOW, on=ON)


def test_p03_an_invitation_by_who_manages_accounts_stands_in_the_journal_and_is_mailed(
    store: str, mailoutbox: list[object]
) -> None:
    boss, control = mandated(Role.ADMIN), officer()
    _through_a_second_address(boss)
    told = Entry.objects.using(store).get(what=f"{WHAT}worker")
    assert (told.who, told.act, told.about) == (boss.pk, "assign", None)
    assert why_of(store, told) == f"Bert Twee ({SECOND})"
    assert Notice.objects.using(store).get(mailed_at=None).kind == "mandate"
    assert tell_officers(store, OURS, ON) == 1
    assert SECOND not in str(mailoutbox[0].__dict__)
    client = log_in(Client(), control.standing.user)  # type: ignore[arg-type]  # she is logged in
    page = client.get("/onthaal/toezicht?van=2020-01-01&tot=2099-01-01").content.decode()
    assert f"gaf een mandaat als maatschappelijk werker aan Bert Twee ({SECOND})" in page


def test_a_mandate_on_the_command_line_and_a_longer_one_are_told_too(store: str) -> None:
    user = person()
    give_mandate(user, Role.CONTROL_OFFICER, OURS, since=ON, until=ON)
    give_mandate(user, Role.CONTROL_OFFICER, OURS, since=ON)
    told = Entry.objects.using(store).filter(what=f"{WHAT}control_officer")
    assert [entry.who_name for entry in told] == ["Rechtop", "Rechtop"]


def test_a_role_that_touches_nobody_is_not_told(store: str) -> None:
    _through_a_second_address(mandated(Role.ADMIN), Role.EDITOR)
    assert not Entry.objects.using(store).exists()
    assert not Notice.objects.using(store).exists()


def test_p03_while_nobody_could_hear_it_there_is_no_mandate(store: str) -> None:
    boss = mandated(Role.ADMIN)
    Store.objects.filter(pk=OURS).update(schema="older")
    with pytest.raises(AccountRefused, match="logboek is niet open"):
        _through_a_second_address(boss)
    assert not Mandate.objects.filter(person__email=SECOND).exists()
    assert Invitation.objects.get().accepted_at is None, "the link still works when the store is open again"


def test_p03_nor_while_the_store_is_locked(monkeypatch: pytest.MonkeyPatch, store: str) -> None:
    def closed(organisation: object) -> str:
        raise StoreLocked("De dossiers zijn op slot.")

    monkeypatch.setattr(telling, "open_store", closed)
    with pytest.raises(AccountRefused, match="op slot"):
        give_mandate(person(), Role.WORKER, OURS, since=ON)
    assert not Mandate.objects.exists()

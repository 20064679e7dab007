"""Invitations: a link that works once, for a week, for one person; nothing tells who has an account."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from uuid import UUID

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from rechtop.accounts.errors import AccountRefused
from rechtop.accounts.inviting import Link, accept, accept_as, invitation_of, invite, renew, withdraw
from rechtop.accounts.models import Invitation, Mandate, Role, User
from rechtop.accounts.services import find_account
from rechtop.organisations.demo import demo_id, load_demo
from tests.accounts.logging_in import log_in
from tests.accounts.people import ON, PASSWORD, mandated, person

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

OURS = UUID("10000000-0000-4000-8000-000000000001")
THEIRS = UUID("20000000-0000-4000-8000-000000000002")
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=timezone.get_default_timezone())
BO = "bo@voorbeeldstad.example"


def _invited(email: str = BO, *, at: datetime = NOW, until: date | None = None) -> Link:
    return invite(email, Role.EDITOR, OURS, by=None, at=at, name="Bo Verzonnen", until=until)


def test_of_a_link_only_the_hash_is_kept() -> None:
    link = _invited()
    kept = Invitation.objects.values_list().get()
    assert not any(link.token in str(value) for value in kept)
    assert invitation_of(link.token, at=NOW) == link.invitation


@pytest.mark.parametrize(("later", "works"), [(timedelta(days=7, seconds=-1), True), (timedelta(days=7), False)])
def test_a_link_works_for_seven_days(later: timedelta, works: bool) -> None:
    link = _invited()
    assert (invitation_of(link.token, at=NOW + later) is not None) is works


def test_who_accepts_gets_the_mandate_from_that_day() -> None:
    link = _invited(until=date(2027, 6, 30))
    user = accept(link.invitation, name="Bo", password=PASSWORD, at=NOW, on=ON)
    assert user.check_password(PASSWORD)
    mandate = user.mandates.get()
    assert (mandate.role, mandate.organisation, mandate.valid_from) == ("editor", OURS, ON)
    assert mandate.valid_until == date(2027, 6, 30)


def test_a_link_works_once() -> None:
    link = _invited()
    accept(link.invitation, name="Bo", password=PASSWORD, at=NOW, on=ON)
    assert invitation_of(link.token, at=NOW) is None
    with pytest.raises(AccountRefused, match="intussen gebruikt of ingetrokken"):
        accept(link.invitation, name="Bo", password=PASSWORD, at=NOW, on=ON)
    assert Mandate.objects.count() == 1


def test_a_withdrawn_link_works_no_more() -> None:
    link = _invited()
    withdraw(link.invitation, at=NOW)
    assert invitation_of(link.token, at=NOW) is None
    with pytest.raises(AccountRefused, match="Maak een nieuwe"):
        renew(link.invitation, at=NOW)


def test_a_used_invitation_cannot_be_withdrawn() -> None:
    link = _invited()
    accept(link.invitation, name="Bo", password=PASSWORD, at=NOW, on=ON)
    with pytest.raises(AccountRefused, match="al gebruikt"):
        withdraw(link.invitation, at=NOW)


def test_a_new_link_ends_the_old_one_and_lasts_a_week() -> None:
    old = _invited()
    new = renew(old.invitation, at=NOW + timedelta(days=30))
    assert invitation_of(old.token, at=NOW) is None
    assert invitation_of(new.token, at=NOW + timedelta(days=36)) is not None


def test_inviting_for_the_same_again_leaves_one_link() -> None:
    old, new = _invited(), _invited()
    assert invitation_of(old.token, at=NOW) is None
    assert invitation_of(new.token, at=NOW) is not None


def test_nobody_invites_herself_or_into_the_past() -> None:
    boss = mandated(Role.ADMIN)
    with pytest.raises(AccountRefused, match="Uzelf"):
        invite(boss.email.upper(), Role.EDITOR, OURS, by=boss, at=NOW)
    with pytest.raises(AccountRefused, match="alleen binnen een organisatie"):
        invite(BO, Role.WORKER, None, by=boss, at=NOW)
    with pytest.raises(AccountRefused, match="al voorbij"):
        _invited(until=date(2026, 11, 21))
    with pytest.raises(AccountRefused, match="geen e-mailadres"):
        _invited("bo")


def test_inviting_who_has_an_account_looks_the_same_and_makes_no_second_account() -> None:
    person(BO)
    link = _invited()
    with pytest.raises(AccountRefused, match="heeft al een account"):
        accept(link.invitation, name="Bo", password=PASSWORD, at=NOW, on=ON)
    assert invitation_of(link.token, at=NOW) is not None, "nothing was used"
    accept_as(User.objects.get(email=BO), link.invitation, at=NOW, on=ON)
    assert User.objects.get(email=BO).mandates.get().organisation == OURS


def test_an_invitation_is_not_for_somebody_else() -> None:
    link = _invited()
    with pytest.raises(AccountRefused, match="ander e-mailadres"):
        accept_as(person("mol@elders.example"), link.invitation, at=NOW, on=ON)


def test_who_works_with_people_is_invited_for_a_team() -> None:
    team = UUID("30000000-0000-4000-8000-000000000003")
    link = invite(BO, Role.WORKER, OURS, by=None, at=NOW, team=team)
    user = accept(link.invitation, name="Bo", password=PASSWORD, at=NOW, on=ON)
    assert user.mandates.get().team == team


# -- the pages --------------------------------------------------------------------------------------------------------


def _boss(where: UUID | None = None) -> Client:
    return log_in(Client(), mandated(Role.ADMIN, where))


def _ask(client: Client, **values: str) -> str:
    sent = {"email": BO, "name": "", "organisation": "alles", "role": "editor", "until": "", **values}
    answer = client.post("/werk/accounts/uitnodigen", sent)
    return answer.content.decode()


def _link_in(text: str) -> str:
    found = re.search(r"/uitnodiging/open\?link=[\w-]+", text)
    assert found, text
    return found[0]


def _accept(client: Client, address: str, password: str = PASSWORD) -> None:
    assert client.get(address)["Location"] == "/uitnodiging", "the secret does not stay in the address"
    page = client.get("/uitnodiging")
    assert page["Referrer-Policy"] == "same-origin"
    answer = client.post("/uitnodiging", {"name": "Bo", "password1": password, "password2": password})
    assert answer.status_code == 302, answer.content.decode()


def test_from_invitation_to_work_only_the_second_step_is_between() -> None:
    address = _link_in(_ask(_boss()))
    client = Client()
    _accept(client, address)
    assert client.get("/werk")["Location"] == "/werk/account/code"
    assert client.get(address).status_code == 410
    assert client.get("/werk/account").status_code == 200


def test_the_link_is_sent_where_messages_leave_with_nothing_about_the_work() -> None:
    text = _ask(_boss())
    [sent] = mail.outbox
    assert sent.to == [BO]
    assert sent.subject == "Rechtop: uitnodiging"
    assert _link_in(str(sent.body)) == _link_in(text)


def test_the_link_is_not_written_on_the_disk(settings: object) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"  # type: ignore[attr-defined]
    assert "We stuurden geen e-mail." in _ask(_boss())


@pytest.mark.parametrize("token", ["nooit-gemaakt", "x" * 43])
def test_a_link_that_is_over_says_what_to_do(token: str) -> None:
    answer = Client().get(f"/uitnodiging/open?link={token}")
    assert answer.status_code == 410
    assert "Anders vraagt u een nieuwe link" in answer.content.decode()
    assert Client().get("/uitnodiging").status_code == 410


@pytest.mark.parametrize("password", ["kort", "wachtwoord123", "bo@voorbeeldstad.example"])
def test_a_weak_password_makes_no_account(password: str) -> None:
    link = invite(BO, Role.EDITOR, OURS, by=None, at=timezone.now())
    client = Client()
    client.get(f"/uitnodiging/open?link={link.token}")
    answer = client.post("/uitnodiging", {"name": "Bo", "password1": password, "password2": password})
    assert answer.status_code == 200
    assert find_account(BO) is None


def test_who_has_an_account_logs_in_and_takes_the_mandate() -> None:
    user, link = person(BO), invite(BO, Role.EDITOR, OURS, by=None, at=timezone.now())
    client = Client()
    client.get(f"/uitnodiging/open?link={link.token}")
    assert "U hebt al een account" in client.get("/uitnodiging").content.decode()
    log_in(client, user)
    client.get(f"/uitnodiging/open?link={link.token}")
    assert "Neemt u dit mandaat aan?" in client.get("/uitnodiging").content.decode()
    assert client.post("/uitnodiging")["Location"] == "/werk/account"
    assert user.mandates.get().role == "editor"


def test_who_manages_one_organisation_invites_for_that_one_alone() -> None:
    client = _boss(OURS)
    assert "Kies een organisatie" in _ask(client), "the whole website is no choice of hers"
    assert "Selecteer een geldige keuze" in _ask(client, organisation=str(THEIRS))
    assert not Invitation.objects.exists()


def test_a_team_is_asked_once_for_a_role_that_works_with_people_and_is_of_that_organisation() -> None:
    load_demo(timezone.localdate(), ["onthaal-sociaal-huis"])
    ocmw, client = str(demo_id("organisatie", "ocmw-voorbeeldstad")), _boss()
    assert "Team" not in client.get("/werk/accounts/uitnodigen").content.decode()
    assert "Kies een team" in _ask(client, organisation=ocmw, role="worker")
    assert "Selecteer een geldige keuze" in _ask(client, organisation=ocmw, role="worker", team=str(THEIRS))
    team = demo_id("dienst", "onthaal-sociaal-huis")
    assert "De uitnodiging is klaar" in _ask(client, organisation=ocmw, role="worker", team=str(team))
    assert Invitation.objects.get().team == team
    assert "De uitnodiging is klaar" in _ask(client, organisation=ocmw, role="editor")


def test_who_manages_one_organisation_touches_no_invitation_or_account_of_another() -> None:
    theirs = invite(BO, Role.EDITOR, THEIRS, by=None, at=timezone.now())
    sleeper = person("slaper@elders.example", active=False)
    client = _boss(OURS)
    page = client.get("/werk/accounts").content.decode()
    assert BO not in page
    assert sleeper.email not in page
    for address in (f"uitnodiging/{theirs.invitation.pk}/nieuw", f"uitnodiging/{theirs.invitation.pk}/weg",
                    f"{sleeper.pk}/wek"):  # fmt: skip
        assert client.post(f"/werk/accounts/{address}").status_code == 404
    assert invitation_of(theirs.token, at=timezone.now()) is not None


def test_an_open_invitation_is_withdrawn_and_renewed_on_screen() -> None:
    client, link = _boss(), invite(BO, Role.EDITOR, OURS, by=None, at=timezone.now())
    renewed = client.post(f"/werk/accounts/uitnodiging/{link.invitation.pk}/nieuw").content.decode()
    assert Client().get(_link_in(renewed)).status_code == 302
    client.post(f"/werk/accounts/uitnodiging/{link.invitation.pk}/weg")
    assert Client().get(_link_in(renewed)).status_code == 410
    assert client.post(f"/werk/accounts/uitnodiging/{link.invitation.pk}/nieuw").status_code == 409

"""A partnership: who stands in which circle on a day, and joining and leaving with a history that can be undone."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client

from rechtop.accounts.models import Role
from rechtop.organisations.errors import NotValid
from rechtop.organisations.models import Change, Organisation, Partnership, PartnershipRole, Service
from rechtop.organisations.network.joining import begin, join, leave
from rechtop.organisations.network.members import circles_on, networks_of
from rechtop.organisations.services import Actor, add
from tests.accounts.logging_in import log_in
from tests.accounts.people import mandated

pytestmark = pytest.mark.django_db
BY = Actor(None, "An Verzonnen")
SINCE = date(2026, 1, 1)
CORE, BASIC = PartnershipRole.Kind.CORE, PartnershipRole.Kind.BASIC


def service(name: str, **values: Any) -> Service:
    owner = Organisation.objects.first() or add(
        Organisation, {"slug": "huis", "kind": "ocmw", "name": "Huis", "phones": [{"number": "02 000 00 09"}]}, by=BY
    )
    return add(
        Service, {"slug": name.lower().replace(" ", "-"), "name": name, "organisation": str(owner.pk), **values}, by=BY
    )


@pytest.fixture
def together() -> Partnership:
    """Two core actors, of which one left in March, and one basic actor that came in June."""
    made = begin("Breed onthaal", "Samen.", since=SINCE, by=BY)
    join(made, service("Onthaal", phones=[{"number": "02 000 00 01"}]), CORE, since=SINCE, by=BY)
    join(made, service("Balie"), CORE, since=SINCE, by=BY)
    join(made, service("Huisarts"), BASIC, since=date(2026, 6, 1), by=BY)
    leave(made, made.roles.get(service__slug="balie").pk, on=date(2026, 3, 31), because="Verhuisd", by=BY)
    return made


def circles(partnership: Partnership, on: date) -> list[list[str]]:
    return [[f"{one.number} {one.service.name}" for one in circle.members] for circle in circles_on(partnership, on)]


def test_the_circles_are_those_of_the_day(together: Partnership) -> None:
    assert circles(together, date(2025, 12, 31)) == [[], [], [], []]
    assert circles(together, date(2026, 3, 31)) == [["1 Balie", "2 Onthaal"], [], [], []]
    assert circles(together, date(2026, 4, 1)) == [["1 Onthaal"], [], [], []]
    assert circles(together, date(2026, 6, 1)) == [["1 Onthaal"], ["2 Huisarts"], [], []]


def test_a_service_that_stopped_is_not_drawn_though_its_role_runs(together: Partnership) -> None:
    Service.objects.filter(slug="huisarts").update(valid_until=date(2026, 6, 30))
    assert circles(together, date(2026, 7, 1)) == [["1 Onthaal"], [], [], []]


def test_the_page_draws_and_lists_the_same_with_telephones(together: Partnership) -> None:
    page = Client().get("/netwerk/breed-onthaal?op=01/06/2026").content.decode()
    for words in ("2 diensten op 01/06/2026", ">Kernactoren</text>", "Basisactoren: nummers 2.", "02 000 00 01",
                  "02 000 00 09"):  # fmt: skip
        assert words in page, words
    assert page.count('class="number"') == 2
    assert " style=" not in page
    assert 'cx="50%"' in page
    assert "," not in page.split('viewBox="')[1].split('"')[0], "numbers of a drawing have a point"


def test_a_day_before_it_began_says_so_and_what_is_no_day_is_refused(together: Partnership) -> None:
    assert "Op 31/12/2025 bestaat deze samenwerking niet." in Client().get("/netwerk/breed-onthaal?op=31/12/2025").text
    wrong = Client().get("/netwerk/breed-onthaal?op=morgen")
    assert wrong.status_code == 200
    assert wrong.context["form"].errors["op"]
    assert Client().get("/netwerk/onbekend").status_code == 404


def test_the_fiche_and_the_organisation_lead_to_it(together: Partnership) -> None:
    assert "/netwerk/breed-onthaal" in Client().get("/aanbod/onthaal").text
    assert "/netwerk/breed-onthaal" not in Client().get("/aanbod/balie").text, "it left"
    assert "/netwerk/breed-onthaal" in Client().get("/organisatie/huis").text
    assert networks_of([together.pk], SINCE) == []


def test_a_service_has_one_role_at_a_time(together: Partnership) -> None:
    onthaal, balie = Service.objects.get(slug="onthaal"), Service.objects.get(slug="balie")
    with pytest.raises(NotValid, match="Deze dienst is dan al kernactor"):
        join(together, onthaal, BASIC, since=date(2026, 8, 1), by=BY)
    with pytest.raises(NotValid, match="Deze dienst is dan al kernactor"):
        join(together, balie, BASIC, since=date(2026, 3, 31), by=BY)
    join(together, balie, BASIC, since=date(2026, 4, 1), by=BY)
    assert together.roles.filter(service=balie).count() == 2, "what it was stays"


def test_a_role_does_not_end_before_it_began_nor_twice(together: Partnership) -> None:
    client = log_in(Client(), mandated(Role.REGISSEUR))
    for slug, day, words in (("huisarts", "31/05/2026", "De laatste dag ligt voor de eerste."),
                             ("balie", "01/04/2026", "Deze rol is er niet (meer).")):  # fmt: skip
        role = together.roles.get(service__slug=slug)
        told = {"doe": "einde", "role": str(role.pk), "last_day": day}
        assert words in client.post(f"/werk/netwerk/{together.pk}", told).text
    assert Change.objects.filter(object_id=together.pk).count() == 5


def test_joining_leaving_and_undoing_on_the_page(together: Partnership) -> None:
    client, address = log_in(Client(), mandated(Role.REGISSEUR)), f"/werk/netwerk/{together.pk}"
    service("Digipunt Noord")
    zuid = service("Digipunt Zuid")
    told = {"doe": "erbij", "service": "digipunt", "kind": "faciliterend", "since": "01/07/2026"}
    assert "Welke dienst bedoelt u?" in client.post(address, told).text
    assert client.post(address, told | {"chosen": str(zuid.pk)}).status_code == 302
    assert circles(together, date(2026, 7, 1))[2] == ["3 Digipunt Zuid"]
    assert "Digipunt Zuid: faciliterende actor vanaf 01/07/2026." in client.get(address).text
    assert "Er is geen dienst met die naam." in client.post(address, told | {"service": "xyz"}).text
    role = together.roles.get(service=zuid)
    left = {"doe": "einde", "role": str(role.pk), "last_day": "31/07/2026", "because": "Gestopt"}
    assert client.post(address, left).status_code == 302
    assert "Digipunt Zuid: faciliterende actor tot en met 31/07/2026. Gestopt" in client.get(address).text
    change = Change.objects.filter(object_id=together.pk).first()
    assert change is not None
    assert client.post(address, {"doe": "terug", "wijziging": str(change.pk)}).status_code == 302
    assert together.roles.get(service=zuid).valid_until is None
    assert "nog eens gewijzigd" in client.post(address, {"doe": "terug", "wijziging": str(change.pk)}).text


def test_only_changes_of_this_partnership_are_undone_here(together: Partnership) -> None:
    client, address = log_in(Client(), mandated(Role.REGISSEUR)), f"/werk/netwerk/{together.pk}"
    other = Change.objects.filter(object_kind="service").first()
    assert other is not None
    for key in (str(other.pk), "x", ""):
        assert client.post(address, {"doe": "terug", "wijziging": key}).status_code == 404


def test_a_new_partnership_has_an_address_of_its_own() -> None:
    client = log_in(Client(), mandated(Role.REGISSEUR))
    for _twice in range(2):
        client.post("/werk/netwerk", {"name": "Samen sterk", "since": "01/01/2026"})
    assert set(Partnership.objects.values_list("slug", flat=True)) == {"samen-sterk", "samen-sterk-2"}


def test_queries_do_not_grow_with_members(together: Partnership, django_assert_max_num_queries: Any) -> None:
    for number in range(12):
        join(together, service(f"Dienst {number}"), BASIC, since=SINCE, by=BY)
    with django_assert_max_num_queries(30):
        Client().get("/netwerk/breed-onthaal?op=01/07/2026")

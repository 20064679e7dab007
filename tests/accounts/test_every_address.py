"""Every address of the site as everybody who may come: what is not listed for somebody is refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils import timezone

from rechtop.accounts.models import Role, User
from rechtop.organisations.models import Change, Organisation, Place, Service, ServiceAtPlace
from rechtop.organisations.services import Actor, add, edit
from tests.accounts.addresses import (
    ABOUT_PEOPLE,
    ABOUT_THE_SOCIAL_MAP,
    FOR_POSTING,
    OF_ALL_WHO_WORK,
    OF_AN_ACCOUNT,
    OF_THE_INSTALLATION,
    PUBLIC,
)
from tests.accounts.logging_in import log_in
from tests.accounts.people import mandated, person

pytestmark = pytest.mark.django_db

OURS = UUID("10000000-0000-4000-8000-000000000001")
THEIRS = UUID("20000000-0000-4000-8000-000000000002")


def _routes(resolver: URLResolver, before: str = "") -> Iterator[str]:
    for found in resolver.url_patterns:
        route = before + str(found.pattern)
        if isinstance(found, URLResolver):
            yield from _routes(found, route)
        else:
            assert isinstance(found, URLPattern)
            yield route


def test_every_address_for_work_is_in_the_list() -> None:
    for_work = {route for route in _routes(get_resolver()) if route.split("/")[0] == "werk"}
    listed = {*ABOUT_THE_SOCIAL_MAP, *OF_THE_INSTALLATION, *OF_ALL_WHO_WORK, *OF_AN_ACCOUNT}
    assert for_work - listed == set(), "say in tests/accounts/addresses.py who may open it"
    assert {route for route in listed if route.split("/")[0] == "werk"} - for_work == set(), "an address that is gone"


def test_every_other_address_is_public_on_purpose() -> None:
    routes = [route for route in _routes(get_resolver()) if route not in ABOUT_PEOPLE]  # tests/reception tries those
    public = [route for route in routes if route.split("/")[0] in PUBLIC or "/".join(route.split("/")[:2]) in PUBLIC]
    others = {route for route in routes if route.split("/")[0] != "werk"} - set(public)
    assert others == set(), "say in tests/accounts/addresses.py that anybody may open it"


@pytest.fixture
def addresses() -> dict[str, dict[str, str]]:
    """A thing of each kind in two organisations, and the address of each page about it."""
    found: dict[str, dict[str, str]] = {"ours": {}, "theirs": {}}
    for name, owner in (("ours", OURS), ("theirs", THEIRS)):
        add(Organisation, {"slug": name, "kind": "vereniging", "name": name}, by=Actor(None), id=owner)
        place = add(Place, {"organisation": str(owner), "name": name}, by=Actor(None))
        values = {"slug": name, "organisation": str(owner), "name": name, "at_places": [{"place": str(place.pk)}]}
        service = add(Service, values, by=Actor(None))
        edit(service, {"name": f"{name} 2"}, by=Actor(None))
        change = Change.objects.get(object_id=service.pk, kind="edited")
        at = ServiceAtPlace.objects.get(service=service)
        for route in ABOUT_THE_SOCIAL_MAP:
            about = {"werk/organisatie": owner, "werk/uren": at.pk, "werk/wijziging": change.pk}
            key = next((pk for start, pk in about.items() if route.startswith(start)), service.pk)
            found[name][route] = "/" + route.replace("<kind:kind>", "dienst").replace("<uuid:pk>", str(key))
    return found


def _opened(client: Client, route: str, address: str) -> int:
    answer = client.post(address) if route in FOR_POSTING else client.get(address)
    if answer.status_code == 302 and answer["Location"].startswith("/aanmelden"):
        return 401
    return 200 if answer.status_code == 302 else answer.status_code


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("where", ["ours", "everywhere"])
def test_each_role_opens_exactly_what_is_listed(role: Role, where: str, addresses: dict[str, dict[str, str]]) -> None:
    client = log_in(Client(), mandated(role, OURS if where == "ours" else None))
    for whose, routes in addresses.items():
        for route, address in routes.items():
            mine = route == "werk" or whose == "ours" or where == "everywhere"
            expected = 200 if role in ABOUT_THE_SOCIAL_MAP[route] and mine else 403
            assert _opened(client, route, address) == expected, f"{role} {where} {whose} {route}"


def _any(route: str) -> str:
    return "/" + re.sub(r"<[^>]+>", str(uuid4()), route.replace("<int:pk>", "1"))


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("where", ["ours", "everywhere"])
def test_what_is_of_the_installation_is_for_who_works_for_all_of_it(role: Role, where: str) -> None:
    client = log_in(Client(), mandated(role, OURS if where == "ours" else None))
    for route, allowed in OF_THE_INSTALLATION.items():
        may = role in allowed and where == "everywhere"
        statuses = {client.get(_any(route)).status_code, client.post(_any(route)).status_code} - {405}
        assert statuses, route
        assert (403 not in statuses) is may, f"{role} {where} {route}: {statuses}"


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("where", ["ours", "everywhere"])
def test_what_is_of_all_who_work_is_open_to_every_mandate_of_a_role(role: Role, where: str) -> None:
    client = log_in(Client(), mandated(role, OURS if where == "ours" else None))
    for route, allowed in OF_ALL_WHO_WORK.items():
        statuses = {client.get(_any(route)).status_code, client.post(_any(route)).status_code} - {405}
        assert statuses, route
        assert (403 not in statuses) is (role in allowed), f"{role} {where} {route}: {statuses}"


def _ended() -> User:
    return mandated(Role.REGISSEUR, until=timezone.localdate() - timedelta(1))


def _not_yet() -> User:
    return mandated(Role.REGISSEUR, since=timezone.localdate() + timedelta(1))


def _sleeping() -> User:
    user = mandated(Role.REGISSEUR)
    user.is_active = False
    user.save()
    return user


@pytest.mark.parametrize("who", [None, _ended, _not_yet, _sleeping, person])
def test_nobody_else_opens_anything(who: object, addresses: dict[str, dict[str, str]]) -> None:
    client = Client()
    if callable(who):
        log_in(client, who())
    for routes in addresses.values():
        for route, address in routes.items():
            assert _opened(client, route, address) in {401, 403}, route
    for route in (*OF_THE_INSTALLATION, *OF_ALL_WHO_WORK):
        posted = client.post(_any(route))
        answer = client.get(_any(route)) if posted.status_code == 405 else posted
        assert answer.status_code == 403 or answer["Location"].startswith("/aanmelden"), route


def test_without_a_second_factor_every_page_leads_to_setting_it_up(addresses: dict[str, dict[str, str]]) -> None:
    client = log_in(Client(), mandated(Role.REGISSEUR, second_factor=False))
    for route, address in addresses["ours"].items():
        answer = client.post(address) if route in FOR_POSTING else client.get(address)
        assert (answer.status_code, answer["Location"]) == (302, "/werk/account/code"), route


@pytest.mark.parametrize("route", sorted(OF_AN_ACCOUNT))
def test_pages_of_an_account_are_for_who_is_logged_in(route: str) -> None:
    answer = Client().get(_any(route))
    assert answer.status_code == 302
    assert answer["Location"].startswith("/aanmelden")


def test_a_refusal_says_why(addresses: dict[str, dict[str, str]]) -> None:
    answer = log_in(Client(), mandated(Role.EDITOR, OURS)).get(addresses["theirs"]["werk/<kind:kind>/<uuid:pk>"])
    assert answer.status_code == 403
    assert "Dit hoort bij een organisatie waarvoor u niet werkt." in answer.content.decode()


def test_nothing_was_changed_by_who_was_refused(addresses: dict[str, dict[str, str]]) -> None:
    before = list(Service.objects.order_by("pk").values()), Change.objects.count()
    for client in (Client(), log_in(Client(), mandated(Role.EDITOR, OURS)), log_in(Client(), _ended())):
        for address in addresses["theirs"].values():
            client.post(address, {"name": "gekaapt", "last_day": "01/01/2026", "because": "x", "version": "2"})
    assert (list(Service.objects.order_by("pk").values()), Change.objects.count()) == before


def test_the_day_of_the_mandate_is_the_day_of_today() -> None:
    assert _ended().mandates.get().valid_until < timezone.localdate()
    assert timezone.localdate() > date(2026, 1, 1)

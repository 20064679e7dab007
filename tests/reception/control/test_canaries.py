"""The canary matrix: every sealed field of both stores, every route, as every role (P-02, P-03, P-10, P-15, P-19).

The data are planted and all is walked once; the tests then look at what was seen. Whether somebody may read a file is
asked of the access table, never of a page.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from django.conf import settings
from django.core import mail
from django.core.management import call_command
from django.db import connections, transaction
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.test import override_settings
from django.urls import path
from django.utils import timezone
from pytest_django import DjangoDbBlocker

from rechtop.accounts.access import ALLOWED, CLIENT_ACTIONS, Action, standing_of
from rechtop.accounts.models import Mandate, Role, User
from rechtop.reception.desk import Desk
from rechtop.reception.models import Assignment, Part, Trajectory
from rechtop.stores.registry import store_of
from rechtop.stores.sealed import Sealed
from tests.reception.control.planting import Garden, of_no_file, plant, plant_what_came_in, planted_tables
from tests.reception.control.walking import Seen, Visitor, Walk, routes
from tests.reception.made import OTHER_TEAM, TEAM, worker
from tests.stores.made import ALIASES, OURS, THEIRS, in_stores, register

pytestmark = [in_stores, pytest.mark.both_databases]

DATABASES = ["default", *ALIASES]
FOR_THE_PERSON = ("blad", "berichten", "logboek", "budget.xlsx", "huishouden.yaml", "onderzoek.json", "betrokken",
                  "rondom", "pk>/plan", "plan.fhir.json")  # fmt: skip
"""The last word of a route whose answer leaves the house: no hypothesis of a worker may be in it."""


ELSEWHERE = {
    "overdracht/antwoord/<str:key>": "its key opens it, for who has no account: tests/handovers/door",
    "overdracht/antwoord/<str:key>/nieuw": "the same",
    "onthaal/dossier/<uuid:pk>/overdracht/<uuid:handover_pk>/link": "of one that left: tests/handovers/out",
    "onthaal/dossier/<uuid:pk>/overdracht/<uuid:handover_pk>/noteer": "the same",
    "onthaal/dossier/<uuid:pk>/plan.fhir.json": "of a plan that she confirmed: tests/reception/plan/test_fhir.py",
    "overleg/458ter/<uuid:consultation>": "in a store of its own: tests/meetings/legal",
}
"""Addresses that ask more than a planted row is, and where they are tried."""


@dataclass
class Walked:
    """All that was seen: on the pages, and afterwards in what is kept elsewhere."""

    walk: Walk
    leaky: Walk
    elsewhere: dict[str, set[tuple[str, str]]]


def _leak(request: HttpRequest) -> HttpResponse:
    """What somebody could write by mistake: a page that asks nothing of whoever asks."""
    held = Trajectory.objects.using(ALIASES[0]).order_by("created_at").first()
    return HttpResponse(held.question if held else "")


urlpatterns = [path("onthaal/lek", _leak)]
"""Of the leaky site."""


def _visitor(name: str, user: User | None, gardens: list[Garden], on: Any) -> Visitor:
    if user is None:
        return Visitor(name, None)
    standing = standing_of(user, on)
    reads, controls, works_with = set(), set(), set()
    for garden in gardens:
        desk = Desk(standing, store_of(garden.store), garden.store, on)
        if standing.may(Action.READ_FILE, desk.file_ref(garden.file)):
            reads.add(garden.tag)
        if standing.may(Action.CONTROL, desk.ref("journal")):
            controls.add(garden.tag)
        if any(standing.may(action, desk.ref("trajectory")) for action in (Action.RECEIVE, Action.COORDINATE)):
            works_with.add(garden.tag)
    return Visitor(name, user, frozenset(reads), frozenset(controls), frozenset(works_with))


def _gardens(insider: User, theirs: User, on: Any) -> list[Garden]:
    gardens = [
        plant("open", ALIASES[0], insider, on),
        plant("kring", ALIASES[0], insider, on),
        plant("ander", ALIASES[1], theirs, on),
    ]
    for garden in gardens:
        circle = garden.tag == "kring"
        Trajectory.objects.using(garden.store).filter(pk=garden.file.pk).update(team=TEAM, is_closed_circle=circle)
        garden.file.refresh_from_db()
        plant_what_came_in(garden, TEAM)
        note = garden.betrays(f"kanarie{garden.tag}assignmentnote", "Assignment.note")
        Assignment.objects.using(garden.store).create(
            trajectory=garden.file, worker=garden.worker.pk, worker_name="An", part=Part.TREKKER, since=on,
            by=garden.worker.pk, by_name="An", note=note,
        )  # fmt: skip
    return gardens


OWN_PAGES = (Role.TEAM_LEAD, Role.CONTROL_OFFICER, Role.HANDOVER_COORDINATOR)
"""Roles with pages of their own, where the trekker does not come in."""

FEWER = (Role.WORKER, Role.ADMIN, Role.MANAGER)
"""Those that come by a second time, on the other database: what a page shows does not depend on it, queries may."""


def _everybody(gardens: list[Garden], on: Any) -> Iterator[Visitor]:
    insider, theirs = gardens[0].worker, gardens[2].worker
    yield _visitor("nobody", None, gardens, on)
    yield _visitor("the trekker of both", insider, gardens, on)
    yield _visitor("a worker of the other organisation", theirs, gardens, on)
    for role in Role if connections["default"].vendor == "sqlite" else FEWER:
        yield _visitor(f"{role} in the team", worker("R0 Verzonnen", role), gardens, on)
        if Action.READ_FILE in ALLOWED[role]:
            yield _visitor(f"{role} in another team", worker("R1 Verzonnen", role, team=OTHER_TEAM), gardens, on)
    # Two mandates allow what one of both allows, and no more (tests/accounts/test_access.py): who holds every role sees
    # at least what each of them sees.
    for place, organisation in (("of the other organisation", THEIRS), ("of the installation", None)):
        yield _visitor(f"every role {place}", _with_every_role(organisation), gardens, on)


def _with_every_role(organisation: UUID | None) -> User:
    user = worker("R2 Verzonnen" if organisation else "R3 Verzonnen", team=None, organisation=organisation)
    for role in set(Role) - {Role.WORKER}:
        Mandate.objects.create(person=user, organisation=organisation, role=role, valid_from=date(2024, 1, 1))
    return user


def _of_people(route: str) -> bool:
    return route.startswith(("onthaal", "overdracht", "overleg"))


@pytest.fixture(scope="module")
def walked(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Walked:
    on = timezone.localdate()
    heard: list[str] = []
    handler = logging.Handler(logging.DEBUG)
    handler.emit = lambda record: heard.append(record.getMessage())  # type: ignore[method-assign]
    with django_db_blocker.unblock(), ExitStack() as stack, pytest.MonkeyPatch.context() as patch:
        patch.setattr(engines["django"].engine, "string_if_invalid", "")  # as it runs
        for database in DATABASES:
            stack.enter_context(transaction.atomic(using=database))
            stack.callback(transaction.set_rollback, True, using=database)
        register()
        call_command("createcachetable", verbosity=0)
        gardens = _gardens(worker("An Verzonnen"), worker("Eva Verzonnen", organisation=THEIRS), on)
        people = list(_everybody(gardens, on))
        found = sorted(set(routes()))
        walk, leaky = Walk(gardens, DATABASES), Walk(gardens, DATABASES)
        logging.getLogger().addHandler(handler)
        try:
            for visitor in people:
                walk.visit(visitor, found, *_asked(visitor))
                if visitor.name in {f"{role} in the team" for role in OWN_PAGES}:
                    walk.visit(visitor, [route for route in found if "dossier/" not in route], methods=("POST",))
            with override_settings(ROOT_URLCONF=__name__):
                for visitor in people:
                    leaky.visit(visitor, ["onthaal/lek"])
        finally:
            logging.getLogger().removeHandler(handler)
        found_elsewhere = {place: walk.canaries(text) for place, text in _kept(heard)}
    return Walked(walk, leaky, found_elsewhere)


def _asked(visitor: Visitor) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """About which files and how a visitor asks each route: all that could give something, and once what is refused."""
    both, ways = ("GET", "POST"), ("open", "kring")
    if visitor.name.startswith(("the trekker", "worker in another")):
        return ways, both
    if visitor.name.startswith("a worker of the other"):
        return ("open", "ander"), ("GET",)
    helping = visitor.name.startswith(("worker", "team_lead", "receptionist")) and "team" in visitor.name[10:]
    return (ways if helping else ("open",)), ("GET",)


def _kept(heard: list[str]) -> Iterator[tuple[str, str]]:
    yield "logs", "\n".join(heard)
    yield "outbox", "\n".join(str(message.message()) for message in mail.outbox)
    for table in ("django_session", "rechtop_cache"):
        with connections["default"].cursor() as cursor:
            cursor.execute(f"SELECT * FROM {table}")
            yield table, repr(cursor.fetchall())
    for folder in (settings.SEALS, settings.KEYS, settings.OPEN_KEYS):
        for file in sorted(Path(folder).rglob("*")) if str(folder).startswith(str(Path(settings.KEYS).parent)) else []:
            if file.is_file():
                yield file.name, file.read_text(errors="replace")


def _unallowed(seen: list[Seen]) -> list[Seen]:
    """Those that the access table does not allow.

    Of a file: who reads it, or reviews why it was opened. Of no file: who works with people in that organisation.
    """
    reviewed, loose = {"Opening.why", "Opening.review"}, of_no_file()
    return [
        one
        for one in seen
        if one.tag not in one.visitor.reads
        and not (one.tag in one.visitor.controls and one.what in reviewed)
        and not (one.tag in one.visitor.works_with and one.what.partition(".")[0] in loose)
    ]


def _told(seen: list[Seen]) -> list[str]:
    return sorted({f"{one.method} {one.route} as {one.visitor.name}: {one.what} of {one.tag}" for one in seen})


def test_p02_p03_a_canary_shows_only_to_who_may_read_that_file(walked: Walked) -> None:
    assert "\n".join(_told(_unallowed(walked.walk.seen))) == ""


def test_p03_who_keeps_directs_or_governs_sees_nothing_of_any_file(walked: Walked) -> None:
    helping = {Role.RECEPTIONIST, Role.WORKER, Role.TEAM_LEAD, Role.CONTROL_OFFICER}
    others = tuple(f"{role} " for role in Role if role not in helping)
    assert _told([one for one in walked.walk.seen if one.visitor.name.startswith(others)]) == []
    assert not any(one.visitor.reads for one in walked.walk.seen if one.visitor.name.startswith(others))


def test_p10_the_national_number_shows_on_no_page_that_is_only_opened(walked: Walked) -> None:
    assert _told([one for one in walked.walk.seen if one.what == "NationalNumber.number"]) == []


def test_p15_a_hypothesis_stays_on_the_own_pages_of_its_file(walked: Walked) -> None:
    thoughts = [one for one in walked.walk.seen if one.what.startswith("Hypothesis.")]
    assert _told([one for one in thoughts if one.owner != one.tag or one.route.endswith(FOR_THE_PERSON)]) == []


def test_p19_pages_about_people_ask_nothing_elsewhere(walked: Walked) -> None:
    loose = {(one.route, one.visitor.name) for one in walked.walk.answers if _of_people(one.route) and not one.is_tight}
    assert loose == set()


def test_no_canary_in_headers_logs_messages_sessions_cache_or_files(walked: Walked) -> None:
    assert _told([one for one in walked.walk.seen if one.where == "headers"]) == []
    assert {place: found for place, found in walked.elsewhere.items() if found} == {}


def test_no_page_falls_over(walked: Walked) -> None:
    fallen = {f"{one.method} {one.route}: {one.fault}" for one in walked.walk.answers if one.status == 500}
    assert "\n".join(sorted(fallen)) == ""


def test_the_walk_itself_sees(walked: Walked) -> None:
    """Who may read does see canaries; a page that leaks is caught for everybody who may not."""
    trekker = {(one.tag, one.what) for one in walked.walk.seen if one.visitor.name == "the trekker of both"}
    assert {("open", "Person.name"), ("kring", "Person.name"), ("open", "Trajectory.question")} <= trekker
    assert len(trekker) > 20
    caught = {one.visitor.name for one in _unallowed(walked.leaky.seen)}
    assert {"nobody", "worker in another team", "every role of the installation", "manager in the team"} <= caught


def test_every_address_is_reached_by_somebody(walked: Walked) -> None:
    """A route whose ids fit nothing that is planted would be refused to everybody, and so never be looked at."""
    inside = [one for one in walked.walk.answers if one.visitor.name.endswith((" in the team", " of both"))]
    if connections["default"].vendor != "sqlite":  # where fewer come by: only the pages of a file
        inside = [one for one in inside if "dossier/<uuid:pk>" in one.route]
    missed = {one.route for one in inside} - {one.route for one in inside if one.status not in {403, 404, 405}}
    assert missed - ELSEWHERE.keys() == set(), "plant what it asks, or say where it is tried"
    assert {route for route in ELSEWHERE if route in {one.route for one in inside}} <= missed, "it is reached now"


def test_p11_who_saw_something_of_a_file_stands_in_the_journal(walked: Walked) -> None:
    unnoted = [one for one in walked.walk.seen if not one.noted]
    assert _told(unnoted) == []


def test_every_sealed_field_is_planted(walked: Walked) -> None:
    assert walked.walk.gardens[0].refused == {}
    planted = set(walked.walk.gardens[0].forms.values())
    sealed = {
        f"{model.__name__}.{one.name}"
        for model in planted_tables()
        for one in model._meta.concrete_fields
        if isinstance(one, Sealed)
    }
    assert sealed - planted == set()


def test_every_action_about_people_stays_strict() -> None:
    assert {Action.READ_FILE, Action.WRITE_FILE, Action.COUNT, Action.CONTROL} <= CLIENT_ACTIONS
    assert OURS != THEIRS

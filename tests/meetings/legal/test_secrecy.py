"""P-08: a note of art. 458ter appears nowhere else, and no kind of consultation becomes another."""

from __future__ import annotations

import re
from itertools import permutations
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.apps import apps
from django.db import connections
from django.template import engines
from django.test import Client
from django.urls import URLPattern

from rechtop.accounts.models import Role, User
from rechtop.meetings.legal import convening
from rechtop.meetings.legal.models import LegalConsultation
from rechtop.meetings.urls import urlpatterns
from tests.accounts.logging_in import log_in
from tests.meetings.made import THEIRS, convened, own_store, seated
from tests.meetings.pages import routes
from tests.reception.made import a_file, desk, worker
from tests.stores.made import ALIASES, in_stores

pytestmark = [in_stores, pytest.mark.both_databases]

KINDS = ("client", "cards", "legal")
CANARY = "kanarienotitie458"
TEMPLATES = Path(apps.get_app_config("meetings").path) / "templates" / "meetings"


def _kind(model: Any) -> str:
    return next((kind for kind in KINDS if f"meetings.{kind}." in model.__module__), "")


def test_p08_no_table_of_one_kind_points_to_another() -> None:
    seen = set()
    for model in apps.get_app_config("meetings").get_models():
        seen.add(_kind(model))
        related = {one.related_model for one in model._meta.get_fields() if one.is_relation}
        others = {_kind(other) or other._meta.app_label for other in related if isinstance(other, type)}
        allowed = {_kind(model)} | ({"reception"} if _kind(model) == "client" else set())
        assert others <= allowed, model
    assert seen == set(KINDS)


def test_p08_no_address_and_no_page_of_one_kind_leads_to_another() -> None:
    names = {
        kind: {
            str(one.name)
            for one in urlpatterns
            if isinstance(one, URLPattern) and f".{kind}." in one.callback.__module__
        }
        for kind in KINDS
    }
    assert all(names.values())
    for here, there in permutations(KINDS, 2):
        for page in (TEMPLATES / here).glob("*.html"):
            text = page.read_text(encoding="utf-8")
            leads = set(re.findall(r'{% url "meetings:(\w+)"', text))
            assert not leads & names[there], f"{page.name} leads from {here} to {there}"
            assert not any(
                f"meetings/{there}/" in one for one in re.findall(r'(?:include|extends) "([^"]+)"', page.read_text())
            )


def test_p08_a_page_of_458ter_leads_to_no_file_and_no_handover() -> None:
    for page in (TEMPLATES / "legal").glob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert set(re.findall(r'{% url "(\w+):', text)) <= {"meetings"}, page.name
        assert not re.findall(r'(?:include|extends) "(?:reception|handovers)/', text), page.name


@pytest.fixture
def an(store: str) -> User:
    """A participant who also works with files."""
    return worker()


def test_p08_a_note_stands_only_sealed_in_its_own_store(an: User) -> None:
    convened(an)
    seated(an).write(CANARY, uuid4())
    for alias in ("default", *ALIASES):
        with connections[alias].cursor() as cursor:
            for table in connections[alias].introspection.table_names(cursor):
                cursor.execute(f'SELECT * FROM "{table}"')
                assert CANARY not in repr(
                    [[bytes(v) if isinstance(v, memoryview) else v for v in row] for row in cursor]
                )
    with connections[ALIASES[0]].cursor() as cursor:
        for model in apps.get_app_config("meetings").get_models():
            if _kind(model) == "legal":
                cursor.execute(f'SELECT COUNT(*) FROM "{model._meta.db_table}"')
                assert cursor.fetchone()[0] == 0, "nothing of it in the store of files"


def test_p08_a_note_shows_on_no_other_page(an: User, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every page about people that a participant can open, her files among them."""
    monkeypatch.setattr(engines["django"].engine, "string_if_invalid", "")  # as it runs
    file = a_file(desk(an))
    convened(an)
    seated(an).write(CANARY, uuid4())
    client = log_in(Client(raise_request_exception=False), an)
    shows = set()
    for route in sorted(set(routes())):
        address = "/" + re.sub(r"<uuid:consultation>", str(THEIRS), route).replace("<uuid:pk>", str(file.pk))
        answer = client.get(re.sub(r"<[^>]+>", str(uuid4()), address))
        body = b"".join(answer) if answer.streaming else answer.content  # type: ignore[arg-type]
        if CANARY.encode() in body:
            shows.add(route)
    assert shows == {"overleg/458ter/<uuid:consultation>"}


@pytest.mark.parametrize("role", [Role.TEAM_LEAD, Role.WORKER, Role.ADMIN, Role.CONTROL_OFFICER, Role.MANAGER])
def test_p08_who_is_not_listed_sees_nothing_of_it(an: User, role: Role) -> None:
    convened(an)
    client = log_in(Client(), worker("Bo Verzonnen", role, team=None))
    page = client.get(f"/overleg/458ter/{THEIRS}")
    assert page.status_code == (404 if role in {Role.TEAM_LEAD, Role.WORKER} else 403)
    listed = client.get("/overleg/458ter")
    assert str(THEIRS) not in listed.content.decode()


def _told(an: User, **changed: str) -> dict[str, str]:
    return {
        "key": str(THEIRS), "ground": "prosecutor", "reference": "Toestemming, kenmerk X (verzonnen)",
        "aim": "integrity", "purpose": "Iemand beschermen", "rules": "De trekker leidt.", "sure": "on",
        "seat0-name": an.name, "seat0-office": "OCMW", "seat0-secrecy": "professional", "seat0-email": an.email,
        "seat1-name": "Wim", "seat1-office": "Politie", "seat1-secrecy": "office", **changed,
    }  # fmt: skip


def test_it_is_fixed_opened_written_in_and_ended_on_its_pages(an: User, monkeypatch: pytest.MonkeyPatch) -> None:
    from rechtop.stores.models import Store

    Store.objects.filter(pk=THEIRS).delete()
    monkeypatch.setattr(
        convening, "add_store", lambda pk, name, **told: own_store(pk, name, told["on"], told["owner"], True)
    )
    client = log_in(Client(), an)
    for missing in ("ground", "aim", "purpose", "rules", "reference", "sure"):
        answer = client.post("/overleg/458ter/nieuw", _told(an, **{missing: ""}))
        assert answer.status_code == 200
        assert "Nog niet geopend" in answer.content.decode()
    assert client.post("/overleg/458ter/nieuw", _told(an)).headers["Location"] == f"/overleg/458ter/{THEIRS}"
    assert LegalConsultation.objects.using(ALIASES[1]).get().get_ground_display().startswith("een gemotiveerde")
    here = f"/overleg/458ter/{THEIRS}"
    assert client.post(here, {"do": "note", "text": CANARY, "key": str(uuid4())}).status_code == 302
    missing = client.post(here, {"do": "end", "decision": "", "destroy_on": ""}).content.decode()
    assert "Schrijf wat er beslist is" in missing
    assert "<details open>" in missing, "what is to be mended is not folded away"
    assert client.post(here, {"do": "end", "decision": "Geen gevolg", "destroy_on": "31/12/2099"}).status_code == 302
    page = client.get(here).content.decode()
    assert CANARY in page
    assert "31 december 2099" in page
    assert "Vernietig alles" not in page

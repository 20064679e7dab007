"""Canaries: an unmistakable text in every sealed field of every table of a store, found by looking at the tables.

A new table or field is planted by itself. What must have a shape (an amount, a day, a number) gets a value that nobody
else has, and is looked for in each way that it can be written.
"""

from __future__ import annotations

import secrets
import uuid
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from django.apps import apps
from django.db import IntegrityError, models, transaction

from rechtop.accounts.models import User
from rechtop.handovers.models import Handover
from rechtop.reception.models import Person, Trajectory
from rechtop.stores.router import STORE_APPS
from rechtop.stores.sealed import Sealed

Row = models.Model


@dataclass
class Garden:
    """What was planted about one file: which forms betray which field, and the rows by table."""

    tag: str
    store: str
    worker: User
    on: date
    forms: dict[str, str] = field(default_factory=dict)
    rows: dict[str, Row] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)

    @property
    def file(self) -> Trajectory:
        """The file that it is all about."""
        found = self.rows["Trajectory"]
        assert isinstance(found, Trajectory)
        return found

    def betrays(self, value: str, what: str, *others: str) -> str:
        """Remember that this text, in any of these forms, is that field; the text."""
        for form in (value, *others):
            self.forms[form] = what
        return value


_counted = iter(range(1, 10_000))


def _amount(garden: Garden, what: str) -> str:
    number = 71_000 + next(_counted)
    whole = f"{number}"
    return garden.betrays(f"{whole}.37", what, f"{whole[:2]}.{whole[2:]},37", f"{whole},37")


def _birth(garden: Garden, what: str) -> str:
    day = 10 + next(_counted) % 18
    return garden.betrays(f"1901-07-{day}", what, f"{day} juli 1901", f"{day}/07/1901")


def _number(garden: Garden, what: str) -> str:
    first = f"010713{next(_counted) % 1000:03}"
    whole = f"{first}{97 - int(first) % 97:02}"
    written = f"{whole[:2]}.{whole[2:4]}.{whole[4:6]}-{whole[6:9]}.{whole[9:]}"
    return garden.betrays(whole, what, written, written.replace(".", "").replace("-", " "))


def _mail(garden: Garden, what: str) -> str:
    return garden.betrays(f"kanarie{next(_counted)}@voorbeeld.example", what)


def _text(garden: Garden, what: str) -> str:
    return garden.betrays(f"kanarie{garden.tag}{what.replace('.', '').replace('_', '')}", what)


def _nothing(garden: Garden, what: str) -> dict[str, str]:
    return {"phone": _text(garden, what)}


def _around(garden: Garden, what: str) -> list[dict[str, Any]]:
    return [{"name": _text(garden, what), "sector": "family", "closeness": 1}]


def _goals(garden: Garden, what: str) -> list[dict[str, str]]:
    return [{"text": _text(garden, what), "state": "active"}]


def _items(garden: Garden, what: str) -> list[dict[str, str]]:
    return [{"id": "question", "kind": "question", "label": "De vraag", "text": _text(garden, what)}]


SHAPES: dict[str, Callable[[Garden, str], Any]] = {
    "Person.birth_date": _birth,
    "NationalNumber.number": _number,
    "SafeContact.email": _mail,
    "Event.amount": _amount,
    "Advance.amount": _amount,
    "BudgetLine.amount": _amount,
    "BudgetLine.owed": _amount,
    "Fact.value": _amount,
    "Merge.before": _nothing,
    "EgoMap.people": _around,
    "Plan.goals": _goals,
    "Handover.items": _items,
}
"""Fields that must have a shape."""

CHOSEN: dict[str, dict[str, Any]] = {
    "Fact": {"place": "p1", "fact": "net_wage_month"},
    "Move": {"before": "sent", "after": "refused", "side": "receiver"},
    "Step": {"owner_kind": "person"},
    "Event": {"domain": "financien", "stage": "granted", "organ": "bcsd"},
    "Opening": {"until": date(2020, 1, 1), "is_emergency": True},
    "BudgetLine": {"side": "debt"},
    "Finding": {"right": "leefloon", "condition": "willing_to_work", "holder": "p1"},
    "Trajectory": {"channel": "desk"},
    "Message": {"kind": "call", "subject": "Bericht", "state": "sent", "channel": "letter"},
    "Merge": {"undone_on": date(2020, 1, 1)},
    "Request": {"right": "leefloon", "is_competent": False},
    "Words": {"about": "wish", "domain": "financien"},
    "Hypothesis": {"domain": "financien"},
    "ClientParticipant": {"kind": "network"},
}
"""What a row needs to be shown somewhere, or to be allowed at all."""

OF_NO_FILE = {
    "Card", "CardAgreement", "LegalConsultation", "LegalParticipant", "LegalNote", "LegalEnding",
}  # fmt: skip
"""Of consultations that no file knows of, and that stand in no store of files: tests/meetings looks for those."""

SKIPPED = {"Entry", "Head", "Assignment"} | OF_NO_FILE
"""The journal writes itself; who is assigned decides who may read, and is made with the file."""


APART = "rechtop.meetings.legal"
"""A consultation under art. 458ter stands in a store of its own; the database refuses it in one of an organisation."""


class NotPlanted(Exception):
    """No row of a table could be made that its constraints accept."""


def planted_tables() -> list[type[Row]]:
    """Every table of an organisation's store that hides something."""
    return [
        model
        for model in apps.get_models()
        if model._meta.app_label in STORE_APPS
        and model.__name__ not in SKIPPED
        and not model.__module__.startswith(APART)
        and any(isinstance(one, Sealed) for one in model._meta.concrete_fields)
    ]


def of_no_file() -> set[str]:
    """Tables that hang on no file or person: cards without a name, texts on their way to another organisation."""
    return {model.__name__ for model in planted_tables() if not _hangs(model, set())}


def _hangs(model: type[Row], passed: set[type[Row]]) -> bool:
    if model in (Person, Trajectory):
        return True
    further = {one.related_model for one in model._meta.concrete_fields if one.is_relation} - passed - {model}
    return any(_hangs(other, passed | {model}) for other in further)


def plant(tag: str, store: str, worker: User, on: date) -> Garden:
    """A file with a canary in every sealed field of every table."""
    garden = Garden(tag, store, worker, on)
    for model in (Person, Trajectory):
        _plant(garden, model)
    for model in planted_tables():
        with suppress(NotPlanted):  # `Garden.refused` tells; a test of its own fails on it
            _plant(garden, model)
    return garden


def plant_what_came_in(garden: Garden, team: uuid.UUID) -> None:
    """A question that another organisation handed over to a team; in a closed circle it became that file."""
    garden.rows["CameIn"] = Handover.objects.using(garden.store).create(
        direction="in", trajectory=garden.file if garden.file.is_closed_circle else None, sender=uuid.uuid4(),
        sender_name="CAW Verzonnen", receiver=team, receiver_name="Sociale dienst", way="here",
        purpose=_text(garden, "CameIn.purpose"), items=_items(garden, "CameIn.items"),
        until=garden.on + timedelta(30), agreed_how="voice", agreed_on=garden.on, state="received", sent_on=garden.on,
        received_on=garden.on, answer_due=garden.on, witness=_text(garden, "CameIn.witness"),
    )  # fmt: skip


def _plant(garden: Garden, model: type[Row]) -> Row:
    name = model.__name__
    if name in garden.rows:
        return garden.rows[name]
    values = {one.attname: _value(garden, name, one) for one in model._meta.concrete_fields if _is_needed(one)}
    values |= CHOSEN.get(name, {})
    why = ""
    for tried in _ways(garden, model, values):
        try:
            with transaction.atomic(using=garden.store):
                garden.rows[name] = model._base_manager.using(garden.store).create(**tried)
        except IntegrityError as refused:
            why = str(refused)
            continue
        return garden.rows[name]
    garden.refused[name] = f"say in CHOSEN what it asks: {why}"
    raise NotPlanted(name)


def _ways(garden: Garden, model: type[Row], values: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The values; the same with every empty field filled; and each with another choice: a constraint may ask for it."""
    empty = [one for one in model._meta.concrete_fields if one.attname not in values and (one.null or one.blank)]
    full = {one.attname: _value(garden, model.__name__, one) for one in empty if not one.is_relation}
    for begun in (values, values | full | CHOSEN.get(model.__name__, {})):
        yield begun
        for one in model._meta.concrete_fields:
            for code, _label in one.flatchoices or ():
                yield begun | {one.attname: code}


def _is_needed(one: Any) -> bool:
    if isinstance(one, Sealed):
        return True
    if one.is_relation:
        return not one.null or one.related_model is not one.model
    filled = one.has_default() or one.null or getattr(one, "auto_now_add", False) or isinstance(one, models.AutoField)
    return not filled and not (one.blank and isinstance(one, models.CharField))


def _value(garden: Garden, model: str, one: Any) -> Any:
    place = f"{model}.{one.name}"
    if isinstance(one, Sealed):
        return SHAPES.get(place, _text)(garden, place)
    if one.is_relation:
        return _plant(garden, one.related_model).pk
    if one.choices:
        return next(code for code, _label in one.flatchoices if code)
    return _plain(garden, one)


def _plain(garden: Garden, one: Any) -> Any:
    match one:
        case models.UUIDField():
            return garden.worker.pk if one.name in {"by", "worker", "owner"} else uuid.uuid4()
        case models.DateTimeField():
            return datetime.combine(garden.on, datetime.min.time(), tzinfo=UTC)
        case models.DateField():
            return garden.on - timedelta(days=len(garden.tag))  # another for each file: some may stand only once a day
        case models.BooleanField():
            return False
        case models.BinaryField():
            return secrets.token_bytes(12)
        case models.DecimalField():
            return Decimal(1)
        case models.IntegerField():
            return 1
        case models.JSONField():
            return {}
        case _:
            return secrets.token_hex(3)[: one.max_length]

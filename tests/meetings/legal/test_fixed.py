"""P-08: ground, aim, rules and participants are fixed before a consultation opens, and never change afterwards."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import DatabaseError, transaction
from django.db.models import Model

from rechtop.accounts.access import standing_of
from rechtop.accounts.gate import Refused
from rechtop.accounts.models import Role, User
from rechtop.journal.models import Act, Entry
from rechtop.journal.restored import JournalGuard
from rechtop.meetings.legal.convening import Seat, convene
from rechtop.meetings.legal.errors import ConsultationError, ConsultationMissing
from rechtop.meetings.legal.models import (
    LegalConsultation,
    LegalEnding,
    LegalNote,
    LegalOpening,
    LegalParticipant,
    Secrecy,
)
from rechtop.meetings.legal.sitting import mine
from rechtop.stores.models import Store
from tests.meetings.made import OURS, THEIRS, convened, own_store, plan_of, seated
from tests.reception.made import ON, worker
from tests.stores.made import ALIASES, in_stores

pytestmark = [in_stores, pytest.mark.both_databases]

APART = ALIASES[1]


@pytest.fixture
def an(store: str) -> User:
    """Who convenes."""
    Store.objects.filter(pk=THEIRS).delete()
    return worker()


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"reference": " "}, "welke tekst of toestemming"),
        ({"purpose": ""}, "waarvoor"),
        ({"rules": ""}, "hoe het verloopt"),
        ({"seats": ()}, "alle deelnemers"),
        (
            {"seats": (Seat("Wim", "Politie", Secrecy.OFFICE), Seat("Eva", "CAW", Secrecy.OFFICE))},
            "zelf niet op de lijst",
        ),
        ({"seats": (Seat("Wim", "Politie", Secrecy.OFFICE, "niemand@voorbeeld.example"),) * 2}, "geen account"),
    ],
)
def test_p08_nothing_opens_before_all_is_fixed(an: User, changed: dict[str, Any], says: str) -> None:
    with pytest.raises(ConsultationError, match=says):
        convene(standing_of(an, ON), THEIRS, plan_of(an, **changed), ON, own_store)
    assert not Store.objects.filter(pk=THEIRS).exists(), "not even a store"


def test_p08_who_may_not_convene_is_refused(an: User) -> None:
    admin = worker("Kim Verzonnen", Role.ADMIN)
    with pytest.raises(Refused):
        convene(standing_of(admin, ON), THEIRS, plan_of(admin), ON, own_store)


def test_the_form_that_is_sent_twice_makes_one(an: User) -> None:
    again = [convene(standing_of(an, ON), THEIRS, plan_of(an), ON, own_store) for _ in range(2)]
    assert again == [THEIRS, THEIRS]
    assert LegalConsultation.objects.using(APART).count() == 1


def _refused(model: type[Model], says: str, **told: Any) -> None:
    with pytest.raises(DatabaseError, match=says), transaction.atomic(using=APART):
        model._base_manager.using(APART).create(**told)


BARE = {
    "ground": "law",
    "reference": "r",
    "aim": "integrity",
    "purpose": "p",
    "rules": "r",
    "by": uuid4(),
    "by_name": "An",
}


def test_p08_the_database_takes_no_consultation_that_is_not_fixed(an: User) -> None:
    _refused(LegalConsultation, "fixed before", id=THEIRS, **{**BARE, "purpose": ""})
    _refused(LegalConsultation, "only in its own store", id=uuid4(), **BARE)
    for column in ("ground", "aim"):
        _refused(LegalConsultation, f"consultation_has_a_legal_{column}", id=THEIRS, **{**BARE, column: "handy"})
    with pytest.raises(DatabaseError, match="only in its own store"), transaction.atomic(using=ALIASES[0]):
        LegalConsultation.objects.using(ALIASES[0]).create(id=THEIRS, **BARE)


def test_p08_the_database_opens_nothing_without_participants_and_takes_no_note_before(an: User) -> None:
    held = LegalConsultation.objects.using(APART).create(id=THEIRS, **BARE)
    _refused(LegalOpening, "participants are fixed", consultation=held, by_name="An")
    _refused(LegalNote, "only while", consultation=held, by=an.pk, by_name="An", text="te vroeg")


@pytest.mark.parametrize(
    ("model", "column"),
    [(LegalConsultation, "purpose"), (LegalParticipant, "name"), (LegalOpening, "by_name"), (LegalNote, "text")],
)
def test_p08_what_is_fixed_never_changes(an: User, model: Any, column: str) -> None:
    convened(an)
    seated(an).write("een notitie", uuid4())
    held = model.objects.using(APART).all()
    with pytest.raises(DatabaseError, match="never changes"), transaction.atomic(using=APART):
        held.update(**{column: "Iemand anders"})
    with pytest.raises(DatabaseError, match="never changes"), transaction.atomic(using=APART):
        held._raw_delete(APART)


def test_p08_nobody_is_added_to_an_open_consultation(an: User) -> None:
    convened(an)
    held = LegalConsultation.objects.using(APART).get()
    _refused(LegalParticipant, "nobody is added", consultation=held, name="Eva", office="CAW", secrecy="professional")


def test_p08_only_who_is_listed_comes_in(an: User) -> None:
    """Not the head of the service, not a colleague, not who keeps the computers; they do not hear that it exists."""
    convened(an)
    for role in Role:
        for number, organisation in enumerate((OURS, None)):
            other = worker(f"Ander{number} Verzonnen", role, organisation=organisation, team=None)
            with pytest.raises(ConsultationMissing):
                seated(other)
            assert list(mine(standing_of(other, ON), ON)) == []
    assert [one.consultation.pk for one in mine(standing_of(an, ON), ON)] == [THEIRS]
    assert seated(an).consultation.reference.startswith("Decreet")


def test_p08_a_participant_of_another_organisation_comes_in_and_one_whose_mandate_ended_does_not(an: User) -> None:
    eva = worker("Eva Verzonnen", organisation=uuid4())
    convened(an, eva)
    assert seated(eva).account == eva.pk
    eva.mandates.update(valid_until=ON - timedelta(1))
    with pytest.raises(ConsultationMissing):
        seated(eva)


def test_a_note_sent_twice_is_one_and_every_reading_is_written_down(an: User) -> None:
    convened(an)
    table, key = seated(an), uuid4()
    table.write("een notitie", key)
    table.write("een notitie", key)
    assert LegalNote.objects.using(APART).count() == 1
    acts = list(Entry.objects.using(APART).order_by("number").values_list("act", "what"))
    assert acts == [
        (Act.WRITE, "consultation.opening"), (Act.READ, "consultation.page"), (Act.WRITE, "consultation.note"),
    ]  # fmt: skip


def test_it_ends_with_a_decision_and_a_day_and_then_nothing_comes_in(an: User) -> None:
    convened(an)
    table = seated(an)
    for decision, day in (("", ON), ("Geen gevolg", None), ("Geen gevolg", ON - timedelta(1))):
        with pytest.raises(ConsultationError):
            table.end(decision, day)
    table.end("Geen gevolg", ON + timedelta(30))
    with pytest.raises(ConsultationError, match="gesloten"):
        table.write("te laat", uuid4())
    _refused(LegalNote, "only while", consultation=table.consultation, by=an.pk, by_name="An", text="te laat")


def test_on_its_day_all_of_it_is_destroyed_and_not_before(an: User) -> None:
    convened(an)
    seated(an).end("Geen gevolg", ON + timedelta(30))
    with pytest.raises(ConsultationError, match="nog niet"):
        seated(an).destroy()
    seated(an, on=ON + timedelta(30)).destroy()
    for model in (LegalConsultation, LegalParticipant, LegalOpening, LegalNote, LegalEnding):
        assert not model._base_manager.using(APART).exists()
    assert Entry.objects.using(APART).filter(act=Act.REMOVE, what="consultation").count() == 1
    with pytest.raises(ConsultationMissing):
        seated(an, on=ON + timedelta(31))


def test_a_backup_is_put_back_in_any_order_and_guarded_again(an: User) -> None:
    guard = JournalGuard()
    with transaction.atomic(using=APART):
        guard.before(APART)
        held = LegalConsultation.objects.using(APART).create(id=THEIRS, **BARE)
        LegalOpening.objects.using(APART).create(consultation=held, by_name="An")
        LegalParticipant.objects.using(APART).create(
            consultation=held, name="An", office="OCMW", secrecy="professional"
        )
        guard.after(APART)
    _refused(LegalParticipant, "nobody is added", consultation=held, name="Eva", office="CAW", secrecy="professional")

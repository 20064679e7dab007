"""P-01: what is about people stands sealed, with the key of its own store."""

from datetime import date

import pytest
from django.core.exceptions import FieldError
from django.db import connections
from hypothesis import given
from hypothesis import strategies as st

from rechtop.reception.models import Fact, Person, Trajectory
from rechtop.stores.errors import SealBroken, StoreNotNamed
from rechtop.stores.sealed import marks_of_name, plain_words, seal, unseal
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]


def test_p01_the_database_holds_no_readable_name(store: str) -> None:
    made = Person.objects.using(store).create(name="Fatima Voorbeeld")
    with connections[store].cursor() as cursor:
        cursor.execute("SELECT name FROM reception_person")
        kept = bytes(cursor.fetchone()[0])
    assert b"Fatima" not in kept
    assert Person.objects.using(store).get(pk=made.pk).name == "Fatima Voorbeeld"


def test_p01_another_store_cannot_open_it(store: str, their_store: str) -> None:
    sealed = seal(store, "t.c", b"geheim")
    assert unseal(store, "t.c", sealed) == b"geheim"
    with pytest.raises(SealBroken):
        unseal(their_store, "t.c", sealed)


def test_a_value_moved_to_another_column_does_not_open(store: str) -> None:
    with pytest.raises(SealBroken):
        unseal(store, "t.other", seal(store, "t.c", b"geheim"))


def test_a_sealed_field_cannot_be_searched(store: str) -> None:
    with pytest.raises(FieldError):
        Person.objects.using(store).filter(name="Fatima").count()


@pytest.mark.parametrize("value", ["1.250,00", ["100.00", "200.00"], True, "?", {"a": [1]}])
def test_a_sealed_fact_keeps_its_shape(store: str, value: object) -> None:
    person = Person.objects.using(store).create()
    trajectory = Trajectory.objects.using(store).create(
        person=person, reference="A", opened_on=date(2026, 1, 1), channel="desk"
    )
    made = Fact.objects.using(store).create(
        trajectory=trajectory, place="an", fact="x", value=value, on=date(2026, 1, 1), by=person.pk, by_name="An"
    )
    assert Fact.objects.using(store).get(pk=made.pk).value == value


def test_a_query_that_names_no_store_is_refused() -> None:
    with pytest.raises(StoreNotNamed):
        Person.objects.count()
    with pytest.raises(StoreNotNamed):
        Person(name="An").save()


@given(st.text(max_size=40))
def test_the_words_of_a_name_do_not_depend_on_capitals(name: str) -> None:
    assert plain_words(name.upper()) == plain_words(name.upper().lower())


def test_a_name_is_found_by_its_words_and_their_beginnings(store: str, their_store: str) -> None:
    kept = marks_of_name(store, "Émile D’Hooghe")
    assert marks_of_name(store, "dhooghe") <= kept
    assert marks_of_name(store, "emi") & kept
    assert marks_of_name(store, "emilie") & kept, "the same beginning: who searches looks at the name itself then"
    assert not marks_of_name(store, "hooghe") & kept
    assert not marks_of_name(their_store, "dhooghe") & kept

"""What happens to the social map leaves a trace, is whole or not at all, and can be put back."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import IntegrityError
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from rechtop.organisations.ending.acts import merge
from rechtop.organisations.errors import CannotUndo, EditedMeanwhile, NotThere, NotValid
from rechtop.organisations.models import Change, Organisation, Place, Schedule, Service, ServiceAtPlace
from rechtop.organisations.record import snapshot
from rechtop.organisations.services import Actor, add, confirm, edit, end, history, undo

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

ON = date(2026, 11, 22)
AN = Actor(UUID("aaaaaaaa-0000-4000-8000-000000000001"), "An Verzonnen", "OCMW Voorbeeldstad")
HOURS: dict[str, Any] = {"byday": "MO,TU", "opens_at": "09:00", "closes_at": "12:00"}


def organisation(slug: str = "ocmw") -> Organisation:
    """A made-up organisation."""
    return add(Organisation, {"slug": slug, "kind": "ocmw", "name": slug.upper()}, by=AN)


def service(owner: Organisation | None = None, **values: Any) -> Service:
    """A made-up service with a telephone and hours at a place."""
    owner = owner or organisation()
    place = add(Place, {"organisation": str(owner.pk), "name": "Huis"}, by=AN)
    about = {
        "slug": f"dienst-{uuid4().hex[:8]}",
        "organisation": str(owner.pk),
        "name": "Onthaal",
        "phones": [{"number": "02 000 00 01"}],
        "at_places": [{"place": str(place.pk), "schedules": [HOURS]}],
    }
    return add(Service, about | values, by=AN)


def test_something_new_has_one_line_with_everything_in_it() -> None:
    made = service()
    (change,) = history(made)
    assert (change.kind, change.by, change.by_name) == ("created", AN.id, "An Verzonnen")
    assert change.after["phones"][0]["number"] == "02 000 00 01"
    assert change.after["at_places"][0]["schedules"][0]["opens_at"] == "09:00:00"


def test_an_edit_keeps_only_what_differs_and_who_did_it() -> None:
    made = edit(service(), {"name": "Sociaal Huis", "description": ""}, by=AN, note="nieuwe naam")
    change = history(made).exclude(kind="created").get()
    assert (change.before, change.after) == ({"name": "Onthaal"}, {"name": "Sociaal Huis"})
    assert (change.by_name, change.note, made.version) == ("An Verzonnen", "nieuwe naam", 2)


def test_an_edit_without_a_difference_leaves_no_line_and_no_new_version() -> None:
    made = service()
    edit(made, snapshot(made), by=AN)
    assert history(made).count() == 1
    assert Service.objects.get(pk=made.pk).version == 1


def test_lines_of_a_list_keep_their_identity() -> None:
    made = service()
    held = snapshot(made)["phones"]
    edit(made, {"phones": [{"number": "02 000 00 02"}, *held]}, by=AN)
    assert [phone.number for phone in made.phones.all()] == ["02 000 00 02", "02 000 00 01"]
    assert str(made.phones.all()[1].pk) == held[0]["id"]


def test_undo_puts_back_what_stood_there_with_the_same_identities() -> None:
    made = service()
    before = snapshot(Service.objects.get(pk=made.pk))
    edit(made, {"name": "Anders", "phones": [], "at_places": []}, by=AN)
    assert not ServiceAtPlace.objects.exists()
    undo(history(made).get(kind="edited"), by=AN)
    assert snapshot(Service.objects.get(pk=made.pk)) == before
    assert [change.kind for change in history(made)] == ["undone", "edited", "created"]


def test_an_undo_can_be_undone() -> None:
    made = edit(service(), {"name": "Anders"}, by=AN)
    undo(history(made).get(kind="edited"), by=AN)
    undo(history(made).get(kind="undone"), by=AN)
    assert Service.objects.get(pk=made.pk).name == "Anders"


def test_undo_never_loses_what_was_changed_later() -> None:
    made = edit(service(), {"name": "Eerst"}, by=AN)
    first = history(made).get(kind="edited")
    edit(made, {"name": "Later"}, by=AN)
    with pytest.raises(CannotUndo, match="nog eens gewijzigd"):
        undo(first, by=AN)
    assert Service.objects.get(pk=made.pk).name == "Later"


def test_undo_of_one_field_leaves_later_changes_of_others() -> None:
    made = edit(service(), {"name": "Eerst"}, by=AN)
    first = history(made).get(kind="edited")
    edit(made, {"alert": "Vrijdag dicht"}, by=AN)
    undo(first, by=AN)
    now = Service.objects.get(pk=made.pk)
    assert (now.name, now.alert) == ("Onthaal", "Vrijdag dicht")


def test_what_is_new_is_not_undone() -> None:
    made = service()
    with pytest.raises(CannotUndo, match="Beëindig het"):
        undo(history(made).get(), by=AN)


def test_who_was_first_wins_and_the_other_hears_who_it_was() -> None:
    made = service()
    edit(made, {"name": "Van An"}, by=AN, version=1)
    with pytest.raises(EditedMeanwhile, match="An Verzonnen"):
        edit(made, {"name": "Van Bo"}, by=AN, version=1)
    assert Service.objects.get(pk=made.pk).name == "Van An"


@pytest.mark.parametrize(
    ("values", "field", "says"),
    [
        ({"name": ""}, "name", "leeg"),
        ({"email": "geen adres"}, "email", "e-mail"),
        ({"phones": [{"number": "1"}, {"number": ""}]}, "phones.1.number", "leeg"),
        ({"waiting_days": "veel"}, "waiting_days", "getal"),
        ({"organisation": str(uuid4())}, "organisation", "bestaat niet"),
        ({"at_places": [{"place": str(uuid4())}]}, "at_places.0.place", "bestaat niet"),
        ({"minimum_age": 40, "maximum_age": 20}, "__all__", "hoogste leeftijd"),
        ({"schedules": [HOURS | {"closes_at": "08:00"}]}, "__all__", "einduur"),
        ({"closings": [{"first_day": "2026-02-02", "last_day": "2026-01-01"}]}, "__all__", "sluiting"),
        ({"costs": [{"option": "x", "amount": "-1"}]}, "__all__", "lager dan nul"),
        ({"languages": [{"code": "nl"}, {"code": "nl"}]}, "__all__", "hetzelfde"),
        ({"valid_from": "2026-02-02", "valid_until": "2026-01-01"}, "__all__", "laatste dag"),
    ],
)
def test_what_cannot_be_is_refused_by_field_and_nothing_is_kept(values: dict[str, Any], field: str, says: str) -> None:
    made = service()
    before = snapshot(Service.objects.get(pk=made.pk))
    with pytest.raises(NotValid) as refused:
        edit(made, {"alert": "niet bewaren"} | values, by=AN)
    assert says in " ".join(refused.value.found[field])
    assert snapshot(Service.objects.get(pk=made.pk)) == before
    assert history(made).count() == 1


def test_a_check_moves_the_next_one_by_the_period_of_the_fiche() -> None:
    made = confirm(service(review_months=3), by=AN, on=date(2026, 11, 30))
    assert (made.reviewed_on, made.reviewed_for, made.reviewed_by) == (date(2026, 11, 30), AN.organisation, AN.id)
    assert made.next_review_on == date(2027, 2, 28)
    assert not made.is_overdue_on(date(2027, 2, 28))
    assert made.is_overdue_on(date(2027, 3, 1))


def test_what_ends_stays_and_says_what_came_instead() -> None:
    owner = organisation()
    old, new = service(owner), service(owner)
    ended = end(old, on=ON, because="Verhuisd", by=AN, successor=new)
    assert not ended.has_ended_on(ON), "its last day still counts"
    assert ended.has_ended_on(date(2026, 11, 23))
    assert list(new.predecessors.all()) == [ended]
    with pytest.raises(NotValid):
        end(new, on=ON, because="fout", by=AN, successor=new)


def test_a_merger_moves_the_services_and_keeps_the_old_organisation() -> None:
    old, into = organisation("oud"), organisation("nieuw")
    moved, ended = service(old), service(old, valid_until="2020-01-01")
    merge(old, into, on=ON, because="Fusie", by=AN)
    assert Service.objects.get(pk=moved.pk).organisation == into
    assert Service.objects.get(pk=ended.pk).organisation == old, "what was over stays where it was"
    gone = Organisation.objects.get(pk=old.pk)
    assert (gone.successor, gone.valid_until, gone.ended_because) == (into, ON, "Fusie")
    with pytest.raises(NotThere, match="bestaat zelf niet meer"):
        merge(into, gone, on=date(2026, 12, 1), because="terug", by=AN)


def test_a_line_of_the_history_can_neither_be_changed_nor_taken_away() -> None:
    made = service()
    with pytest.raises(TypeError, match="stays as it is"):
        history(made).update(by_name="iemand anders")
    with pytest.raises(TypeError, match="stays"):
        Change.objects.all().delete()
    line = history(made).get()
    with pytest.raises(TypeError, match="stays"):
        line.delete()
    with pytest.raises(IntegrityError):
        line.save()


def test_a_fiche_is_kept_by_its_keeper_or_else_by_its_organisation() -> None:
    owner, keeper = organisation("van"), organisation("houdt-bij")
    assert service(owner).kept_by == owner
    assert service(owner, keeper=str(keeper.pk)).kept_by == keeper


def test_a_telephone_has_exactly_one_owner() -> None:
    made = service()
    phone = made.phones.get()
    phone.organisation = made.organisation
    assert Schedule.objects.get().service is None
    with pytest.raises(IntegrityError, match="phone_has_one_owner"):
        phone.save()


class RoundTrip(TestCase):
    """Whatever is filled in comes back as it was, and an undo restores it whole."""

    made: Service
    words = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=30).filter(
        lambda text: text.strip() != ""
    )

    @classmethod
    def setUpTestData(cls) -> None:
        """One service for all examples; each example is rolled back."""
        cls.made = service()

    @settings(max_examples=12)
    @given(name=words, note=words, days=st.none() | st.integers(0, 400), numbers=st.lists(words, max_size=3))
    def test_what_was_written_is_read_and_undone(
        self, name: str, note: str, days: int | None, numbers: list[str]
    ) -> None:
        made = Service.objects.get(pk=self.made.pk)
        before = snapshot(made)
        values = {"name": name, "alert": note, "waiting_days": days, "phones": [{"number": n} for n in numbers]}
        edit(made, values, by=AN)
        now = snapshot(Service.objects.get(pk=made.pk))
        assert (now["name"], now["alert"], now["waiting_days"]) == (name, note, days)
        assert [phone["number"] for phone in now["phones"]] == numbers
        undo(history(made).get(kind="edited"), by=AN)
        assert snapshot(Service.objects.get(pk=made.pk)) == before

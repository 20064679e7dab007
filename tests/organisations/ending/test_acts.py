"""What happens to services, places and fiches when an organisation or a place ends, and that one undo mends it all."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from rechtop.organisations.ending.acts import end_organisation, end_place, services_at
from rechtop.organisations.ending.instead import instead_of
from rechtop.organisations.errors import CannotUndo, NotThere, NotValid
from rechtop.organisations.models import Change, Organisation, Place, Service
from rechtop.organisations.record import snapshot
from rechtop.organisations.services import Actor, add, edit, end, history, undo

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

AN = Actor(UUID(int=1), "An Verzonnen", "OCMW Voorbeeldstad")
ON = date(2026, 3, 31)


def organisation(slug: str, **more: str) -> Organisation:
    return add(Organisation, {"slug": slug, "kind": "vereniging", "name": slug.title()} | more, by=AN)


def place(owner: Organisation, name: str, **more: str) -> Place:
    return add(Place, {"name": name, "organisation": str(owner.pk), "city": "Voorbeeldstad"} | more, by=AN)


def service(owner: Organisation, name: str, *at: Place, **more: object) -> Service:
    hours = [{"byday": "MO,TU", "opens_at": "09:00:00", "closes_at": "12:00:00"}]
    lines = [{"place": str(one.pk), "schedules": hours, "phones": [{"number": "02 000 00 01"}]} for one in at]
    slug = name.lower().replace(" ", "-")
    return add(Service, {"slug": slug, "name": name, "organisation": str(owner.pk), "at_places": lines} | more, by=AN)


def everything() -> list[object]:
    things = [*Organisation.objects.order_by("pk"), *Place.objects.order_by("pk"), *Service.objects.order_by("pk")]
    return [snapshot(thing) for thing in things]


def test_all_goes_over_to_the_follower_and_one_undo_puts_it_all_back() -> None:
    old, new, other = organisation("oud"), organisation("nieuw"), organisation("ander")
    house = place(old, "Huis")
    service(old, "Onthaal", house)
    service(other, "Raad", house, keeper=str(old.pk))
    before = everything()
    end_organisation(old, on=ON, because="Fusie", by=AN, follower=new, along=True)
    gone = Organisation.objects.get(pk=old.pk)
    assert (gone.valid_until, gone.ended_because, gone.successor) == (ON, "Fusie", new)
    assert Service.objects.get(name="Onthaal").organisation == new
    assert Service.objects.get(name="Raad").keeper == new
    assert Place.objects.get(pk=house.pk).organisation == new
    line = history(gone).get(kind="ended")
    assert line.along == 3
    undo(line, by=AN)
    assert everything() == before
    undo(history(gone)[0], by=AN)
    assert Service.objects.get(name="Onthaal").organisation == new, "an undo can be undone, as one too"


def test_without_a_follower_all_stops_but_a_place_where_others_help_stays_open() -> None:
    old, other = organisation("oud"), organisation("ander")
    own, shared = place(old, "Eigen"), place(old, "Gedeeld")
    service(old, "Onthaal", own, shared)
    service(other, "Raad", shared, keeper=str(old.pk))
    end_organisation(old, on=ON, because="Geen geld", by=AN)
    assert Service.objects.get(name="Onthaal").valid_until == ON
    assert (Service.objects.get(name="Raad").valid_until, Service.objects.get(name="Raad").keeper) == (None, None)
    assert {one.name: one.valid_until for one in Place.objects.all()} == {"Eigen": ON, "Gedeeld": None}


def test_nothing_is_half_ended() -> None:
    old, new = organisation("oud"), organisation("nieuw")
    service(old, "Onthaal")
    service(old, "Later", valid_from="2026-09-01")
    before, lines = everything(), Change.objects.count()
    with pytest.raises(NotValid, match="Later"):
        end_organisation(old, on=ON, because="Geen geld", by=AN)
    with pytest.raises(NotValid, match="overneemt"):
        end_organisation(old, on=ON, because="Fusie", by=AN, along=True)
    with pytest.raises(NotValid, match="zichzelf"):
        end_organisation(old, on=ON, because="Fusie", by=AN, follower=old)
    new = end(new, on=date(2026, 1, 1), because="Weg", by=AN)
    with pytest.raises(NotThere, match="bestaat zelf niet meer"):
        end_organisation(old, on=ON, because="Fusie", by=AN, follower=new, along=True)
    end_again = history(new)[0]
    undo(end_again, by=AN)
    assert (everything(), Change.objects.count()) == (before, lines + 2)


def test_an_undo_of_the_whole_never_loses_what_was_changed_later() -> None:
    old, new, third = organisation("oud"), organisation("nieuw"), organisation("derde")
    service(old, "Onthaal")
    end_organisation(old, on=ON, because="Fusie", by=AN, follower=new, along=True)
    edit(Service.objects.get(name="Onthaal"), {"organisation": str(third.pk)}, by=AN)
    with pytest.raises(CannotUndo, match="Onthaal"):
        undo(history(old).get(kind="ended"), by=AN)
    assert Organisation.objects.get(pk=old.pk).valid_until == ON


def test_a_place_that_moves_takes_its_services_with_their_hours_and_telephones() -> None:
    owner, other = organisation("van"), organisation("ander")
    here, there = place(owner, "Hier"), place(owner, "Daar")
    mine, theirs = service(owner, "Onthaal", here), service(other, "Raad", here)
    before = everything()
    assert services_at(here, ON) == [mine, theirs]
    end_place(here, on=ON, because="Verbouwing", by=AN, follower=there, moving=[mine])
    left, new = sorted(mine.at_places.all(), key=lambda at: at.valid_from is not None)
    assert (left.place, left.valid_until, left.ended_because) == (here, ON, "Verbouwing")
    assert (new.place, new.valid_from, new.valid_until) == (there, date(2026, 4, 1), None)
    assert [str(hours) for hours in new.schedules.all()] == [str(hours) for hours in left.schedules.all()] != []
    assert [phone.number for phone in new.phones.all()] == ["02 000 00 01"]
    assert theirs.at_places.get().valid_until is None, "what is of others is theirs to change"
    undo(history(here).get(kind="ended"), by=AN)
    assert everything() == before


def test_a_place_that_closes_ends_what_is_given_there_and_leaves_other_places() -> None:
    owner = organisation("van")
    here, also = place(owner, "Hier"), place(owner, "Ook hier")
    mine = service(owner, "Onthaal", here, also)
    end_place(here, on=ON, because="Te duur", by=AN, moving=[mine])
    assert {at.place.name: at.valid_until for at in mine.at_places.all()} == {"Hier": ON, "Ook hier": None}
    again = service(owner, "Raad", also)
    end_place(also, on=ON, because="Te duur", by=AN, follower=place(owner, "Nieuw"), moving=[again])
    assert services_at(also, ON) == [mine], "only what was told to move moves"


def test_where_to_go_is_something_that_is_there() -> None:
    first, second, third = organisation("een"), organisation("twee"), organisation("drie")
    end(first, on=ON, because="Fusie", by=AN, successor=second)
    end(second, on=ON, because="Fusie", by=AN, successor=third)
    later = date(2026, 5, 1)
    found = instead_of(Organisation.objects.get(pk=first.pk), later)
    assert (found.follower, found.ended) == (third, second)
    left = service(first, "Onthaal", valid_until="2026-01-31")
    told = instead_of(Service.objects.get(pk=left.pk), later)
    assert (told.follower, told.organisation, told.ocmw) == (None, third, None)
    edit(third, {"valid_until": ON.isoformat(), "successor": str(first.pk)}, by=AN)
    assert instead_of(Organisation.objects.get(pk=first.pk), later).follower is None, "a ring ends"

"""A file is read in whole or not at all, as single fiches would be, and taken back without losing later work."""

from __future__ import annotations

import csv
import io
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from rechtop.organisations.importing import files
from rechtop.organisations.importing.errors import ImportRefused, NotTakenBack
from rechtop.organisations.importing.fields import proposed
from rechtop.organisations.importing.keeping import import_services, take_back
from rechtop.organisations.importing.planning import plan
from rechtop.organisations.models import Change, Import, Organisation, Place, SearchWord, Service
from rechtop.organisations.record import snapshot
from rechtop.organisations.services import Actor, add, edit, end

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

ON = date(2026, 11, 22)
AN = Actor(UUID("aaaaaaaa-0000-4000-8000-000000000001"), "An Verzonnen", "OCMW Voorbeeldstad")
HEADER = "id;Dienst;Organisatie;KBO;Omschrijving;Telefoon;E-mail;Adres;Breedte;Lengte;Maandag;Talen;Vanaf leeftijd"
ROW = (
    "7;Voedselhulp;Verzonnen vzw;;Een pakket per week.;02 000 00 01, 02 000 00 02;hulp@verzonnen.example;"
    "Kerkstraat 12 bus 3, 9000 Gent;51,05;3,72;9:00-12:00, 13:00-16:00;nl, Frans;18"
)


def read(*rows: str, header: str = HEADER, organisation: str = "") -> Any:
    content = "\n".join([header, *rows]).encode()
    return files.read(content, proposed(files.look(content).header), organisation)


def imported(*rows: str, **options: Any) -> Import:
    return import_services(read(*rows), name="lijst.csv", source="Lijst", by=AN, on=ON, **options)


def reasons(held: Import) -> list[str]:
    told = csv.DictReader(io.StringIO(bytes(held.refused_rows).decode("utf-8-sig")), delimiter=";")
    return [row["reden"] for row in told]


def test_a_row_becomes_a_service_with_its_organisation_and_place() -> None:
    held = imported(ROW)
    assert (held.created, held.changed, held.same, held.refused) == (1, 0, 0, 0)
    service = Service.objects.get()
    assert (service.name, service.organisation.name, service.minimum_age) == ("Voedselhulp", "Verzonnen vzw", 18)
    assert [phone.number for phone in service.phones.all()] == ["02 000 00 01", "02 000 00 02"]
    assert [one.code for one in service.languages.all()] == ["nl", "fr"]
    at = service.at_places.get()
    place = at.place
    assert (place.street, place.house_number, place.box, place.city) == ("Kerkstraat", "12", "3", "Gent")
    assert (place.municipality, place.latitude, place.longitude) == ("44021", 51.05, 3.72)
    assert [f"{one.byday} {one.opens_at:%H}-{one.closes_at:%H}" for one in at.schedules.all()] == [
        "MO 09-12",
        "MO 13-16",
    ]
    assert SearchWord.objects.filter(service=service, weight=100).exists()
    assert [change.kind for change in Change.objects.filter(imported__of=held)] == ["created"] * 3


def _bare(value: Any) -> Any:
    """A snapshot without the identities of its lines, which are new each time."""
    if isinstance(value, list):
        return [_bare(line) for line in value]
    return {name: _bare(one) for name, one in value.items() if name != "id"} if isinstance(value, dict) else value


def test_many_at_once_give_the_same_as_one_by_one() -> None:
    rows = (ROW, "8;Babbel;Verzonnen vzw;;;;;;;;;;", "9;Op bezoek;Andere vzw;0400000086;;1234;;Dorp 1;;;;tr;")
    made = {}
    for built in plan(read(*rows), "Lijst", ON).made:
        model, values = type(built.thing), built.became
        single = add(model, values, by=AN, id=built.thing.pk)  # type: ignore[type-var]
        made[single.pk] = snapshot(model._default_manager.get(pk=single.pk))
    singles, words = dict(made), set(SearchWord.objects.values_list("service", "heard", "weight"))
    for model in (Service, Place, Organisation):
        model._default_manager.all().delete()
    imported(*rows)
    many = {thing.pk: snapshot(thing) for model in (Organisation, Place, Service)
            for thing in model._default_manager.all()}  # fmt: skip
    assert set(SearchWord.objects.values_list("service", "heard", "weight")) == words
    assert many.keys() == singles.keys()
    assert {key: _bare(value) for key, value in many.items()} == {key: _bare(value) for key, value in singles.items()}
    logged = {change.object_id: change.after for change in Change.objects.exclude(imported=None)}
    assert logged == many, "the history says what stands there"


@pytest.mark.parametrize(
    ("values", "of"),
    [
        ({"name": "x" * 201}, "service"),
        ({"email": "geen adres"}, "service"),
        ({"minimum_age": 40, "maximum_age": 20}, "service"),
        ({"phones": [{"number": "1" * 41}]}, "service"),
        ({"costs": [{"option": "x", "amount": "-1.00"}]}, "service"),
        ({"languages": [{"code": "nl"}, {"code": "nl"}]}, "service"),
        ({"schedules": [{"byday": "MO", "opens_at": "09:00", "closes_at": "08:00"}]}, "service"),
        ({"valid_from": "2026-02-02", "valid_until": "2026-01-01"}, "service"),
    ],
)
def test_what_is_refused_one_by_one_is_refused_at_once_with_the_same_words(values: dict[str, Any], of: str) -> None:
    from rechtop.organisations.building import built
    from rechtop.organisations.errors import NotValid

    owner = add(Organisation, {"slug": "vzw", "kind": "andere", "name": "Vzw"}, by=AN)
    about = {"slug": "x", "organisation": str(owner.pk), "name": "X"} | values
    with pytest.raises(NotValid) as single:
        add(Service, about, by=AN)
    with pytest.raises(NotValid) as many:
        built(Service, about, owner.pk)
    assert many.value.found == single.value.found


def test_the_same_file_twice_changes_nothing() -> None:
    imported(ROW)
    again = imported(ROW)
    assert (again.created, again.changed, again.same) == (0, 0, 1)
    assert Change.objects.filter(imported__of=again).count() == 0


def test_a_changed_row_changes_what_it_tells_and_nothing_else() -> None:
    imported(ROW)
    service = Service.objects.get()
    held = service.phones.all()[1].pk
    edit(service, {"how_to_apply": "Bel aan."}, by=AN)
    again = imported("7;Voedselhulp;Verzonnen vzw;;Twee pakketten.;02 000 00 02;;;;;;;")
    assert (again.changed, again.same) == (1, 0)
    service = Service.objects.get()
    assert (service.description, service.how_to_apply, service.version) == ("Twee pakketten.", "Bel aan.", 3)
    assert [(phone.pk, phone.number) for phone in service.phones.all()] == [(held, "02 000 00 02")]
    assert service.at_places.get().schedules.count() == 2, "what the file does not tell stays"


def test_only_what_is_new() -> None:
    imported(ROW)
    again = imported(ROW.replace("Een pakket", "Iets anders"), only_new=True)
    assert (again.changed, again.same) == (0, 1)
    assert Service.objects.get().description == "Een pakket per week."


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("1;;Vzw;;;;;;;;;;", "naam van de dienst: is leeg"),
        ("1;X;;;;;;;;;;;", "de organisatie: is leeg"),
        ("1;X;Vzw;123;;;;;;;;;", "geen ondernemingsnummer"),
        ("1;X;Vzw;;;bel mij;;;;;;;", "nummer met cijfers"),
        ("1;X;Vzw;;;;geen adres;;;;;;", "e-mail: Voer een geldig e-mailadres in"),
        ("1;X;Vzw;;;;;;;;soms;;", "niet duidelijk"),
        ("1;X;Vzw;;;;;;;;;Klingon;", "kennen we niet"),
        ("1;X;Vzw;;;;;;;;;;jong", "leeftijd in jaren"),
        ("1;X;Vzw;;;;;;;", "kolommen in plaats van 13"),
    ],
)
def test_a_row_that_cannot_be_is_refused_with_place_value_and_reason(row: str, says: str) -> None:
    held = imported(ROW, row)
    assert (held.created, held.refused) == (1, 1)
    assert says in reasons(held)[0]
    assert bytes(held.refused_rows).decode("utf-8-sig").splitlines()[1].count("rij 3") == 1


def test_what_is_wrong_in_one_cell_is_left_out_and_told() -> None:
    held = imported(ROW.replace("51,05;3,72", "3,72;51,05"), '8;Tweede;Vzw;;"=HYPERLINK(1)";;;;;;;;')
    assert (held.created, held.refused) == (2, 0)
    place = Place.objects.get()
    assert (place.latitude, place.longitude) == (None, None)
    assert "omgekeerd" in reasons(held)[0]
    assert "een formule lezen we niet" in reasons(held)[1]
    assert Service.objects.get(name="Tweede").description == ""


def test_numbers_that_come_back_are_refused_with_where_they_were() -> None:
    held = imported(ROW, "7;Iets anders;Verzonnen vzw;;;;;;;;;;", "8;A;Een vzw;0400000086;;;;;;;;;",
                    "9;B;Twee vzw;0400000086;;;;;;;;;")  # fmt: skip
    assert (held.created, held.refused) == (2, 2)
    told = reasons(held)
    assert "staat ook op rij 2" in told[0]
    assert "hoort in dit bestand bij “Een vzw”" in told[1]


def test_the_company_number_finds_the_organisation_that_is_here() -> None:
    numbers = [{"scheme": "KBO", "value": "0400000086"}]
    held = add(Organisation, {"slug": "o", "kind": "ocmw", "name": "OCMW X", "identifiers": numbers}, by=AN)
    imported("1;Onthaal;Sociaal Huis;0400.000.086;;;;;;;;;")
    assert Service.objects.get().organisation == held
    assert Organisation.objects.count() == 1


def test_html_becomes_plain_text_and_no_script_comes_through() -> None:
    imported("1;<b>Onthaal</b>;Vzw;;<p>Kom langs.</p><script>alert(1)</script><img src=x onerror=y>;;;;;;;;")
    service = Service.objects.get()
    assert (service.name, service.description) == ("Onthaal", "Kom langs.")


def test_the_refused_rows_can_be_mended_and_read_in_again() -> None:
    held = imported(ROW, "8;Tweede;Vzw;;-1 euro;bel mij;;;;;;;")
    mended = bytes(held.refused_rows).decode("utf-8-sig").replace("bel mij", "02 000 00 09").encode()
    reading = files.read(mended, proposed(files.look(mended).header))
    again = import_services(reading, name="lijst.csv", source="Lijst", by=AN, on=ON)
    assert (again.created, again.refused) == (1, 0)
    assert Service.objects.get(name="Tweede").description == "-1 euro"


def test_taking_back_ends_what_was_new_and_puts_back_what_changed() -> None:
    first = imported(ROW)
    before = snapshot(Service.objects.get())
    second = imported(ROW.replace("Een pakket", "Twee pakketten"), "8;Tweede;Vzw;;;;;;;;;;")
    back = take_back(second, by=AN, on=ON)
    assert (back.taken_back_on, back.kept) == (ON, [])
    assert snapshot(Service.objects.get(name="Voedselhulp")) == before
    tweede = Service.objects.get(name="Tweede")
    assert tweede.has_ended_on(ON)
    assert tweede.organisation.has_ended_on(ON)
    with pytest.raises(NotTakenBack, match="al teruggenomen"):
        take_back(second, by=AN, on=ON)
    take_back(first, by=AN, on=ON)
    assert all(one.has_ended_on(ON) for one in Service.objects.all())


def test_taking_back_keeps_what_somebody_changed_since_and_names_it() -> None:
    held = imported(ROW, "8;Tweede;Vzw;;;;;;;;;;")
    edit(Service.objects.get(name="Voedselhulp"), {"alert": "Vrijdag dicht"}, by=AN)
    back = take_back(held, by=AN, on=ON)
    assert [line for line in back.kept if "dienst ervan" not in line] == [
        "Voedselhulp: blijft zoals het is, want An Verzonnen wijzigde het sindsdien"
    ]
    assert not Service.objects.get(name="Voedselhulp").has_ended_on(ON)
    assert Service.objects.get(name="Tweede").has_ended_on(ON)


def test_what_was_taken_back_can_be_read_in_again() -> None:
    take_back(imported(ROW), by=AN, on=ON)
    again = imported(ROW)
    assert (again.changed, again.refused) == (1, 0)
    assert not Service.objects.get().has_ended_on(ON)
    assert not Organisation.objects.get().has_ended_on(ON)


def test_a_desk_that_somebody_closed_is_not_opened_by_a_file() -> None:
    imported(ROW)
    end(Service.objects.get(), on=ON - timedelta(1), because="Geen geld meer", by=AN)
    again = plan(read(ROW), "Lijst", ON)
    assert again.count("geweigerd") == 1
    assert "Geen geld meer" in str(again.outcomes[0].draft.faults[0])


def test_nothing_is_kept_when_nothing_fits() -> None:
    with pytest.raises(ImportRefused, match="Er is niets ingelezen"):
        imported("1;;Vzw;;;;;;;;;;")
    assert not Change.objects.exists()
    assert not Import.objects.exists()


def test_who_was_first_wins_and_nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    imported(ROW)
    from rechtop.organisations.importing import keeping

    def slower(*args: Any, **options: Any) -> Any:
        found = plan(*args, **options)
        edit(Service.objects.get(), {"alert": "Van Bo"}, by=AN)
        return found

    monkeypatch.setattr(keeping, "plan", slower)
    with pytest.raises(ImportRefused, match="Iemand anders"):
        imported(ROW.replace("Een pakket", "Iets anders"), "8;Tweede;Vzw;;;;;;;;;;")
    assert not Service.objects.filter(name="Tweede").exists()


def test_parts_of_life_and_areas_come_along_and_one_that_is_not_known_is_left_out_alone() -> None:
    header = "Naam;Organisatie;Thema;Werkgebied"
    row = 'Loket;Vzw;"Geld, energie en water, tuinieren";"Gent; heel Vlaanderen; Gendt"'
    held = import_services(read(row, header=header), name="lijst.csv", source="Lijst", by=AN, on=ON)
    service = Service.objects.get()
    assert [(one.taxonomy, one.code) for one in service.topics.all()] == [("domein", "geld"), ("domein", "energie")]
    assert [(one.level, one.code) for one in service.areas.all()] == [("gemeente", "44021"), ("vlaanderen", "")]
    assert held.refused == 0
    assert "Bedoelt u “Gent”?" in " ".join(reasons(held))
    assert "dit is geen deel van het leven" in " ".join(reasons(held))

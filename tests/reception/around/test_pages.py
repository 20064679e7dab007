"""Who helped and who is around her: kept as she wants, shared only as she chooses, with no thoughts of workers."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from rechtop.accounts.models import User
from rechtop.handovers.out.choosing import choices
from rechtop.journal.models import Entry
from rechtop.reception.around import ego
from rechtop.reception.around.ego import Near
from rechtop.reception.around.involved import NotInvolved, add, lines_of, take_back
from rechtop.reception.handout.whole import whole_file
from rechtop.reception.models import EgoMap, Hypothesis, Involvement, Trajectory
from rechtop.reception.start.joining import join
from tests.accounts.logging_in import log_in
from tests.reception.made import a_file, desk, worker
from tests.reception.queries import queries_of
from tests.stores.made import in_stores

pytestmark = [in_stores, pytest.mark.both_databases]
ZUS = {"naam": ["Mijn zus", ""], "sector": ["family", ""], "hoe": ["1", "0"]}


@pytest.fixture
def an(store: str) -> User:
    return worker()


@pytest.fixture
def file(an: User) -> Trajectory:
    return a_file(desk(an))


def _add(
    an: User, file: Trajectory, who: str = "OCMW Voorbeeldstad", told_by: str = "person", **told: str
) -> Involvement:
    period = {"since": told.get("since", "2019"), "until": told.get("until", "")}
    return add(desk(an), file.pk, who=who, domain_id="wonen", goes_on=False, told_by=told_by, **period)


def test_a_line_is_told_drawn_listed_and_struck(an: User, file: Trajectory) -> None:
    client, address = log_in(Client(), an), f"/onthaal/dossier/{file.pk}/betrokken"
    told = {"doe": "erbij", "who": "CAW Voorbeeldstreek", "domain": "wonen", "since": "03/2019", "goes_on": "on",
            "told_by": "person"}  # fmt: skip
    assert client.post(address, told).status_code == 302
    page = client.get(address).content.decode()
    assert "CAW Voorbeeldstreek" in page.partition("<svg")[2]
    assert "sinds maart 2019, nu nog" in page
    assert re.search(r"Verteld door\s+de persoon zelf, \d+ \w+ \d{4}\.", page)
    assert "style=" not in page
    (row,) = Involvement.objects.using(desk(an).store).all()
    assert client.post(address, {"schrap": str(row.pk)}).status_code == 302
    assert "CAW Voorbeeldstreek" not in client.get(address).content.decode()
    assert client.post(address, {"schrap": "x"}).status_code == 200


@pytest.mark.parametrize(
    ("field", "told"),
    [
        ("who", {"who": " "}),
        ("domain", {"domain_id": "ruimtevaart"}),
        ("since", {"since": "ooit"}),
        ("until", {"since": "2020", "until": "2019"}),
        ("until", {"until": "2019", "goes_on": True}),
        ("told_by", {"told_by": "document"}),
    ],
)
def test_what_cannot_be_is_said_beside_its_field(
    an: User, file: Trajectory, field: str, told: dict[str, object]
) -> None:
    right = {"who": "OCMW", "domain_id": "wonen", "since": "", "until": "", "goes_on": False, "told_by": "person"}
    with pytest.raises(NotInvolved) as refused:
        add(desk(an), file.pk, **(right | told))  # type: ignore[arg-type]
    assert refused.value.field == field


def test_what_was_typed_wrongly_stays_on_the_page(an: User, file: Trajectory) -> None:
    told = {"doe": "erbij", "who": "CAW Voorbeeldstreek", "domain": "wonen", "since": "ooit", "told_by": "person"}
    page = log_in(Client(), an).post(f"/onthaal/dossier/{file.pk}/betrokken", told).content.decode()
    assert "Schrijf een jaar, of een maand en een jaar" in page
    assert 'value="ooit"' in page


def test_a_line_of_another_file_is_not_struck(an: User, file: Trajectory) -> None:
    row = _add(an, file)
    other = a_file(desk(an), "Omar")
    with pytest.raises(NotInvolved):
        take_back(desk(an), other.pk, row.pk)
    assert len(lines_of(desk(an), file)) == 1


def test_p15_neither_drawing_nor_list_nor_item_holds_what_a_worker_thinks(an: User, file: Trajectory) -> None:
    at = desk(an)
    Hypothesis.objects.using(at.store).create(trajectory=file, text="ZEBRA", domain="wonen", by=an.pk, by_name="An")
    _add(an, file)
    ego.keep(at, file.pk, [Near("Mijn zus", "family", 1)])
    client = log_in(Client(), an)
    for word in ("betrokken", "rondom", "plan"):
        assert "ZEBRA" not in client.get(f"/onthaal/dossier/{file.pk}/{word}").content.decode()
    assert "ZEBRA" not in str([one.item for one in choices(at, file)])


def test_p05_both_go_along_only_when_she_chooses_them(an: User, file: Trajectory) -> None:
    at = desk(an)
    assert {"timeline", "around"}.isdisjoint(one.item["kind"] for one in choices(at, file))
    _add(an, file)
    _add(an, file, "De school", told_by="partner")
    ego.keep(at, file.pk, [Near("Mijn zus", "family", 1)])
    offered = {one.item["kind"]: one for one in choices(at, file)}
    assert not offered["timeline"].is_least
    assert not offered["around"].is_least
    assert offered["timeline"].item["text"] == (
        "Wonen en energie: OCMW Voorbeeldstad, van 2019, einde niet geweten (verteld op 23/11/2026)"
    ), "what her partner told does not go along"
    assert offered["around"].item["text"] == "Mijn zus: familie, heel dicht"


def test_p06_what_is_only_drawn_is_kept_nowhere(an: User, file: Trajectory) -> None:
    at, client, address = desk(an), log_in(Client(), an), f"/onthaal/dossier/{file.pk}/rondom"
    drawn = client.post(address, ZUS | {"doe": "teken"}).content.decode()
    assert "Mijn zus" in drawn.partition("<svg")[2]
    assert "Dit is nog niet bewaard" in drawn
    assert not EgoMap.objects.using(at.store).exists()
    assert "Mijn zus" not in client.get(address).content.decode()


def test_it_is_kept_with_its_own_button_and_wiped_with_its_own(an: User, file: Trajectory) -> None:
    at, client, address = desk(an), log_in(Client(), an), f"/onthaal/dossier/{file.pk}/rondom"
    assert client.post(address, ZUS | {"doe": "bewaar"}).status_code == 302
    assert client.post(address, ZUS | {"naam": ["Mijn broer", ""], "doe": "bewaar"}).status_code == 302
    (held,) = EgoMap.objects.using(at.store).all()
    assert [near.name for near in ego.people_of(held)] == ["Mijn broer"], "nothing is left of the one before"
    assert "Mijn broer" in client.get(address).content.decode()
    assert client.post(address, {"doe": "wis"}).status_code == 302
    assert not EgoMap.objects.using(at.store).exists()
    assert Entry.objects.using(at.store).filter(what="trajectory.around", act="write").count() == 3


@pytest.mark.parametrize("wrong", [{"naam": ["x" * 41, ""]}, {"sector": ["vijanden", ""]}, {"hoe": ["9", "0"]}])
def test_what_cannot_be_drawn_is_asked_again(an: User, file: Trajectory, wrong: dict[str, list[str]]) -> None:
    answer = log_in(Client(), an).post(f"/onthaal/dossier/{file.pk}/rondom", ZUS | wrong | {"doe": "bewaar"})
    assert answer.status_code == 422
    assert not EgoMap.objects.using(desk(an).store).exists()


def test_nobody_and_too_many_are_refused(an: User, file: Trajectory) -> None:
    with pytest.raises(ego.NotDrawn):
        ego.keep(desk(an), file.pk, [])
    many = 41
    with pytest.raises(ego.NotDrawn):
        ego.read_people(["Iemand"] * many, ["family"] * many, ["1"] * many)


def test_she_gets_both_in_her_own_file_and_they_go_along_when_files_join(an: User, file: Trajectory) -> None:
    at = desk(an)
    other = a_file(at)
    _add(an, other)
    ego.keep(at, other.pk, [Near("Mijn zus", "family", 0)])
    join(at, file.pk, other.pk, person=file.person_id)
    said = {part.title: [line.text for line in part.lines] for part in whole_file(at, at.find(file.pk)).parts}
    assert said["Wie er rondom mij is"] == ["Mijn zus: familie, niet gezegd"]
    assert "OCMW Voorbeeldstad" in said["Wie mij hielp door de jaren"][0]


def test_closer_stands_nearer_and_everybody_apart() -> None:
    people = [
        Near(f"{sector}{how}{turn}", sector, how)
        for sector in ego.Sector.values
        for how in (1, 2, 3, 0)
        for turn in "ab"
    ]
    dots = ego.dots(people)
    places = [(float(dot.x) - ego.MIDDLE, float(dot.y) - ego.MIDDLE) for dot in dots]
    assert len(set(places)) == len(people)
    far = {dot.near.closeness: round((x * x + y * y) ** 0.5) for dot, (x, y) in zip(dots, places, strict=True)}
    assert far[1] < far[2] < far[3] < far[0]
    sides = {dot.near.sector: (x > 0, y > 0) for dot, (x, y) in zip(dots, places, strict=True)}
    assert len(set(sides.values())) == len(ego.Sector)
    assert {dot.name for dot in dots} == {""}, "with so many people only numbers fit"
    assert ego.dots(people[:3])[0].name == "family1a"


def test_the_pages_ask_no_more_when_there_is_more(an: User, file: Trajectory) -> None:
    client = log_in(Client(), an)
    addresses = [f"/onthaal/dossier/{file.pk}/{word}" for word in ("betrokken", "rondom")]
    before = [queries_of(client, address) for address in addresses]
    for number in range(5):
        _add(an, file, f"Dienst {number}")
    ego.keep(desk(an), file.pk, [Near("Mijn zus", "family", 1)] * 5)
    assert [queries_of(client, address) for address in addresses] == before

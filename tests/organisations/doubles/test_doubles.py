"""Doubles are proposed with reasons; a human decides, and every decision can be taken back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from rechtop.accounts.models import Role
from rechtop.organisations.doubles.comparing import PROPOSED, Fiche, compare, digits, name_of
from rechtop.organisations.doubles.deciding import different, same, take_back
from rechtop.organisations.doubles.finding import MOST_TOGETHER, find_doubles, pairs
from rechtop.organisations.errors import CannotUndo, NotThere
from rechtop.organisations.models import DoubleDecision, DoubleProposal, Organisation, Service
from rechtop.organisations.record import snapshot
from rechtop.organisations.services import Actor, add, edit
from tests.accounts.logging_in import log_in
from tests.accounts.people import mandated

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

ON = date(2026, 11, 22)
AN = Actor(UUID("aaaaaaaa-0000-4000-8000-000000000001"), "An Verzonnen", "OCMW Voorbeeldstad")


def organisation(name: str, *, phone: str = "", kbo: str = "", **values: Any) -> Organisation:
    lines = {"phones": [{"number": phone}] if phone else []}
    lines["identifiers"] = [{"scheme": "KBO", "value": kbo}] if kbo else []
    about = {"slug": f"o-{uuid4().hex[:8]}", "kind": "vereniging", "name": name}
    return add(Organisation, about | lines | values, by=AN)


def service(owner: Organisation, name: str, **values: Any) -> Service:
    about = {"slug": f"d-{uuid4().hex[:8]}", "organisation": str(owner.pk), "name": name}
    return add(Service, about | values, by=AN)


def fiche(name: str, **values: Any) -> Fiche:
    return Fiche(uuid4(), name, normal_name=name_of(name), **values)


@pytest.mark.parametrize(
    ("one", "other", "is_proposed"),
    [
        (fiche("De Schakel vzw"), fiche("Schakel"), True),
        (fiche("De Schakel", phones=frozenset({"9123"})), fiche("De Schakel", phones=frozenset({"9124"})), False),
        (fiche("Welzijnsschakel", address="Dorp 1, 9000 Gent"), fiche("Welzijnschakels", address="Dorp 1, 9000 Gent"),
         True),
        (fiche("OCMW Aalst", kbo=frozenset({"1"})), fiche("OCMW Aalst", kbo=frozenset({"2"})), False),
        (fiche("Iets", kbo=frozenset({"1"})), fiche("Heel anders", kbo=frozenset({"1"})), True),
        (fiche("Gemeente Aalst", address="Markt 1, 9300 Aalst"), fiche("OCMW Aalst", address="Markt 1, 9300 Aalst"),
         False),
    ],
)  # fmt: skip
def test_what_is_alike_and_what_is_not(one: Fiche, other: Fiche, is_proposed: bool) -> None:
    score, lines = compare(one, other)
    assert (score >= PROPOSED) is is_proposed, (score, lines)


@given(st.text(max_size=20), st.text(max_size=20))
def test_a_comparison_is_the_same_both_ways_and_stays_in_bounds(one: str, other: str) -> None:
    first, second = fiche(one), fiche(other)
    assert compare(first, second)[0] == compare(second, first)[0]
    assert 0 <= compare(first, second)[0] <= 100


@pytest.mark.parametrize("number", ["09 123 45 67", "+32 9 123 45 67", "0032 (0)9/123.45.67"])
def test_a_telephone_is_the_same_however_it_is_written(number: str) -> None:
    assert digits(number) == "91234567"


def test_what_everybody_shares_is_no_reason_to_compare() -> None:
    many = [fiche(f"Huis {number}", phones=frozenset({"1700"})) for number in range(MOST_TOGETHER + 1)]
    assert list(pairs(many)) == []
    assert len(list(pairs(many[:2]))) == 1


def test_a_proposal_says_per_field_why() -> None:
    organisation("De Schakel", phone="09 123 45 67", email="hallo@schakel.example")
    organisation("De Schakel vzw", phone="+32 9 123 45 67", email="anders@schakel.example")
    organisation("Iets heel anders", phone="02 000 00 01")
    assert find_doubles(ON) == 1
    proposal = DoubleProposal.objects.get()
    assert [(line[0], line[3]) for line in proposal.why] == [("naam", 100), ("telefoon", 100), ("e-mail", 0)]
    assert proposal.score == 88


def test_not_the_same_is_never_proposed_again_unless_it_is_taken_back() -> None:
    organisation("De Schakel")
    organisation("De Schakel vzw")
    find_doubles(ON)
    decision = different(DoubleProposal.objects.get(), by=AN)
    assert (decision.by, decision.by_name, decision.verdict) == (AN.id, "An Verzonnen", "verschillend")
    assert find_doubles(ON) == 0
    take_back(decision, by=AN)
    assert find_doubles(ON) == 1
    with pytest.raises(CannotUndo, match="al teruggenomen"):
        take_back(decision, by=AN)


def test_the_same_merges_organisations_and_can_be_taken_back_whole() -> None:
    keep, old = organisation("De Schakel"), organisation("De Schakel vzw")
    moved = service(old, "Babbel")
    before = {thing.pk: snapshot(thing) for thing in (keep, old, moved)}
    find_doubles(ON)
    decision = same(DoubleProposal.objects.get(), keep=keep.pk, by=AN, on=ON)
    gone = Organisation.objects.get(pk=old.pk)
    assert gone.successor == keep
    assert gone.has_ended_on(ON)
    assert Service.objects.get(pk=moved.pk).organisation == keep
    assert find_doubles(ON) == 0
    take_back(decision, by=AN)
    assert {key: snapshot(type(thing)._default_manager.get(pk=key)) for key, thing in
            ((one.pk, one) for one in (keep, old, moved))} == before  # fmt: skip
    assert DoubleProposal.objects.count() == 1


def test_the_same_service_ends_with_the_other_as_its_successor() -> None:
    owner = organisation("De Schakel")
    one, other = service(owner, "Voedselhulp"), service(owner, "Voedselhulp")
    find_doubles(ON)
    same(DoubleProposal.objects.get(), keep=other.pk, by=AN, on=ON)
    gone = Service.objects.get(pk=one.pk)
    assert (gone.successor, gone.valid_until, gone.ended_because) == (other, ON - timedelta(1), "Stond er dubbel")


def test_what_was_changed_since_is_not_lost_by_taking_back() -> None:
    owner = organisation("De Schakel")
    one, other = service(owner, "Voedselhulp"), service(owner, "Voedselhulp")
    find_doubles(ON)
    decision = same(DoubleProposal.objects.get(), keep=other.pk, by=AN, on=ON)
    edit(Service.objects.get(pk=one.pk), {"ended_because": "Verhuisd"}, by=AN)
    with pytest.raises(CannotUndo, match="nog eens gewijzigd"):
        take_back(decision, by=AN)
    assert DoubleDecision.objects.get().taken_back_at is None
    assert Service.objects.get(pk=one.pk).ended_because == "Verhuisd"


def test_two_people_do_not_decide_twice() -> None:
    organisation("De Schakel")
    organisation("De Schakel vzw")
    find_doubles(ON)
    proposal = DoubleProposal.objects.get()
    different(proposal, by=AN)
    with pytest.raises(NotThere, match="besliste iemand anders"):
        same(proposal, keep=proposal.one, by=AN, on=ON)
    assert not Organisation.objects.exclude(valid_until=None).exists()


def test_the_page_proposes_decides_and_takes_back() -> None:
    client = log_in(Client(), mandated(Role.REGISSEUR))
    organisation("De <b>Schakel</b>")
    organisation("De <b>Schakel</b> vzw")
    client.post("/werk/dubbels", {"doe": "zoek"})
    proposal = DoubleProposal.objects.get()
    page = client.get("/werk/dubbels").content.decode()
    assert "Waarom we dit denken" in page
    assert "<b>Schakel" not in page
    client.post("/werk/dubbels", {"doe": "zelfde-tweede", "wat": str(proposal.pk)})
    decision = DoubleDecision.objects.get()
    assert (decision.kept, decision.by_name) == (proposal.other, "An Verzonnen")
    assert "Neem terug" in client.get("/werk/dubbels").content.decode()
    client.post("/werk/dubbels", {"doe": "terug", "wat": str(decision.pk)})
    assert Organisation.objects.filter(valid_until=None).count() == 2
    for wat in ("", str(uuid4())):
        assert client.post("/werk/dubbels", {"doe": "verschillend", "wat": wat}).status_code == 200

"""A small social map for tests of open data: the demo town, and a service in which everything is filled in."""

from __future__ import annotations

from datetime import date
from typing import Any

from rechtop.organisations.demo import MUNICIPALITY, load_demo
from rechtop.organisations.models import Organisation, Place, Service
from rechtop.organisations.services import RECHTOP, add

ON = date(2026, 11, 22)


def organisation(slug: str = "ocmw-proef", **values: Any) -> Organisation:
    """A public body that is made up."""
    told = {"slug": slug, "kind": "ocmw", "name": "OCMW Proef", "is_fictional": True}
    return add(Organisation, told | values, by=RECHTOP)


def place(owner: Organisation, **values: Any) -> Place:
    """A building with an address."""
    told = {
        "organisation": str(owner.pk), "name": "Sociaal huis", "street": "Proefstraat", "house_number": "1",
        "postcode": "9000", "city": "Proefstad", "municipality": "44021", "latitude": 51.05, "longitude": 3.72,
        "is_step_free": True, "phones": [{"number": "09 000 00 00"}],
    }  # fmt: skip
    return add(Place, told | values, by=RECHTOP)


def service(owner: Organisation, slug: str, **values: Any) -> Service:
    """A service with hardly anything known."""
    return add(Service, {"slug": slug, "organisation": str(owner.pk), "name": slug.title()} | values, by=RECHTOP)


def everything(owner: Organisation, at: Place, slug: str = "alles") -> Service:
    """A service of which everything is known."""
    hours = {"byday": "MO,WE", "opens_at": "09:00", "closes_at": "12:00"}
    return service(
        owner, slug,
        name="Budgethulp", alternate_name="Budgetbegeleiding", description="Samen <b>rekenen</b> & plannen.\nGratis.",
        for_whom="Wie schulden heeft.", minimum_age=18, maximum_age=99, entry="afspraak", how_to_apply="Bel of kom.",
        cost="gratis", cost_note="Altijd.", interpreters="Tolk op vraag.", email="hulp@proef.example",
        url="https://proef.example/hulp?a=1", alert="Nieuw adres.", capacity="beperkt", capacity_note="Twee weken.",
        waiting_days=14, capacity_on="2026-11-01", search_words="schulden, rekeningen", source="proef",
        valid_from="2020-01-01", reviewed_on="2026-10-01", reviewed_for="OCMW Proef", next_review_on="2027-04-01",
        topics=[{"taxonomy": "domein", "code": "geld"}, {"taxonomy": "gebeurtenis", "code": "schulden"}],
        conditions=[{"text": "U woont hier."}, {"text": "U bent < 66 jaar.", "right": "leefloon"}],
        rights=[{"right": "leefloon", "part": "beslist"}],
        documents=[{"document": "Identiteitskaart"}, {"document": "Loonbrief", "uri": "https://proef.example/loon"}],
        costs=[
            {"option": "Gesprek", "amount": "0.00"},
            {"option": "Dossier", "amount": "12.50", "amount_description": "per jaar", "valid_from": "2026-01-01"},
            {"option": "Kopie", "amount_description": "vraag het"},
        ],
        languages=[{"code": "nl"}, {"code": "fr", "note": "dinsdag"}, {"code": "ar"}],
        areas=[{"level": "elz", "code": "elz43"}, {"level": "gemeente", "code": "44021"}],
        ways=[{"audience": "zelf", "is_open": True, "how": "Kom langs", "answer_days": 7}],
        wordings=[
            {"language": "en", "name": "Budget help", "description": "We help."},
            {"language": "nl-easy", "description": "Wij helpen u."},
        ],
        phones=[{"number": "09 111 11 11"}, {"number": "09 222 22 22", "is_for_professionals": True}],
        schedules=[{"byday": "FR", "opens_at": "09:00", "closes_at": "10:00", "way": "telefoon"}],
        closings=[{"first_day": "2026-12-24", "last_day": "2027-01-02", "reason": "Kerst"}],
        at_places=[
            {
                "place": str(at.pk), "description": "Eerste deur", "call_first": True, "is_open_on_holidays": False,
                "phones": [{"number": "09 333 33 33"}], "schedules": [hours],
                "closings": [{"first_day": "2026-12-28", "last_day": "2026-12-30", "reason": "Werken"}],
            }
        ],
    )  # fmt: skip


def town() -> None:
    """The demo town and, beside it, a service with everything."""
    load_demo(ON)
    owner = organisation(
        identifiers=[{"scheme": "KBO", "value": "0123456749"}, {"scheme": "OVO", "value": "OVO999999"}]
    )
    everything(owner, place(owner))


__all__ = ["MUNICIPALITY", "ON", "everything", "organisation", "place", "service", "town"]

"""The pages of a partnership, small and large. The town, its services and its people are made up."""

from typing import Any

from playwright.sync_api import Page, expect

from rechtop.accounts.models import Role
from rechtop.organisations.demo import demo_id
from rechtop.organisations.models import Organisation, Partnership, Service
from rechtop.organisations.services import Actor, edit
from tests.accounts.people import mandated
from tests.e2e.states.organisations import ON, _as, _press, _town, _working
from tests.e2e.states.shown import Shown

PICTURE = "netwerk/<slug:slug>"
OF = "/netwerk/breed-onthaal-voorbeeldland"
WORK = f"/werk/netwerk/{demo_id('samenwerking', 'onthaal')}"
CIRCLES = ("kernactor", "basisactor", "faciliterend", "achterliggend", "basisactor", "achterliggend")


def grown(many: int) -> None:
    """More members in every circle, with names of any length."""
    owner = Organisation.objects.order_by("name")[0]
    services = Service.objects.bulk_create(
        Service(
            slug=f"dienst-{number}",
            organisation=owner,
            name=f"Verzonnen dienst {number} {'voor wie een lange naam nodig heeft ' * (number % 3)}".strip(),
            is_fictional=True,
        )
        for number in range(many)
    )
    partnership = Partnership.objects.get()
    roles: list[dict[str, Any]] = [
        {"service": str(service.pk), "kind": CIRCLES[number % 6], "valid_from": "2024-01-01"}
        for number, service in enumerate(services)
    ]
    held = [{"id": str(role.pk), "service": str(role.service_id), "kind": role.kind, "valid_from": "2024-01-01"}
            for role in partnership.roles.all()]  # fmt: skip
    edit(partnership, {"roles": [*held, *roles]}, by=Actor(None))


def _large(page: Page, url: str) -> None:
    _town(page, url)
    grown(56)


def _without(page: Page, url: str) -> None:
    _as(mandated(Role.REGISSEUR, since=ON), page, url)


def _join(name: str) -> Any:
    def act(page: Page) -> None:
        page.locator("#id_service").fill(name)
        page.locator("#id_since").fill("01/03/2025")
        _press("Voeg toe")(page)

    return act


def _several(page: Page) -> None:
    _join("e")(page)
    expect(page.get_by_text("Welke dienst bedoelt u?")).to_be_visible()


STATES = (
    Shown("five members", PICTURE, OF, ready=_town),
    Shown("sixty members", PICTURE, OF, ready=_large),
    Shown("before it began", PICTURE, f"{OF}?op=31/12/2023", ready=_working),
    Shown("no day", PICTURE, f"{OF}?op=gisteren", ready=_town),
    Shown("partnerships", "werk/netwerk", "/werk/netwerk", ready=_working),
    Shown("no partnership yet", "werk/netwerk", "/werk/netwerk", ready=_without, act=_press("Voeg toe")),
    Shown("who joins", "werk/netwerk/<uuid:pk>", WORK, ready=_working),
    Shown("a role twice", "werk/netwerk/<uuid:pk>", WORK, ready=_working, act=_join("Gezinszorg")),
    Shown("several services", "werk/netwerk/<uuid:pk>", WORK, ready=_working, act=_several),
    Shown("nobody chosen to leave", "werk/netwerk/<uuid:pk>", WORK, ready=_working, act=_press("Bewaar het einde")),
)

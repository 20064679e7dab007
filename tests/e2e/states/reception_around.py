"""Who helped through the years, who is around her, and her plan. Everybody is made up."""

import json
from datetime import date, timedelta

from playwright.sync_api import Page

from rechtop.reception.around.ego import Near, keep
from rechtop.reception.around.involved import add
from rechtop.reception.models import Step, Trajectory
from rechtop.reception.plan import versions
from rechtop.reception.plan.bundle import task_id
from rechtop.stores.registry import alias_of
from tests.e2e.states.organisations import _as, _press
from tests.e2e.states.shown import Shown
from tests.reception.made import a_file, desk, worker
from tests.stores.made import OURS

ON = date(2025, 3, 1)
INVOLVED = [
    ("OCMW Voorbeeldstad", "financien", "2016", "2018", False),
    ("CAW Voorbeeldstreek", "financien", "03/2020", "", True),
    ("Bureau met een heel erg lange verzonnen naam", "financien", "", "2019", False),
    ("Sociaal Verhuurkantoor Voorbeeld", "wonen", "11/2021", "", False),
    ("Tante Rosa", "opvoeding_en_kinderen", "2012", "", True),
]
AROUND = [
    Near("Mijn zus Lina", "family", 1), Near("Sami", "family", 1), Near("Papa", "family", 3),
    Near("Buurvrouw An", "friends", 2), Near("Koor", "clubs", 3), Near("Huisarts", "professionals", 2),
    Near("Bo van het CAW", "professionals", 0),
]  # fmt: skip


def _file(page: Page, url: str) -> dict[str, str]:
    user = worker()
    _as(user, page, url)
    at = desk(user, on=ON)
    file = a_file(at)
    for who, domain, since, until, goes_on in INVOLVED:
        add(at, file.pk, who=who, domain_id=domain, since=since, until=until, goes_on=goes_on, told_by="person")
    keep(at, file.pk, AROUND)
    mine = {"trajectory": file, "by": at.user, "by_name": at.name}
    Step.objects.using(at.store).create(
        what="De leverancier bellen om af te betalen", owner_kind="worker", owner=at.user, owner_name=at.name,
        due_on=ON + timedelta(2), **mine,
    )  # fmt: skip
    Step.objects.using(at.store).create(
        what="Loonbrieven zoeken", owner_kind="person", due_on=ON + timedelta(9), **mine
    )
    goals = [versions.Goal("De gasrekening is betaald"), versions.Goal("Elke week naar het koor", "completed")]
    versions.write(
        at, file.pk, life_goal="Ik wil rust in huis, voor mij en de kinderen.", goals=goals,
        review_on=ON + timedelta(90), began_from="",
    )  # fmt: skip
    return {"file": str(file.pk)}


def _bare(page: Page, url: str) -> dict[str, str]:
    user = worker()
    _as(user, page, url)
    return {"file": str(a_file(desk(user, on=ON)).pk)}


def _wrong(page: Page) -> None:
    page.get_by_label("Wie was betrokken").fill("Het OCMW")
    page.get_by_label("Vanaf").fill("lang geleden")
    _press("Zet erbij")(page)


def _drawn(page: Page) -> None:
    page.get_by_label("Naam").first.fill("Mijn buurman")
    page.get_by_label("Hoort bij").first.select_option("friends")
    _press("Teken")(page)


def _confirmed(page: Page) -> None:
    page.get_by_label("Op papier").check()
    _press("Zij bevestigt dit plan")(page)


def _given_back(page: Page) -> None:
    """A file with the first step done."""
    file = Trajectory.objects.using(alias_of(OURS)).get()
    step = Step.objects.using(alias_of(OURS)).order_by("due_on").first()
    assert step is not None
    task = {"resourceType": "Task", "id": task_id(file.pk, step.pk), "status": "completed"}
    page.get_by_text("Een andere dienst gaf een bestand terug").click()
    page.locator("#bestand").set_input_files(
        {"name": "taken.json", "mimeType": "application/json", "buffer": json.dumps(task).encode()}
    )
    _press("Lees het bestand")(page)


OF = "onthaal/dossier/<uuid:pk>"
AT = "/onthaal/dossier/{file}"
STATES = [
    Shown("through the years", f"{OF}/betrokken", f"{AT}/betrokken", ready=_file),
    Shown("a year that cannot be read", f"{OF}/betrokken", f"{AT}/betrokken", ready=_bare, act=_wrong),
    Shown("kept", f"{OF}/rondom", f"{AT}/rondom", ready=_file),
    Shown("drawn and not kept", f"{OF}/rondom", f"{AT}/rondom", ready=_bare, act=_drawn),
    Shown("nothing yet", f"{OF}/plan", f"{AT}/plan", ready=_bare),
    Shown("not confirmed", f"{OF}/plan", f"{AT}/plan", ready=_file),
    Shown("a file that says something else", f"{OF}/plan/bestand", f"{AT}/plan", ready=_file, act=_given_back),
    Shown("confirmed", f"{OF}/plan", f"{AT}/plan", ready=_file, act=_confirmed),
]
NO_PAGES = {
    f"{OF}/plan/bevestigen": "takes the form of the plan and goes back to it",
    f"{OF}/plan.fhir.json": "a file",
}

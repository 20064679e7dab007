"""Rights in a file, the talk and the month budget, with little known. Everybody is made up."""

from datetime import date, timedelta

from playwright.sync_api import Page

from rechtop.accounts.models import User
from rechtop.law.catalogue import law
from rechtop.reception.budget.lines import add_line
from rechtop.reception.desk import Desk
from rechtop.reception.models import About, Proof, Purpose, Side
from rechtop.reception.rights.facts import Telling, all_facts, describe, newest, tell
from rechtop.reception.talk import notes
from tests.e2e.states.organisations import _as, _press
from tests.e2e.states.shown import Shown
from tests.reception.made import a_file, desk, worker

ON = date(2025, 3, 1)
FILE = "on: 2025-02-01\npersons: [{id: ik, name: Fatima, savings: 1200}, {id: zoon, name: Sami}]\n"


def _paste(page: Page) -> None:
    page.locator("#tekst").fill(FILE)
    _press("Vergelijk")(page)


def _wrong_amount(page: Page) -> None:
    page.locator("[name='wat.out-1']").fill("Huur")
    page.locator("[name='bedrag.out-1']").fill("veel")
    _press("Bewaar en tel op")(page)


def _mine(page: Page, url: str) -> dict[str, str]:
    user = worker()
    _as(user, page, url)
    at = desk(user, on=ON)
    file = a_file(at)
    with at.writing(file.pk, "trajectory.facts") as held:
        yesterday = Telling(ON - timedelta(1))
        tell(at, held, law(), {("p1", "savings"): "900", ("p1", "birth_date"): "1990"}, yesterday)
        request = Telling(ON, purpose=Purpose.REQUEST)
        tell(at, held, law(), {("p1", "net_wage_month"): "0", ("dwelling", "rent_month"): "650"}, request)
        tell(at, held, law(), {("p2", "name"): "Sami", ("p2", "relation.p1"): "child"}, Telling(ON))
        fact = newest(all_facts(at.store, held))["dwelling", "rent_month"]
        describe(at, held, fact.pk, proof=Proof.SEEN)
    return {"file": str(file.pk)}


def _her_desk() -> Desk:
    return desk(User.objects.get(name="An Verzonnen"), on=ON)


def _talked(page: Page, url: str) -> dict[str, str]:
    found = _mine(page, url)
    at = _her_desk()
    with at.writing(at.files().get().pk, "trajectory.talk") as held:
        (words, _) = notes.say(at, held, "wonen", {About.WISH: "Ik wil hier blijven.", About.SUPPORT: "Mijn zus."})
        notes.take_back(at, held, words.pk)
        notes.suppose(at, held, "wonen", "Is er een tweede lening?")
        notes.look(at, held, "verslaving", skipped=True)
    return found


def _counted(page: Page, url: str) -> dict[str, str]:
    found = _mine(page, url)
    at = _her_desk()
    with at.writing(at.files().get().pk, "trajectory.budget") as held:
        add_line(at, held, Side.IN, "Leefloon", "1200")
        add_line(at, held, Side.OUT, "Gas en stroom", "")
        add_line(at, held, Side.DEBT, "Deurwaarder", "50", "900")
    return found


OF = "onthaal/dossier/<uuid:pk>"
AT = "/onthaal/dossier/{file}"
STATES = [
    Shown("facts of two days and two people", f"{OF}/rechten", f"{AT}/rechten", ready=_mine),
    Shown("what the route asks", f"{OF}/rechten/plan", f"{AT}/rechten/plan", ready=_mine),
    Shown("made", f"{OF}/rechten/plan", f"{AT}/rechten/plan", ready=_mine, act=_press("Maak hiervan het plan")),
    Shown("facts with their past", f"{OF}/feiten", f"{AT}/feiten", ready=_mine),
    Shown("allowed and to ask", f"{OF}/onderzoek", f"{AT}/onderzoek", ready=_mine),
    Shown("no file yet", f"{OF}/huishouden", f"{AT}/huishouden", ready=_mine, act=_press("Vergelijk")),
    Shown("differences", f"{OF}/huishouden", f"{AT}/huishouden", ready=_mine, act=_paste),
    Shown("every domain", f"{OF}/gesprek", f"{AT}/gesprek", ready=_talked),
    Shown("one domain", f"{OF}/gesprek/<slug:domain>", f"{AT}/gesprek/wonen", ready=_talked),
    Shown("some lines and suggestions", f"{OF}/budget", f"{AT}/budget", ready=_counted),
    Shown("an amount that cannot be read", f"{OF}/budget", f"{AT}/budget", ready=_counted, act=_wrong_amount),
]  # fmt: skip
NO_PAGES = {
    f"{OF}/rechten/klopt-nog": "takes a button and goes back to the rights",
    f"{OF}/rechten/bevinding": "takes a form of the rights and goes back to them",
    f"{OF}/onderzoek.json": "a file",
    f"{OF}/huishouden.yaml": "a file",
    f"{OF}/budget/overnemen": "takes a button and goes back to the budget",
    f"{OF}/budget.xlsx": "a file",
}

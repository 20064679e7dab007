"""Steps, one right, a draft of an appeal, and published counts. Everybody is made up."""

from datetime import date, timedelta

from playwright.sync_api import Page

from rechtop.accounts.models import Role
from rechtop.reception.funnel.events import record
from rechtop.reception.models import Organ, Stage, Trajectory
from rechtop.reception.models.doing import NoRequest
from rechtop.reception.steps.doing import PERSON, agree, done, me, postpone
from tests.e2e.states.organisations import _as, _press
from tests.e2e.states.shown import Act, Shown
from tests.reception.made import a_file, desk, worker

ON = date(2025, 3, 1)
MADE_BEFORE = date(2024, 12, 2)


def _empty(page: Page, url: str) -> dict[str, str]:
    user = worker()
    _as(user, page, url)
    return {"file": str(a_file(desk(user, on=ON)).pk)}


def _full(page: Page, url: str) -> dict[str, str]:
    """Steps of everybody, one late; rights at every stage; a refusal of which nobody said why."""
    user = worker()
    _as(user, page, url)
    at = desk(user, on=ON)
    file = a_file(at).pk
    day = {ago: ON - timedelta(ago) for ago in (1, 3, 12, 20, 35, 60)}
    agree(at, file, "De brief van de energieleverancier meebrengen", owner=PERSON, due_on=ON + timedelta(3))
    late = agree(at, file, "Bellen met de huisbaas over het afbetalen", owner=me(at), due_on=ON + timedelta(1))
    postpone(at, file, late.pk, to=ON, why="Hij nam niet op.")
    done(at, file, agree(at, file, "Identiteitskaart laten zien", owner=PERSON, due_on=ON).pk)
    record(at, file, Stage.EXPLORED, on=day[60], domain="mobiliteit")
    record(at, file, Stage.EXPLORED, on=day[60], right="sociaal_tarief_energie")
    record(at, file, Stage.REQUESTED, on=day[35], right="maatschappelijke_dienstverlening")
    record(at, file, Stage.REQUESTED, on=day[20], right="verwarmingstoelage")
    record(at, file, Stage.GRANTED, on=day[3], right="verwarmingstoelage", organ=Organ.BCSD, amount="€ 180,00")
    first = record(at, file, Stage.REQUESTED, on=day[35], right="leefloon")
    record(
        at, file, Stage.REFUSED, on=day[12], right="leefloon", organ=Organ.BCSD,
        notified_on=day[3], notified_by="registered",
    )  # fmt: skip
    return {"file": str(file), "event": str(first.pk)}


def _letterless(page: Page, url: str) -> dict[str, str]:
    """A refusal whose letter did not come yet."""
    user = worker()
    _as(user, page, url)
    at = desk(user, on=ON)
    file = a_file(at).pk
    first = record(at, file, Stage.REQUESTED, on=ON - timedelta(35), right="leefloon")
    record(at, file, Stage.REFUSED, on=ON - timedelta(12), right="leefloon", organ=Organ.BCSD)
    return {"file": str(file), "event": str(first.pk)}


def _town(page: Page, url: str) -> None:
    """Enough files that something may be shown, and some that stay hidden."""
    _as(worker("Mia Verzonnen", Role.MANAGER, team=None), page, url)
    at = desk(worker("Bo Verzonnen"), on=ON)
    for number in range(14):
        file = a_file(at, f"Verzonnen {number}").pk
        Trajectory.objects.using(at.store).filter(pk=file).update(municipality="44021")
        record(at, file, Stage.EXPLORED, on=MADE_BEFORE, right="leefloon")
        if number > 1:
            record(
                at, file, Stage.RECEIVED, on=MADE_BEFORE + timedelta(number), right="leefloon",
                no_request=NoRequest.BY_ITSELF,
            )  # fmt: skip


def _year(page: Page, url: str) -> None:
    _town(page, url)
    page.goto(f"{url}/onthaal/cijfers/2024-K4")


def _typed(page: Page) -> None:
    page.locator("form").evaluate_all("forms => forms.forEach(form => form.noValidate = true)")
    page.get_by_label("Adres").fill("Kerkstraat 12\n9000 Voorbeeldstad")
    page.get_by_label("Waarom gaat u niet akkoord").fill("Ik heb geen inkomen meer sinds mijn werk stopte.")
    page.get_by_label("Wat vraagt u aan de rechter").fill("Een leefloon vanaf de dag van mijn aanvraag.")
    _press("Toon de brief om af te drukken")(page)


def _nothing(button: str) -> Act:
    def act(page: Page) -> None:
        page.locator("form").evaluate_all("forms => forms.forEach(form => form.noValidate = true)")
        _press(button)(page)

    return act


OF = "onthaal/dossier/<uuid:pk>/stappen"
AT = "/onthaal/dossier/{file}/stappen"
STATES = (
    Shown("everything", OF, AT, ready=_full),
    Shown("nothing yet, sent empty", OF, AT, ready=_empty, act=_nothing("Spreek af")),
    Shown("sent empty", f"{OF}/noteer", f"{AT}/noteer", ready=_empty, act=_nothing("Noteer")),
    Shown("refused", f"{OF}/noteer/<uuid:event>", f"{AT}/noteer/{{event}}", ready=_full),
    Shown(
        "no letter yet, sent empty",
        f"{OF}/noteer/<uuid:event>",
        f"{AT}/noteer/{{event}}",
        ready=_letterless,
        act=_nothing("Bewaar de dag van de brief"),
    ),
    Shown("typed and shown", f"{OF}/beroep/<uuid:event>", f"{AT}/beroep/{{event}}", ready=_full, act=_typed),
    Shown("counts", "onthaal/cijfers", "/onthaal/cijfers", ready=_town),
    Shown("a year", "onthaal/cijfers/<str:asked>", "/onthaal/cijfers/2024", ready=_year),
    Shown("a range", "onthaal/cijfers/<str:asked>", "/onthaal/cijfers/2025-01-15", ready=_town, status=404),
)
NO_PAGES = {"onthaal/cijfers/<str:asked>.csv": "a file for a spreadsheet, with the numbers of the page"}

"""A dozen made-up files in three made-up organisations, in every state: to look around, to learn, to show.

Everything goes through the same services as real work, on the days it is said to have happened. Nobody here exists.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from uuid import UUID

from rechtop.accounts.access import standing_of
from rechtop.accounts.models import User
from rechtop.handovers.chasing.silence import chase
from rechtop.handovers.inbox.taking import came_in, make_file, reply
from rechtop.handovers.models import Agreed, Handover
from rechtop.handovers.out.choosing import choices
from rechtop.handovers.out.receivers import receiver
from rechtop.handovers.post import post_brings
from rechtop.handovers.sending import Agreement, draft, send
from rechtop.handovers.states import State, Way
from rechtop.law.procedure.calendar import next_working_day
from rechtop.organisations.demo import demo_id
from rechtop.reception.appointments.making import Plan, make
from rechtop.reception.assigning.carrying import put_in_queue
from rechtop.reception.closing.ending import Answer, Became, close, open_steps
from rechtop.reception.contact.keeping import keep_contact
from rechtop.reception.control.circle import set_circle
from rechtop.reception.desk import Desk
from rechtop.reception.funnel.events import record
from rechtop.reception.models import About, Channel, Ending, Organ, SafeContact, Stage, Trajectory, Urgency, WhyNot
from rechtop.reception.requests.registering import Asked, give_receipt, register
from rechtop.reception.start.beginning import Arrival, begin
from rechtop.reception.steps.doing import PERSON, agree, done, me
from rechtop.reception.talk.notes import look, say, suppose
from rechtop.stores.models import Store
from rechtop.stores.opening import add_store
from rechtop.stores.registry import alias_of

OCMW = demo_id("organisatie", "ocmw-voorbeeldstad")
CAW = demo_id("organisatie", "caw-voorbeeldland")
FUND = demo_id("organisatie", "ziekenfonds-de-brug")
NAMES = {OCMW: "OCMW Voorbeeldstad", CAW: "CAW Voorbeeldland", FUND: "Ziekenfonds De Brug"}
OCMW_TEAM = demo_id("dienst", "sociale-dienst")
CAW_TEAM = demo_id("dienst", "onthaal-caw")
FUND_TEAM = demo_id("dienst", "dmw-de-brug")
FURTHEST = 60
"""Days ago that the oldest made-up file began."""


@dataclass(frozen=True, slots=True)
class Town:
    """The desks of the made-up workers, on today."""

    today: date
    ocmw: Desk
    colleague: Desk
    caw: Desk
    fund: Desk


def load_files(on: date, workers: dict[str, User]) -> None:
    """Make the stores that are not there yet, and in new ones the files. ``workers``: an, bo, dora and els."""
    new = [organisation for organisation in NAMES if not Store.objects.filter(pk=organisation).exists()]
    for organisation in new:
        add_store(organisation, NAMES[organisation], on=on - timedelta(FURTHEST), synthetic=True)
    if len(new) < len(NAMES):
        return
    town = Town(
        on,
        _desk(workers["an"], OCMW, on),
        _desk(workers["bo"], OCMW, on),
        _desk(workers["dora"], CAW, on),
        _desk(workers["els"], FUND, on),
    )
    for story in STORIES:
        story(town)
    for organisation in NAMES:
        post_brings(alias_of(organisation))


def _desk(user: User, organisation: UUID, on: date) -> Desk:
    return Desk(standing_of(user, on), organisation, alias_of(organisation), on)


def _ago(desk: Desk, days: int) -> Desk:
    """The same desk some days ago."""
    return replace(desk, on=desk.on - timedelta(days))


def _come(desk: Desk, name: str, question: str, team: UUID, **more: object) -> Trajectory:
    arrival = Arrival(name=name, question=question, team=team, municipality="", synthetic=True)
    return begin(desk, replace(arrival, **more))  # type: ignore[arg-type] # only fields of Arrival are given


def _gas_cut(town: Town) -> None:
    """The first ten minutes: gas cut, a bailiff's letter, two children, little Dutch; no letters at home."""
    desk = town.ocmw
    file = _come(
        desk, "Fatima Verzonnen", "De gas is afgesloten en er kwam een brief van de deurwaarder. Ik heb twee kinderen.",
        OCMW_TEAM, urgency=Urgency.TODAY, language="ar",
    )  # fmt: skip
    contact = SafeContact(phone="0470 00 00 01", may_call=True, may_text=False, may_post=False, at_home="nothing")
    contact.remark = "Bel overdag. Haar man neemt ’s avonds op."
    keep_contact(desk, file.pk, contact)
    with desk.writing(file.pk, "trajectory.talk") as held:
        told = {About.QUESTION: "Het is koud en wij kunnen niet koken.", About.WISH: "Weer warm water voor de kinderen"}
        say(desk, held, "wonen", told)
        look(desk, held, "financien", skipped=False)
        suppose(desk, held, "financien", "Misschien recht op het sociaal tarief: kijk het statuut van de man na.")
    record(desk, file.pk, Stage.EXPLORED, on=desk.on, right="sociaal_tarief_energie")
    record(desk, file.pk, Stage.EXPLORED, on=desk.on, right="leefloon")
    register(desk, file.pk, Asked(words="Hulp voor de gas, vandaag nog", is_urgent=True))
    agree(desk, file.pk, "De netbeheerder bellen over heraansluiten", owner=me(desk), due_on=desk.on, domain="wonen")
    agree(desk, file.pk, "De brief van de deurwaarder meebrengen", owner=PERSON, due_on=desk.on + timedelta(1))
    _visit(desk, file, 1, time(10))


def _without_a_name(town: Town) -> None:
    """Help without a name (P-09)."""
    desk = _ago(town.caw, 2)
    file = _come(desk, "", "Ik kan niet meer naar huis en ik zoek een bed.", CAW_TEAM, urgency=Urgency.TODAY)
    record(desk, file.pk, Stage.EXPLORED, on=desk.on, domain="wonen")
    agree(desk, file.pk, "Een bed voor vannacht zoeken", owner=me(desk), due_on=desk.on, domain="wonen")


def _granted(town: Town) -> None:
    """An old man whose increased reimbursement came, and is really received."""
    desk = _ago(town.fund, 50)
    file = _come(desk, "Marcel Verzonnen", "Mijn medicatie kost te veel.", FUND_TEAM, channel=Channel.PHONE)
    right = "verhoogde_tegemoetkoming"
    record(desk, file.pk, Stage.EXPLORED, on=desk.on, right=right)
    record(desk, file.pk, Stage.REQUESTED, on=desk.on, right=right)
    record(town.fund, file.pk, Stage.GRANTED, on=town.today - timedelta(20), right=right, organ=Organ.FUND)
    record(town.fund, file.pk, Stage.RECEIVED, on=town.today - timedelta(5), right=right)
    agree(town.fund, file.pk, "Samen kijken wat er nog bij komt", owner=me(town.fund), due_on=town.today + timedelta(3))


def _silence_of_the_ocmw(town: Town) -> None:
    """Asked 36 days ago and no decision: as if refused, and an appeal is possible."""
    desk = _ago(town.ocmw, 36)
    file = _come(desk, "Nadia Verzonnen", "Ik verloor mijn werk en mijn spaargeld is op.", OCMW_TEAM)
    asked = register(desk, file.pk, Asked(words="Een leefloon", right="leefloon"))
    give_receipt(desk, file.pk, asked.pk)
    agree(town.ocmw, file.pk, "Navragen waarom er nog geen beslissing is", owner=me(town.ocmw), due_on=town.today)


def _refused(town: Town) -> None:
    """Refused last week: the term of appeal runs."""
    desk = _ago(town.colleague, 30)
    file = _come(desk, "Tom Verzonnen", "Ik slaap bij vrienden en krijg nergens geld.", OCMW_TEAM)
    asked = register(desk, file.pk, Asked(words="Een leefloon", right="leefloon"))
    give_receipt(desk, file.pk, asked.pk)
    on = town.today - timedelta(6)
    record(
        town.colleague, file.pk, Stage.REFUSED, on=on, right="leefloon", organ=Organ.BCSD, request=asked,
        why_not=WhyNot.PROOF_MISSING, notified_on=on, notified_by="registered",
    )  # fmt: skip


def _closed_circle(town: Town) -> None:
    """Partner violence: only who works on it knows the file is there."""
    desk = _ago(town.colleague, 8)
    file = _come(desk, "Greta Verzonnen", "Hij mag niet weten dat ik hier ben.", OCMW_TEAM, urgency=Urgency.WEEK)
    keep_contact(desk, file.pk, SafeContact(phone="0470 00 00 02", may_call=False, may_post=False, at_home="nothing"))
    agree(town.colleague, file.pk, "Samen het veiligheidsplan nalezen", owner=me(town.colleague), due_on=town.today)
    set_circle(town.colleague, file.pk, closed=True, why="partnergeweld")


def _handed_over(desk: Desk, file: Trajectory, service: UUID, way: Way, purpose: str) -> Handover:
    """The least that goes along, agreed aloud."""
    items = [choice.item for choice in choices(desk, file) if choice.is_least]
    to = receiver(service, way, desk.on)
    held = draft(desk, file.pk, to, purpose, items, desk.on + timedelta(180))
    return send(desk, held, Agreement(Agreed.VOICE, desk.on, witness="Bo Verzonnen"))


def _started_elsewhere(town: Town) -> None:
    """Handed over to the CAW, accepted there, and the help really began."""
    desk = _ago(town.ocmw, 21)
    file = _come(desk, "Ahmed Verzonnen", "Wij maken altijd ruzie over geld.", OCMW_TEAM)
    _handed_over(desk, file, CAW_TEAM, Way.STORE, "Gesprekken met het gezin")
    post_brings(desk.store)
    theirs = _ago(town.caw, 18)
    held = came_in(theirs).get(sender=OCMW)
    answered = reply(theirs, held, State.ACCEPTED, to_person="U bent welkom. Wij bellen u morgen.")
    theirs_file = make_file(theirs, answered)
    agree(town.caw, theirs_file.pk, "Derde gesprek met het gezin", owner=me(town.caw), due_on=town.today + timedelta(2))
    reply(_ago(town.caw, 10), answered, State.STARTED)
    post_brings(town.caw.store)


def _nobody_answers(town: Town) -> None:
    """Handed over by telephone number; nobody answered, so it came back to the coordinator."""
    desk = _ago(town.ocmw, 25)
    file = _come(desk, "Lies Verzonnen", "Ik zoek een psycholoog die ik kan betalen.", OCMW_TEAM)
    _handed_over(desk, file, demo_id("dienst", "psychologische-hulp"), Way.PHONE, "Psychologische hulp")
    chase(desk.store, town.today)
    agree(town.ocmw, file.pk, "Een andere dienst zoeken, samen met haar", owner=me(town.ocmw), due_on=town.today)


def _in_the_queue(town: Town) -> None:
    """Just came in: nobody carries it yet."""
    for name, question in (
        ("Jef Verzonnen", "Mijn papieren van de belasting: ik versta ze niet."),
        ("Irina Verzonnen", "Kan mijn zoon naar het speelplein? Het is te duur."),
    ):
        file = _come(_ago(town.colleague, 1), name, question, OCMW_TEAM)
        put_in_queue(town.colleague, file.pk, OCMW_TEAM, "Kwam aan de balie.")


def _silent(town: Town) -> None:
    """Nothing happened for weeks: the day of the worker says so."""
    desk = _ago(town.ocmw, 45)
    file = _come(desk, "Rosa Verzonnen", "Ik wil mijn huis uit, de trap gaat niet meer.", OCMW_TEAM)
    record(desk, file.pk, Stage.EXPLORED, on=desk.on, domain="wonen")
    Trajectory.objects.using(desk.store).filter(pk=file.pk).update(
        touched_at=Trajectory.objects.using(desk.store).get(pk=file.pk).touched_at - timedelta(40)
    )


def _helped(town: Town) -> None:
    """The whole funnel, and closed."""
    desk = _ago(town.ocmw, 55)
    file = _come(desk, "Karel Verzonnen", "De stookolie is op.", OCMW_TEAM)
    right = "verwarmingstoelage"
    asked = register(desk, file.pk, Asked(words="De verwarmingstoelage", right=right))
    give_receipt(desk, file.pk, asked.pk)
    step = agree(desk, file.pk, "De factuur van de stookolie brengen", owner=PERSON, due_on=desk.on + timedelta(7))
    done(_ago(town.ocmw, 50), file.pk, step.pk)
    on = town.today - timedelta(35)
    record(town.ocmw, file.pk, Stage.GRANTED, on=on, right=right, organ=Organ.BCSD, request=asked, notified_on=on)
    record(town.ocmw, file.pk, Stage.RECEIVED, on=town.today - timedelta(20), right=right, request=asked)
    answers = {step.pk: Answer(Became.DONE) for step in open_steps(town.ocmw, file)}
    close(town.ocmw, file.pk, Ending.HELPED, "De toelage kwam en het huis is warm.", answers)


def _visit(desk: Desk, file: Trajectory, days: int, at: time) -> None:
    on = next_working_day(desk.on + timedelta(days))
    make(desk, file.pk, Plan(on, at, desk.user))


def _comes_today(town: Town) -> None:
    """Somebody comes today, and her question waits at the CAW since yesterday."""
    desk = _ago(town.ocmw, 1)
    file = _come(desk, "Olga Verzonnen", "Mijn dochter wil niet meer naar school.", OCMW_TEAM)
    keep_contact(desk, file.pk, SafeContact(phone="0470 00 00 03", may_call=True, may_text=True, at_home="all"))
    _handed_over(desk, file, CAW_TEAM, Way.STORE, "Een gesprek met de dochter")
    make(town.ocmw, file.pk, Plan(town.today, time(15), town.ocmw.user))
    agree(town.ocmw, file.pk, "Vragen of het CAW al belde", owner=me(town.ocmw), due_on=town.today + timedelta(7))


STORIES: tuple[Callable[[Town], None], ...] = (
    _gas_cut,
    _without_a_name,
    _granted,
    _silence_of_the_ocmw,
    _refused,
    _closed_circle,
    _started_elsewhere,
    _nobody_answers,
    _in_the_queue,
    _silent,
    _helped,
    _comes_today,
)
"""One after the other; each stands on its own."""

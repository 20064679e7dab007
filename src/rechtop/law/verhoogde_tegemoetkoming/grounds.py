"""The automatic grounds a1 to a7: an allowance or a status that opens the VT without an enquiry into the income.

An allowance opens it for the holder, her partner and their dependants (S30, S37). Whether the ground of a child or of
a dependant also reaches the rest of the household is open; that of an unaccompanied minor does not (S37).
"""

from __future__ import annotations

from rechtop.law.facts.children import child_handicap_percent, child_pillar1_points
from rechtop.law.facts.health import dependent_at_health_fund, full_orphan, unaccompanied_minor
from rechtop.law.facts.person import age
from rechtop.law.facts.receipts import (
    ELDERLY_AID_ELSEWHERE,
    IGO,
    IT,
    IVT,
    LEEFLOON,
    OCMW_SUPPORT,
    OLD_DISABILITY_65,
    OLD_HELP_OF_THIRD_PERSON,
    VERHOOGDE_TEGEMOETKOMING,
    ZORGBUDGET_OUDEREN,
    ZORGTOESLAG,
)
from rechtop.law.loading import parameters
from rechtop.law.verhoogde_tegemoetkoming.household import ADULT, HEALTH_FUND, RIGHT_ID, dependant, member, partner
from rechtop.rules.days import (
    ON,
    calendar_months_between,
    day,
    first_of_month,
    first_of_year,
    months_between,
    months_later,
)
from rechtop.rules.facts import OTHER
from rechtop.rules.kinds import Truth
from rechtop.rules.logic import ALWAYS, any_of
from rechtop.rules.named import TruthReference, judged, named_truth
from rechtop.rules.people import another, exists, is_my
from rechtop.rules.receipts import Receipt

P = parameters(RIGHT_ID)

CHILD_UNTIL = 21
"""The recognition of a child ends with the month of the 21st birthday; older people are not asked about one."""

GERMAN_COMMUNITY_CHANGED = day("2023-01-01")
GERMAN_COMMUNITY_SETTLED = day("2025-01-01")

_last_year = first_of_year(months_later(ON, -12))
_three_months_ago = first_of_month(months_later(ON, -3))

_runs_on = judged(RIGHT_ID, "runs_on", by=HEALTH_FUND, text="of uw recht nog loopt door een uitkering van vroeger")
"""The VT runs until the end of the year after its opening (S1), so an allowance that ended may still carry it."""


def _ended(known: Receipt, where: Truth = ALWAYS) -> Truth:
    """Whether a period ended this year or last year."""
    until = known.records.day("until")
    return exists((until < ON) & (until >= _last_year) & where, known.records)


def _lasted(known: Receipt) -> Truth:
    """Whether a period that ended may have held three full months; two from day to day, as its last day counts too."""
    start, until = known.records.day("from"), known.records.day("until")
    return (calendar_months_between(start, ON) >= P["vt.leefloon_months"].value) & (months_between(start, until) >= 2)


def _three_full_months() -> Truth:
    """Three full uninterrupted months of leefloon or equal support; open where only both together reach them."""
    least = P["vt.leefloon_months"].value
    both = LEEFLOON.touches(_three_months_ago, ON) & OCMW_SUPPORT.touches(_three_months_ago, ON)
    together = both & (LEEFLOON.on(ON) | OCMW_SUPPORT.on(ON))
    long_ended = any_of(*(_ended(known, _lasted(known)) for known in (LEEFLOON, OCMW_SUPPORT)))
    return any_of(
        LEEFLOON.full_months(ON) >= least,
        OCMW_SUPPORT.full_months(ON) >= least,
        together & judged(RIGHT_ID, "a1", by=HEALTH_FUND, text="of u drie volle maanden na elkaar steun kreeg"),
        long_ended & _runs_on,
    )


_elsewhere = ELDERLY_AID_ELSEWHERE.attribute("region")
_german = ELDERLY_AID_ELSEWHERE.on(ON, _elsewhere.one_of("german_community"))
_carers = any_of(
    ZORGBUDGET_OUDEREN.on(ON),
    ELDERLY_AID_ELSEWHERE.on(ON, _elsewhere.one_of("brussels_or_wallonia")),
    _german & (ON < GERMAN_COMMUNITY_CHANGED),
    _german
    & (ON >= GERMAN_COMMUNITY_CHANGED)
    & (ON < GERMAN_COMMUNITY_SETTLED)
    & judged(RIGHT_ID, "a4", by=HEALTH_FUND, text="of u onder de overgangsregels van de Duitstalige Gemeenschap valt"),
    (_ended(ZORGBUDGET_OUDEREN) | _ended(ELDERLY_AID_ELSEWHERE, _elsewhere.one_of("brussels_or_wallonia"))) & _runs_on,
)

german_elderly_aid = (ON >= GERMAN_COMMUNITY_CHANGED) & _german
"""The aid of the German-speaking Community since 2023: no automatic ground any more, but an indicator group (c2)."""


def _ground(id: str, holds: Truth, text: str, source: str) -> TruthReference:
    return named_truth(f"{RIGHT_ID}.{id}", holds, text, source)


a1 = _ground(
    "a1", _three_full_months(), "U krijgt drie volle maanden na elkaar leefloon of gelijke steun van het OCMW.", "S1"
)
a2 = _ground("a2", IGO.on(ON) | (_ended(IGO) & _runs_on), "U krijgt een inkomensgarantie voor ouderen.", "S2")
a3 = _ground(
    "a3",
    any_of(
        IVT.on(ON),
        IT.on(ON),
        (OLD_DISABILITY_65.on(ON) | OLD_HELP_OF_THIRD_PERSON.on(ON))
        & judged(RIGHT_ID, "a3", by=HEALTH_FUND, text="of uw oude tegemoetkoming voor een handicap meetelt"),
        (_ended(IVT) | _ended(IT)) & _runs_on,
    ),
    "U krijgt een tegemoetkoming voor personen met een handicap.",
    "S2",
)
a4 = _ground(
    "a4", _carers, "U krijgt het zorgbudget voor ouderen, of de hulp aan bejaarden van een ander gewest.", "S3"
)

_enough_points = ZORGTOESLAG.number("pillar1_points") >= P["vt.child_pillar1_points_min"].value
a5 = _ground(
    "a5",
    (
        (age < CHILD_UNTIL)
        & (
            (child_handicap_percent >= P["vt.child_handicap_percent_min"].value)
            | (child_pillar1_points >= P["vt.child_pillar1_points_min"].value)
        )
    )
    | ((age <= CHILD_UNTIL) & ZORGTOESLAG.on(ON, _enough_points)),
    "Het kind heeft een erkende handicap van minstens 66 %, of minstens 4 punten in pijler 1.",
    "S4, S19",
)
a6 = _ground(
    "a6",
    (age < ADULT) & ~exists(is_my("parent")) & unaccompanied_minor,
    "U bent ingeschreven als niet-begeleide minderjarige.",
    "S3",
)
a7 = _ground(
    "a7",
    (age < P["vt.orphan_age_limit"].value) & ~exists(is_my("parent")) & full_orphan,
    "U bent jonger dan 25 en ingeschreven als wees van vader en moeder.",
    "S3",
)

own_allowance = _ground("own_allowance", any_of(a1, a2, a3, a4), "U hebt een uitkering die de VT opent.", "S1, S2, S3")
child_ground = _ground("child_ground", a5 | a7, "U hebt een grond als kind of als wees.", "S3, S4")

_titular = ~dependant | is_my("parent", "stepparent")

automatic = _ground(
    "automatic",
    any_of(
        own_allowance,
        child_ground,
        a6,
        exists(another() & partner & own_allowance.of(OTHER)),
        dependent_at_health_fund & exists(member & _titular & own_allowance.of(OTHER)),
        exists(member & (own_allowance.of(OTHER) | child_ground.of(OTHER)))
        & judged(RIGHT_ID, "extension", by=HEALTH_FUND, text="of de grond van een gezinslid ook voor u geldt"),
        VERHOOGDE_TEGEMOETKOMING.on(ON) & _runs_on,  # whoever says "no" to an allowance may have lost it recently
    ),
    "U, uw partner of wie u ten laste heeft, heeft een uitkering of statuut dat de VT opent.",
    "S1, S2, S3, S4, S30, S37",
)

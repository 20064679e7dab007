"""Neighbourhood work as law: a job-seeker or somebody with leefloon in Flanders, when a counsellor agrees.

What it pays depends on the hours somebody will do, so the right has no amount of its own; ``pay_month`` is that of the
hours told, ``max_pay_month`` of all hours of a month. Whether regular work is too early, and whether the twelve months
are over, is for the counsellor. What of the pay counts for the leefloon stands with the leefloon.

Residence plays through the benefit or the registration with the VDAB; there is no gate of its own.
"""

from __future__ import annotations

from rechtop.law.facts.income import wijkwerk_hours_month
from rechtop.law.facts.jobseekers import registered_jobseeker
from rechtop.law.facts.person import age, residence_region
from rechtop.law.facts.receipts import LEEFLOON, OCMW_SUPPORT
from rechtop.law.loading import parameters
from rechtop.rules.arithmetic import lower_of
from rechtop.rules.days import ON
from rechtop.rules.named import Reference, judged, named_number
from rechtop.rules.rights import Condition, Holder, Right

ID = "wijk_werken"
P = parameters(ID)
YOUNGEST, OLDEST_SHOWN = 18, 67
"""No limits of these pages: grown up, and not yet retired."""

_hour, _most = P["wijkwerken.hour"].value, P["wijkwerken.max_hours_month"].value

pay_month = named_number(
    f"{ID}.pay_month",
    lower_of(wijkwerk_hours_month, _most) * _hour,
    "Wat u per maand krijgt voor de uren die u doet, bovenop uw uitkering.",
    "S1",
)
max_pay_month = named_number(f"{ID}.max_pay_month", _most * _hour, "Wat u per maand hoogstens krijgt.", "S1")
max_pay_year = named_number(
    f"{ID}.max_pay_year", P["wijkwerken.max_hours_year"].value * _hour, "Wat u per jaar hoogstens krijgt.", "S1"
)
max_months = named_number(f"{ID}.max_months", P["wijkwerken.max_months"].value, "Zoveel maanden duurt het.", "S1")
travel_km = named_number(
    f"{ID}.travel_km", P["wijkwerken.km"].value, "De vergoeding per kilometer, vanaf 10 kilometer heen en terug.", "S1"
)
cheque_price = named_number(
    f"{ID}.cheque_price", P["wijkwerken.cheque_price"].value, "Wat de gebruiker betaalt voor een uur.", "S2"
)

RIGHT = Right(
    id=ID,
    holder=Holder.PERSON,
    who=(age >= YOUNGEST) & (age < OLDEST_SHOWN),
    conditions=(
        Condition("region", residence_region.one_of("flanders"), "U woont officieel in Vlaanderen.", "S1"),
        Condition(
            "c1",
            (registered_jobseeker | LEEFLOON.on(ON) | OCMW_SUPPORT.on(ON))
            & judged(ID, "c1", by="VDAB of OCMW", text="of wijk-werken nu bij u past en hoelang het nog kan"),
            "U zoekt werk of krijgt een leefloon, bent nog niet klaar voor gewoon werk, en kunt zelfstandig werken.",
            "Decreet 7 juli 2017 betreffende wijk-werken (niet gelezen); S1",
        ),
    ),
    residence="own",
)

QUANTITIES: tuple[Reference, ...] = (pay_month, max_pay_month, max_pay_year, max_months, travel_km, cheque_price)

"""Registration for social housing as law: an adult in the registers, an income below the ceiling, no home or land.

Nobody gets a dwelling by this rule: allocation follows the order of the list, local ties and decisions of the
woonmaatschappij (accelerated allocation, target groups). Basic Dutch and registration with VDAB are asked after the
allocation (c5) and are no condition. Above the ceiling by the last assessment, the income of the last three months
is looked at (c3), so that only an income that is also too high now closes it. Only who will live there counts: with
more adults than one couple at the address (a grown child who looks for a home) it stays open who that is.
"""

from __future__ import annotations

from rechtop.law.facts.household import tenure
from rechtop.law.facts.housing import landlord, more_than_a_couple, social_housing_list
from rechtop.law.facts.person import age, emancipated_by_marriage
from rechtop.law.facts.receipts_housing import REFERENCE_ADDRESS
from rechtop.law.facts.social_housing import owns_home_or_land, registered_somewhere
from rechtop.law.facts.transport import assisted_living_youth
from rechtop.law.residence.gate import gate
from rechtop.law.sociale_huur.ceilings import ID, P
from rechtop.law.sociale_huur.income import LANDLORD, current_income_above, income_ok
from rechtop.rules.days import ON
from rechtop.rules.logic import ALWAYS, NEVER, case
from rechtop.rules.named import Reference, judged, named_number, named_truth
from rechtop.rules.people import exists, is_my
from rechtop.rules.receipts import somebody
from rechtop.rules.rights import Condition, Holder, Right

_independent = (age >= 18) | emancipated_by_marriage | assisted_living_youth

_grown = somebody(
    f"{ID}.grown", _independent, "U bent volwassen of ontvoogd, of u woont begeleid zelfstandig.", "S1, S2"
)

_minor = judged(
    ID, "c1", by=LANDLORD, text="of u als minderjarige zelfstandig gaat wonen met erkende begeleiding", personal=False
)

_registered = somebody(
    f"{ID}.registered",
    (_independent | ~exists(is_my("parent", "stepparent", "grandparent")))
    & (
        REFERENCE_ADDRESS.on(ON)
        | (registered_somewhere & gate("sociale_huur", ID, by=LANDLORD, text="of uw inschrijving volstaat"))
    ),
    "U staat in het bevolkingsregister of vreemdelingenregister, of hebt een referentieadres.",
    "I2, S2",
)

already_candidate = named_truth(
    f"{ID}.already_candidate",
    social_housing_list.one_of("here", "elsewhere"),
    "U staat al op de lijst. U hoeft u niet opnieuw in te schrijven.",
    "S5",
)

dutch_deadline_years = named_number(
    f"{ID}.dutch_deadline_years",
    P["sociale_huur.dutch_deadline"].value,
    "Binnen zoveel jaar na het begin van het contract kent u basis-Nederlands.",
    "S1",
)
local_binding_years = named_number(
    f"{ID}.local_binding_years",
    P["sociale_huur.local_binding_years"].value,
    "Zoveel van de laatste tien jaar in de gemeente wonen, geeft voorrang (niet nagekeken).",
)
fast_track_share = named_number(
    f"{ID}.fast_track_share",
    P["sociale_huur.fast_track_share"].value,
    "Dit deel van de woningen gaat naar wie dringend een woning nodig heeft (niet nagekeken).",
)

RIGHT = Right(
    id=ID,
    holder=Holder.HOUSEHOLD,
    who=~(tenure.one_of("tenant") & landlord.one_of("social")),
    conditions=(
        Condition(
            "c1",
            _grown | _minor,
            "U bent volwassen of ontvoogd, of u woont zelfstandig met erkende begeleiding.",
            "S1, S2",
        ),
        Condition(
            "c2",
            _registered,
            "U staat in het bevolkingsregister of vreemdelingenregister, of hebt een referentieadres.",
            "I2, S2",
        ),
        Condition(
            "c3",
            case(
                (income_ok, ALWAYS),
                (current_income_above & ~more_than_a_couple, NEVER),
                otherwise=judged(
                    ID,
                    "c3",
                    by=LANDLORD,
                    text="of wie er gaat wonen de laatste drie maanden een inkomen had dat laag genoeg is",
                    personal=False,
                ),
            ),
            "Uw inkomen is niet hoger dan de grens: op het aanslagbiljet, of in de laatste drie maanden.",
            "S5, S8",
        ),
        Condition(
            "c4",
            ~owns_home_or_land
            | judged(ID, "c4", by=LANDLORD, text="of er een uitzondering is voor wat u bezit", personal=False),
            "U hebt geen woning of bouwgrond, ook niet voor een deel of in het buitenland.",
            "S2, I6",
        ),
    ),
    residence="sociale_huur",
)

QUANTITIES: tuple[Reference, ...] = (already_candidate, dutch_deadline_years, local_binding_years, fast_track_share)

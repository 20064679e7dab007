"""The rent subsidy as law: a move for one of a few reasons, asked in time, income and rent below their limits.

The right belongs to the household. The state of the old home, homelessness and exceptions for what one owns are for
the administration to judge. Who receives it keeps it after the term to ask has passed. Requests from before May 2019
followed other rules: for those days the limits are not known here and nothing is decided.
"""

from __future__ import annotations

from rechtop.law.facts.health import disability_66
from rechtop.law.facts.household import rent_month, tenure
from rechtop.law.facts.housing import housing_income, landlord, social_housing_list
from rechtop.law.facts.person import age, residence_region
from rechtop.law.facts.receipts import HUURPREMIE, HUURSUBSIDIE
from rechtop.law.facts.social_housing import move_reason, moved_on, owns_home_or_land
from rechtop.law.huursubsidie.subsidy import (
    ADMINISTRATION,
    ID,
    NINE,
    P,
    income_ceiling_year,
    installation_premium,
    max_rent,
    receives_now,
    subsidy,
)
from rechtop.law.residence.gate import default_gate
from rechtop.law.sociale_huur.income import income_limit_year as candidate_limit_year
from rechtop.rules.days import ON, day, months_later
from rechtop.rules.facts import OTHER
from rechtop.rules.kinds import amount
from rechtop.rules.logic import ALWAYS, NEVER, case
from rechtop.rules.named import Reference, judged, named_number, named_truth
from rechtop.rules.people import total
from rechtop.rules.receipts import somebody
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

_in_time = (months_later(moved_on, NINE) >= ON) & (moved_on <= months_later(ON, NINE))

asked_in_time = named_truth(
    f"{ID}.asked_in_time",
    case(
        (receives_now | _in_time, ALWAYS),
        (
            landlord.one_of("svk"),
            judged(ID, "c2", by=ADMINISTRATION, text="of u de subsidie nog kunt vragen", personal=False),
        ),
        otherwise=NEVER,
    ),
    "U vraagt de subsidie van negen maanden voor tot negen maanden na de verhuizing.",
    "H9, H8",
)
"""In a dwelling of a former SVK a later request only costs the installation premium (H1), so that it is left open."""

reason_to_move = named_truth(
    f"{ID}.reason_to_move",
    case(
        (receives_now | landlord.one_of("svk"), ALWAYS),
        (move_reason.one_of("other"), NEVER),
        otherwise=judged(
            ID, "c1", by=ADMINISTRATION, text="of uw vorige woning of uw dakloosheid meetelt", personal=False
        ),
    ),
    "U verhuisde om een reden die telt.",
    "I1, I4",
)

_with_child_counted_twice = (housing_income <= candidate_limit_year) & judged(
    ID, "c3", by=ADMINISTRATION, text="of een kind met een handicap dubbel telt", personal=False
)
"""For candidates of social housing, whose ceilings these are, such a child counts twice; here that was not read."""

_grown_25 = somebody(f"{ID}.grown_25", age >= 25, "U bent 25 jaar of ouder.", "I4")
_covers_rent = (rent_month - subsidy).not_below(0) * amount("12", "month/year") <= housing_income

_exempt_from_list = somebody(
    f"{ID}.exempt_from_list",
    (age >= 65) | disability_66,
    "U bent 65 of ouder, of hebt een erkende handicap.",
    "H8",
)

_lives_here = somebody(
    f"{ID}.lives_in_flanders",
    (age >= 18) & residence_region.one_of("flanders"),
    "U bent volwassen en woont officieel in Vlaanderen.",
    "I4",
) | judged(ID, "flanders", by=ADMINISTRATION, text="of uw nieuwe woning in Vlaanderen ligt", personal=False)

_may_stay = somebody(
    f"{ID}.may_stay",
    (age >= 18) & default_gate(ID, by=ADMINISTRATION, text="of uw verblijf deze subsidie opent"),
    "U bent volwassen, en Belg of met een verblijf dat de subsidie opent.",
    "I4",
)

_own_premium = named_number(
    f"{ID}.own_premium", HUURPREMIE.amount(ON), "De huurpremie die u nu per maand krijgt.", "H1"
)
_receives_premium = somebody(f"{ID}.receives_premium", HUURPREMIE.on(ON), "U krijgt nu een huurpremie.", "H1")

above_premium = case((_receives_premium, subsidy > total(_own_premium.of(OTHER))), otherwise=ALWAYS)
"""The rent premium takes the place of the rent subsidy when it is higher; nobody has both."""

request_months = named_number(
    f"{ID}.request_months",
    P["huursubsidie.max_months_after_move"].value,
    "Tot zoveel maanden voor en na de verhuizing kunt u de subsidie vragen.",
    "H8",
)
duration_years = named_number(
    f"{ID}.duration_years",
    P["huursubsidie.duration_years"].value,
    "Zoveel jaar krijgt u de subsidie hoogstens (niet nagekeken).",
)

RIGHT = Right(
    id=ID,
    holder=Holder.HOUSEHOLD,
    who=~tenure.one_of("owner", "usufruct"),
    conditions=(
        Condition(
            "c1",
            reason_to_move,
            "U was dakloos, uw vorige woning was slecht, te klein of niet aangepast, of u huurt via een SVK.",
            "I1, I4",
        ),
        Condition(
            "c2",
            asked_in_time,
            "U vraagt de subsidie van negen maanden voor tot negen maanden na de verhuizing.",
            "H9, H8",
        ),
        Condition(
            "c3",
            (housing_income <= income_ceiling_year) | _with_child_counted_twice,
            "Het inkomen van iedereen in de woning is niet hoger dan de grens.",
            "I1, I2, I3, I4, I5, I6",
        ),
        Condition(
            "c4",
            ~owns_home_or_land
            | judged(ID, "c4", by=ADMINISTRATION, text="of er een uitzondering is voor wat u bezit", personal=False),
            "U hebt geen woning of bouwgrond, of er is een uitzondering voor u.",
            "I4",
        ),
        Condition("c5", rent_month <= max_rent, "Uw huur is niet hoger dan de maximale huur.", "I1, H5"),
        Condition(
            "c6", ~landlord.one_of("social"), "U huurt geen sociale woning van een woonmaatschappij of OCMW.", "H9"
        ),
        Condition(
            "c7",
            _grown_25
            | _covers_rent
            | judged(
                ID, "c7", by=ADMINISTRATION, text="of u met uw eigen inkomen de huur kunt betalen", personal=False
            ),
            "U bent 25 of ouder, of uw inkomen volstaat voor de huur min de subsidie.",
            "I4",
        ),
        Condition(
            "c8",
            (day("2023-11-01") <= ON) | social_housing_list.one_of("here", "elsewhere") | _exempt_from_list,
            "Tot oktober 2023: u staat op de wachtlijst voor een sociale woning, of hoefde dat niet.",
            "H8",
        ),
        Condition("huurpremie", above_premium, "De subsidie is hoger dan een huurpremie die u al krijgt.", "H1, H2"),
        Condition("flanders", _lives_here, "U woont of gaat wonen in Vlaanderen.", "I4"),
        Condition("residence", _may_stay, "U bent Belg, of uw verblijf opent deze subsidie.", "I4"),
    ),
    amount=Amount(subsidy, AmountKind.INCOME, "Uw huursubsidie per maand.", "H1, H2, H3, H6, H7"),
    receipt=HUURSUBSIDIE,
    residence="default",
)

QUANTITIES: tuple[Reference, ...] = (installation_premium, request_months, duration_years)

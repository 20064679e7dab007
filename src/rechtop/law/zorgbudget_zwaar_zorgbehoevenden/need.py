"""How a heavy need for care is proven (c5 to c12) and on which day the budget starts.

A stay in a woonzorgcentrum proves it by itself. At home one of several scores does, each on a certificate. Who has no
score yet has to be assessed; a score below the threshold closes the right until a new one.
"""

from __future__ import annotations

from rechtop.law.facts.care import (
    bel_score,
    belrai_adl_iadl,
    belrai_total,
    care_certificate_on,
    care_setting,
    day_care_score,
)
from rechtop.law.facts.children import child_total_points
from rechtop.law.facts.disability import autonomy_points
from rechtop.law.facts.person import age
from rechtop.law.facts.receipts import IT, ZORGBUDGET_OUDEREN, ZORGTOESLAG
from rechtop.law.facts.receipts_care import HOME_NURSING, PALLIATIVE, ZORGBUDGET_ZWAAR
from rechtop.law.inkomensvervangende_tegemoetkoming.claimant import YOUNGEST
from rechtop.law.loading import parameters
from rechtop.rules.days import ON, day, first_of_month, months_later
from rechtop.rules.logic import ALWAYS, NEVER, any_of, case
from rechtop.rules.named import judged, named_day, named_truth

ID = "zorgbudget_zwaar_zorgbehoevenden"
P = parameters(ID)
ZORGKAS = "de zorgkas"
ASSESSOR = "een erkende dienst (gezinszorg, OCMW of ziekenfonds)"
ADULT = 18
BELRAI_FROM = day("2021-06-01")
"""From this day the BelRAI Screener took the place of the BEL scale for adults."""

in_residential_care = named_truth(
    f"{ID}.in_residential_care",
    care_setting.one_of("woonzorgcentrum_flanders", "woonzorgcentrum_brussels", "psychiatric_care_home"),
    "U verblijft in een erkend woonzorgcentrum of psychiatrisch verzorgingstehuis.",
    "S7",
)

_adult = age >= ADULT

belrai_enough = named_truth(
    f"{ID}.belrai_enough",
    (ON >= BELRAI_FROM)
    & (
        (belrai_total >= P["zorgbudget_zwaar.belrai_total_min"].value)
        | (belrai_adl_iadl >= P["zorgbudget_zwaar.belrai_adl_iadl_min"].value)
    ),
    "Uw punten op de BelRAI Screener zijn genoeg: het totaal, of ADL en IADL samen.",
    "S3, S14",
)

_bel_enough = case(
    (_adult, bel_score >= P["zorgbudget_zwaar.bel_min"].value),
    otherwise=bel_score >= P["zorgbudget_zwaar.profile_scale_minor_min"].value,
)
_least = P["zorgbudget_zwaar.autonomy_points_min"].value
_points_enough = any_of(
    (age >= YOUNGEST) & (autonomy_points >= _least),
    IT.on(ON, (IT.number("points") >= _least) | IT.attribute("category").one_of("4", "5")),
    ZORGBUDGET_OUDEREN.on(ON, ZORGBUDGET_OUDEREN.number("points") >= _least),
)
_child_least = P["zorgbudget_zwaar.child_points_min"].value
_child_enough = (child_total_points >= _child_least) | ZORGTOESLAG.on(
    ON, ZORGTOESLAG.number("total_points") >= _child_least
)

automatic = named_truth(
    f"{ID}.automatic",
    care_setting.one_of("woonzorgcentrum_flanders") | _points_enough | (~_adult & _child_enough),
    "U krijgt het zonder aanvraag: door uw woonzorgcentrum, of door punten die de overheid al kent.",
    "S1, S2",
)
"""Also who uses recognised gezinszorg with enough BelRAI points; that the service has passed them on is not asked."""

_visits_centre = care_setting.one_of("short_stay_or_day_centre")
_katz = HOME_NURSING.on(ON, HOME_NURSING.attribute("letter").one_of("B", "C")) | (
    _visits_centre & day_care_score.one_of("C", "Cdem")
)
_katz_still_opens = judged(ID, "c9", by=ZORGKAS, text="of een attest met de letter B, C, Cdem of D nog genoeg is")
"""That such a certificate opens new files after May 2021 rests on one page without a date; D is not named at all."""

_scored = (_adult & (belrai_total > 0)) | (bel_score > 0)

scored_enough = named_truth(
    f"{ID}.scored_enough",
    case(
        (_adult & (belrai_enough | _bel_enough), ALWAYS),
        (~_adult & (_bel_enough | _child_enough), ALWAYS),
        (_points_enough, ALWAYS),
        (_katz & (ON < BELRAI_FROM), ALWAYS),
        (_katz | (_visits_centre & day_care_score.one_of("D")), _katz_still_opens),
        (_scored, NEVER),
        otherwise=judged(ID, "c6", by=ASSESSOR, text="hoeveel zorg u nodig hebt (BelRAI Screener)"),
    ),
    "Een attest toont dat u thuis veel zorg nodig hebt.",
    "S2, S3, S4",
)

needs_heavy_care = case(
    (ZORGBUDGET_ZWAAR.on(ON) | in_residential_care, ALWAYS),
    (
        care_setting.one_of("other_institution"),
        scored_enough & judged(ID, "c5", by=ZORGKAS, text="of u in uw instelling dit zorgbudget kunt krijgen"),
    ),
    otherwise=scored_enough,
)

start_automatic = named_day(
    f"{ID}.start_automatic",
    months_later(first_of_month(care_certificate_on), 4),
    "De eerste dag van een automatisch zorgbudget: de vierde maand na het attest of de opname.",
    "S5",
)

_six_months_before = months_later(first_of_month(ON), -6)
_after_certificate = months_later(first_of_month(care_certificate_on), 5)
_on_application = case(
    (care_certificate_on >= ON, months_later(first_of_month(ON), 4)),
    (_after_certificate < _six_months_before, _six_months_before),
    otherwise=_after_certificate,
)
start_on_application = named_day(
    f"{ID}.start_on_application",
    case((PALLIATIVE.touches(ON, _on_application), months_later(first_of_month(ON), 1)), otherwise=_on_application),
    "De eerste dag van een zorgbudget dat u vandaag vraagt. Met een palliatief forfait is dat volgende maand.",
    "S5, S13",
)
"""At most six months before the application are paid."""

"""The Flemish care premium as law: a duty, with a reduced premium, reasons to pay nothing, and a fine.

The premium of a year is due in full by everybody who lived in Flanders on some day of it, from the year of the 26th
birthday; in Brussels joining is free. The reduced one looks at 1 January of the year before, and since 2022 also at
five years of residence or insurance and at the duty to integrate. Collective debt settlement frees, budget management
does not.
"""

from __future__ import annotations

from rechtop.law.facts.care import consecutive_years_in_flanders_or_brussels, zorgkas_member
from rechtop.law.facts.care_premium import (
    inburgering_duty,
    lived_in_flanders_this_year,
    unpaid_zorgpremies,
    zorgkas_no_premium,
    zorgpremie_arrears_paid,
)
from rechtop.law.facts.person import birth_date, residence_region
from rechtop.law.facts.receipts import COLLECTIVE_DEBT, VERHOOGDE_TEGEMOETKOMING
from rechtop.law.loading import parameters
from rechtop.rules.days import ON, day, first_of_year, last_of_year, months_later, years_between
from rechtop.rules.facts import OTHER
from rechtop.rules.kinds import amount
from rechtop.rules.logic import ALWAYS, case
from rechtop.rules.named import Reference, judged, named_day, named_number, named_truth
from rechtop.rules.people import PARTNERS, exists, is_my
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

ID = "vlaamse_zorgpremie"
P = parameters(ID)
NO_PREMIUM, NO_FINE = amount("0", "EUR/year"), amount("0", "EUR")

STRICTER = day("2022-01-01")
"""Since the premium of 2022 the reduction also asks five years and the duty to integrate (S3, S4)."""

_this_year = first_of_year(ON)
_age_this_year = years_between(birth_date, last_of_year(ON))
_first_age = P["zorgpremie.first_age_year"].value
_was_old_enough = years_between(birth_date, last_of_year(months_later(ON, -12))) >= _first_age

old_enough = named_truth(f"{ID}.old_enough", _age_this_year >= _first_age, "U wordt dit jaar 26 jaar of ouder.", "S1")

_brussels = residence_region.one_of("brussels")

belongs = case(
    (residence_region.one_of("flanders"), ALWAYS),
    otherwise=lived_in_flanders_this_year | (_brussels & zorgkas_member),
)

free = named_truth(
    f"{ID}.free",
    COLLECTIVE_DEBT.on(ON) | zorgkas_no_premium,
    "U bent in een collectieve schuldenregeling of failliet, of u bent alleen administratief aangesloten.",
    "S5",
)

_own_then = named_truth(
    f"{ID}.own_increased_then",
    VERHOOGDE_TEGEMOETKOMING.on(first_of_year(months_later(ON, -12))),
    "U had op die dag zelf de verhoogde tegemoetkoming.",
    "S3",
)

increased_then = named_truth(
    f"{ID}.increased_then",
    _own_then
    | (
        exists(is_my(*PARTNERS) & _own_then.of(OTHER))
        & judged(ID, "c3", by="uw zorgkas", text="of u toen al bij het gezin van uw partner hoorde")
    ),
    "U had de verhoogde tegemoetkoming op 1 januari van het vorige jaar.",
    "S3",
)

reduced = named_truth(
    f"{ID}.reduced",
    increased_then
    & (
        (ON < STRICTER)
        | (
            (consecutive_years_in_flanders_or_brussels >= P["zorgpremie.consecutive_years"].value)
            & inburgering_duty.one_of("not_obliged", "fulfilled")
        )
    ),
    "U betaalt de verlaagde zorgpremie.",
    "S3, S4",
)

premium = named_number(
    f"{ID}.premium",
    case(
        (
            old_enough & belongs & ~free,
            case((reduced, P["zorgpremie.reduced_year"].value), otherwise=P["zorgpremie.full_year"].value),
        ),
        otherwise=NO_PREMIUM,
    ),
    "De zorgpremie die u dit jaar betaalt.",
    "S3, S4, S5, S7, S17",
)

pay_before = named_day(
    f"{ID}.pay_before",
    case(
        (old_enough & ~_was_old_enough, months_later(_this_year, 6)),
        otherwise=months_later(_this_year, 4),
    ),
    "Betaal voor deze dag: 1 mei, of 1 juli in het jaar dat u 26 wordt.",
    "S1",
)

fine = named_number(
    f"{ID}.fine",
    case(
        (_brussels, NO_FINE),
        (
            (unpaid_zorgpremies >= P["zorgpremie.unpaid_before_fine"].value) & ~zorgpremie_arrears_paid,
            case((increased_then, P["zorgpremie.fine_reduced"].value), otherwise=P["zorgpremie.fine"].value),
        ),
        otherwise=NO_FINE,
    ),
    "De boete als u te veel jaren niet betaalde. In Brussel stopt dan alleen uw aansluiting.",
    "S5, S6, S7",
)

arrears_still_due = named_truth(
    f"{ID}.arrears_still_due",
    (unpaid_zorgpremies > 0) & ~zorgpremie_arrears_paid,
    "De oude premies moet u nog betalen, ook als er een boete is.",
    "S5",
)

suspension_months = named_number(
    f"{ID}.suspension_months",
    P["zorgpremie.suspension_months_per_unpaid_year"].value,
    "Zoveel maanden werd een zorgbudget niet betaald per jaar zonder premie. Sinds 2018 is dat nul.",
    "S13, S15",
)

RIGHT = Right(
    id=ID,
    holder=Holder.PERSON,
    who=old_enough,
    conditions=(
        Condition(
            "c1", belongs, "U woont dit jaar in Vlaanderen, of u sloot in Brussel zelf aan bij een zorgkas.", "S1, S2"
        ),
        Condition(
            "c6", ~free, "U bent niet in een collectieve schuldenregeling, failliet of alleen administratief lid.", "S5"
        ),
    ),
    amount=Amount(
        premium,
        AmountKind.DUTY,
        "Wat u dit jaar aan uw zorgkas betaalt. De verlaagde premie is er al in verrekend.",
        "S3, S4, S5, S7, S17",
    ),
    residence="own",
)

QUANTITIES: tuple[Reference, ...] = (pay_before, fine, arrears_still_due, suspension_months)

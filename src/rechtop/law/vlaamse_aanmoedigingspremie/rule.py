"""The Flemish incentive premium for care: a job in Flanders outside the public sector (c1) and leave of the RVA (c2).

Not for leave in weeks (c3), a fifth only with thematic leave from a full-time job (c4), twelve months in a career (c5).
Where one lives and with which stay does not matter. Reforms since 2023 were not checked: after that it stays open.
"""

from __future__ import annotations

from rechtop.law.facts.carers import (
    care_leave,
    contract_share,
    incentive_months_taken,
    leave_in_weeks,
    leave_share,
    leave_starts_on,
    work_share_year_before,
    works_in_flanders,
)
from rechtop.law.facts.person import age
from rechtop.law.facts.receipts_care import INCENTIVE, LEAVE_BENEFIT
from rechtop.law.facts.work import work_sector
from rechtop.law.vlaamse_aanmoedigingspremie.premium import ID, ONE_TENTH_FROM, P, gross_month, net_month
from rechtop.rules.days import ON, day, months_later
from rechtop.rules.kinds import amount
from rechtop.rules.logic import ALWAYS, NEVER, case
from rechtop.rules.named import Reference, judged, named_number
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

DEPARTMENT, RVA = "het Departement Werk", "de RVA"
FULL_TIME, MOST = amount("100", "percent"), amount("75", "percent")
WORKING_AGE = 15
CHECKED_UNTIL = day("2023-01-01")

_thematic = care_leave.one_of("parental", "medical_assistance", "palliative", "informal_carer")
_leave_counts = case(
    (care_leave.one_of("parental", "medical_assistance", "palliative"), ALWAYS),
    (care_leave.one_of("time_credit"), leave_share.one_of("full", "half")),
    (
        care_leave.one_of("informal_carer"),
        case(
            (ON >= day("2021-02-01"), ALWAYS),
            otherwise=judged(ID, "c2_carer", by=DEPARTMENT, text="of mantelzorgverlof toen al een premie gaf"),
        ),
    ),
    otherwise=NEVER,
)
_approved = LEAVE_BENEFIT.on(ON) | judged(ID, "c2", by=RVA, text="of u de uitkering voor dit verlof krijgt")

_share_fits = case(
    (leave_share.one_of("one_fifth"), _thematic & (contract_share >= FULL_TIME) & (work_share_year_before >= MOST)),
    (leave_share.one_of("one_tenth"), care_leave.one_of("parental") & (ON >= ONE_TENTH_FROM)),
    otherwise=ALWAYS,
)

due_month = named_number(
    f"{ID}.due_month",
    case((work_sector.one_of("private"), net_month), otherwise=P["aanmoedigingspremie.other_sector_net_month"].value),
    "Uw nettopremie per maand. Buiten de privésector is alleen een ruime marge bekend.",
    "S1, S6",
)
"""Social profit has amounts of its own, two and a half times as high where both were found."""

RIGHT = Right(
    id=ID,
    holder=Holder.PERSON,
    who=(age >= WORKING_AGE)
    & work_sector.one_of("private", "social_profit", "sheltered_work")
    & care_leave.one_of("parental", "medical_assistance", "palliative", "informal_carer", "time_credit"),
    conditions=(
        Condition("c1", works_in_flanders, "U werkt in Vlaanderen, en niet bij een overheid.", "S4"),
        Condition(
            "c1_sector",
            case(
                (work_sector.one_of("private"), ALWAYS),
                otherwise=judged(ID, "c1", by=DEPARTMENT, text="welke regels en bedragen voor uw sector gelden"),
            ),
            "U werkt in de privésector. Voor de social profit en maatwerk gelden soms andere regels.",
            "S1, S4",
        ),
        Condition(
            "c2",
            _leave_counts & _approved,
            "De RVA keurde uw verlof om te zorgen goed, of uw voltijds of halftijds tijdskrediet.",
            "S2, S5",
        ),
        Condition(
            "c3",
            ~(leave_in_weeks & care_leave.one_of("parental", "medical_assistance")),
            "U neemt ouderschapsverlof of medische bijstand niet in weken.",
            "S1",
        ),
        Condition(
            "c4",
            _share_fits,
            "U stopt een vijfde alleen met een voltijdse job, en een tiende alleen met ouderschapsverlof.",
            "S1",
        ),
        Condition(
            "c5",
            incentive_months_taken < P["aanmoedigingspremie.career_months_max"].value,
            "U kreeg in uw loopbaan nog geen 12 maanden premie voor zorg.",
            "S3, S5",
        ),
        Condition(
            "deadline",
            case((work_sector.one_of("social_profit"), ON <= months_later(leave_starts_on, 6)), otherwise=ALWAYS),
            "In de social profit vraagt u de premie binnen zes maanden na het begin.",
            "S1",
        ),
        Condition(
            "still_exists",
            case(
                (ON < CHECKED_UNTIL, ALWAYS),
                otherwise=judged(ID, "still_exists", by=DEPARTMENT, text="of de premie voor uw verlof nog bestaat"),
            ),
            "De premie bestaat nog voor uw verlof.",
            "S2",
        ),
    ),
    amount=Amount(due_month, AmountKind.INCOME, "Uw nettopremie per maand.", "S1, S6"),
    receipt=INCENTIVE,
    residence="own",
)

QUANTITIES: tuple[Reference, ...] = (gross_month, due_month)

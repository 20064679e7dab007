"""The insertion benefit as law: a year of looking for work after the studies, asked before 25, and for a limited time.

The amount goes with the family and the age. The page that prints the amounts does not define the families: who lives
alone and a single parent with only children are clear; of anybody else the RVA finds whether there is a family in
charge, or whether all at the address live on benefits. The amounts date from about 2022 and enter as a range.
"""

from __future__ import annotations

from rechtop.law.facts.children import child_in_charge
from rechtop.law.facts.jobseekers import highest_diploma, jobseeker_since, registered_jobseeker
from rechtop.law.facts.person import age
from rechtop.law.facts.receipts_work import INSERTION_BENEFIT
from rechtop.law.loading import parameters
from rechtop.law.residence.gate import default_gate
from rechtop.rules.days import ON, months_later
from rechtop.rules.kinds import Choice, Truth
from rechtop.rules.logic import Option, case
from rechtop.rules.named import Reference, judged, named_choice, named_truth
from rechtop.rules.people import PARTNERS, another, exists, is_my
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

ID = "inschakelingsuitkering"
P = parameters(ID)
RVA = "RVA"
MONTHS_OF_SEARCH = 12
"""310 days of a six-day week."""

YOUNGEST, OLDEST_SHOWN = 16, 30
"""No limits of the law: after 25 work or force majeure can still open the right for a few years."""

_CATEGORIES = P["inschakeling.month"].keys


def _rva(condition: str, text: str) -> Truth:
    return judged(ID, condition, by=RVA, text=text)


def _by_age(family: str) -> Choice:
    return case((age < 18, Option(_CATEGORIES, f"{family}_lt18")), otherwise=Option(_CATEGORIES, f"{family}_18plus"))


_alone = named_truth(f"{ID}.lives_alone", ~exists(another()), "U woont alleen.")
_has_partner = named_truth(f"{ID}.has_partner", exists(is_my(*PARTNERS)), "U woont samen met een partner.")
_only_children = named_truth(
    f"{ID}.only_children",
    child_in_charge & ~exists(another() & ~is_my("child", "stepchild")),
    "U woont alleen met uw kinderen, en er is er een ten laste.",
)

category = named_choice(
    f"{ID}.category",
    case(
        (
            _alone,
            case(
                (age < 18, Option(_CATEGORIES, "alleen_lt18")),
                (age < 21, Option(_CATEGORIES, "alleen_18_20")),
                otherwise=Option(_CATEGORIES, "alleen_21plus"),
            ),
        ),
        (_only_children, Option(_CATEGORIES, "gezinslast")),
        (
            (_has_partner | child_in_charge) & _rva("family_charge", "of u een gezin ten laste hebt"),
            Option(_CATEGORIES, "gezinslast"),
        ),
        (_rva("privileged", "of iedereen bij u van een uitkering leeft"), _by_age("bevoorrecht")),
        otherwise=_by_age("samenwonend"),
    ),
    "De gezinscategorie voor het bedrag.",
    "S1",
)

_receives = INSERTION_BENEFIT.on(ON)

RIGHT = Right(
    id=ID,
    holder=Holder.PERSON,
    who=(age >= YOUNGEST) & (age <= OLDEST_SHOWN),
    conditions=(
        Condition(
            "c1",
            _receives
            | (
                registered_jobseeker
                & (months_later(jobseeker_since, MONTHS_OF_SEARCH) <= ON)
                & judged(ID, "c1", by="VDAB of RVA", text="of u genoeg naar werk zocht (twee goede evaluaties)")
            ),
            "U was na uw studies een jaar ingeschreven als werkzoekende en zocht genoeg naar werk.",
            "KB 25 november 1991, art. 36; S1, S2",
        ),
        Condition(
            "c1_age",
            _receives | (age < 25) | _rva("c1_age", "of u na uw 25e nog mag aanvragen, door overmacht of werk"),
            "U vraagt de uitkering voor u 25 wordt.",
            "KB 25 november 1991, art. 36; S2",
        ),
        Condition(
            "c1_studies",
            _receives
            | ((age >= 21) & ~highest_diploma.one_of("none"))
            | _rva("c1_studies", "of uw studies of uw getuigschrift recht geven op de uitkering"),
            "U maakte studies af die tellen. Jonger dan 21? Dan hebt u een diploma van de lijst nodig.",
            "KB 25 november 1991, art. 36; S6, S7",
        ),
        Condition(
            "c2",
            (INSERTION_BENEFIT.full_months(ON, calendar=False) < P["inschakeling.max_months"].value)
            | _rva("c2", "of uw uitkering langer mag duren omdat u werkte"),
            "U kreeg deze uitkering nog niet zo lang als ze hoogstens duurt.",
            "S3, S4, S5",
        ),
        Condition(
            "residence",
            default_gate(ID, by=RVA, text="of uw verblijf en uw recht om te werken een uitkering openen"),
            "U bent Belg, of u mag hier wonen en werken.",
            "S2",
        ),
    ),
    amount=Amount(
        P["inschakeling.month"].by(category),
        AmountKind.INCOME,
        "De inschakelingsuitkering per maand van 26 dagen, volgens uw gezin en leeftijd.",
        "S1",
    ),
    receipt=INSERTION_BENEFIT,
    residence="default",
)

QUANTITIES: tuple[Reference, ...] = ()

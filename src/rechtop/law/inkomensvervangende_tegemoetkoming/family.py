"""The family category of the allowances: A with family, B alone or in an institution, C household or child (c6-c10).

Family to the third degree, also by marriage, makes no household (S18 of about.yaml). Somebody else does by default; a
written proof of separate households, accepted by the DG, makes it category B. Two people of one household who both
ask the IVT get B each.
"""

from __future__ import annotations

from rechtop.law.facts.care import admitted_on, care_setting, family_before_admission
from rechtop.law.facts.children import child_in_charge
from rechtop.law.facts.disability import asks_ivt, child_supported, lives_with_distant_kin, separate_household_proof
from rechtop.law.facts.person import age
from rechtop.law.facts.receipts import IVT
from rechtop.law.inkomensvervangende_tegemoetkoming.claimant import DG, IVT_ID, MAJORITY
from rechtop.rules.days import ON, months_between
from rechtop.rules.facts import OTHER
from rechtop.rules.kinds import amount
from rechtop.rules.logic import Option, case
from rechtop.rules.named import judged, named_choice, named_truth
from rechtop.rules.people import PARTNERS, another, exists, is_my

partner = is_my(*PARTNERS)

housemate = (age.of(OTHER) >= MAJORITY) & (is_my("none") | (is_my("other_kin") & lives_with_distant_kin))
"""Whether the person an aggregate has arrived at is an adult who is no family to the third degree, and no partner."""

has_partner = named_truth(f"{IVT_ID}.has_partner", exists(partner), "U woont met uw echtgenoot of partner.", "S3")
has_housemate = named_truth(
    f"{IVT_ID}.has_housemate", exists(housemate), "U woont met een volwassene die geen naaste familie is.", "S3, S16"
)
has_child = named_truth(
    f"{IVT_ID}.has_child",
    child_in_charge | child_supported,
    "U hebt een kind ten laste: u krijgt er kinderbijslag of onderhoudsgeld voor, of u betaalt onderhoudsgeld.",
    "S3",
)

_separate = separate_household_proof & judged(
    IVT_ID, "c10", by=DG, text="of uw bewijs volstaat dat uw huisgenoot een eigen huishouden heeft"
)

claims_ivt = named_truth(f"{IVT_ID}.claims_ivt", asks_ivt | IVT.on(ON), "U vraagt of krijgt zelf een IVT.", "S1")

both_claim = named_truth(
    f"{IVT_ID}.both_claim",
    exists((partner | housemate) & claims_ivt.of(OTHER)),
    "Ook de persoon met wie u een huishouden vormt, vraagt of krijgt een IVT.",
    "S1",
)

_in_institution = care_setting.one_of(
    "woonzorgcentrum_flanders", "woonzorgcentrum_brussels", "psychiatric_care_home", "other_institution"
) & (months_between(admitted_on, ON) >= amount("3", "month"))

long_admitted = named_truth(
    f"{IVT_ID}.long_admitted",
    _in_institution,
    "U verblijft al minstens drie maanden dag en nacht in een instelling.",
    "S3",
)

left_family = named_truth(
    f"{IVT_ID}.left_family",
    long_admitted
    & family_before_admission
    & judged(IVT_ID, "c8", by=DG, text="of u nog een huishouden vormt met wie thuis bleef"),
    "U verblijft in een instelling en vormt nog een huishouden met wie thuis bleef.",
    "S3",
)
"""Who was in category C before the admission does not become B by the stay alone. Those at home may be unlisted."""

_stays_apart = (long_admitted & ~family_before_admission) | care_setting.one_of("religious_community")

SITUATIONS = ("family", "alone", "both_claim", "household", "child", "left_home")
_family, _alone, _both, _household, _child, _left = (Option(SITUATIONS, name) for name in SITUATIONS)

situation = named_choice(
    f"{IVT_ID}.situation",
    case(
        (has_partner, case((both_claim, _both), otherwise=_household)),
        (has_housemate & _separate, case((has_child, _child), otherwise=_alone)),
        (has_housemate, case((both_claim, _both), otherwise=_household)),
        (has_child, _child),
        (left_family, _left),
        (~exists(another()) | _stays_apart, _alone),
        otherwise=_family,
    ),
    "Uw gezinssituatie: met familie, alleen, een huishouden, een huishouden met twee aanvragen, of met een kind.",
    "S1, S3, S16",
)

CATEGORIES = ("A", "B", "C")

category = named_choice(
    f"{IVT_ID}.category",
    case(
        (situation.one_of("family"), Option(CATEGORIES, "A")),
        (situation.one_of("alone", "both_claim"), Option(CATEGORIES, "B")),
        otherwise=Option(CATEGORIES, "C"),
    ),
    "Uw gezinscategorie: A met familie, B alleen of in een instelling, C met een huishouden of een kind ten laste.",
    "S1, S3",
)

"""Third-party payment as law: a duty of the general practitioner with the increased reimbursement, else a favour.

The duty (c1) covers consultations, not visits at home. The increased reimbursement is that of the whole household:
a partner and dependants have it too. With the status of chronic illness the patient may ask it of
her doctor or dentist, who is not bound (c2); since 2022 every provider may apply it to everybody (c3). So who has the
increased reimbursement has the right, wherever she goes today, and for everybody else the provider decides. For which
visit it is a duty is told apart in ``duty``.
"""

from __future__ import annotations

from rechtop.law.facts.health import has_increased_reimbursement
from rechtop.law.facts.health_costs import affiliated_health_fund, care_visit
from rechtop.law.facts.receipts_health import CHRONIC_STATUS
from rechtop.law.loading import parameters
from rechtop.rules.days import ON, day
from rechtop.rules.logic import any_of, case
from rechtop.rules.named import Reference, judged, named_number, named_truth
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

ID = "derdebetalersregeling"
P = parameters(ID)

DUTY_IN_LAW, DUTY_IN_PRACTICE = day("2015-07-01"), day("2015-10-01")
"""In law since 1 July 2015, applied since 1 October (S5)."""

OPEN_TO_EVERYBODY = day("2022-01-01")
"""The ban was lifted in 2022 (S3); the exact day was not found."""

_asked = judged(ID, "c3", by="uw zorgverlener", text="of u bij hem alleen het remgeld betaalt")

duty = named_truth(
    f"{ID}.duty",
    has_increased_reimbursement
    & care_visit.one_of("gp_consultation")
    & (ON >= DUTY_IN_LAW)
    & (
        (ON >= DUTY_IN_PRACTICE)
        | judged(ID, "c1_start", by="uw ziekenfonds", text="of uw huisarts het al moest doen in die weken")
    ),
    "Uw huisarts moet u op raadpleging alleen het remgeld laten betalen.",
    "S1, S5",
)

may_ask = named_truth(
    f"{ID}.may_ask",
    CHRONIC_STATUS.on(ON) & care_visit.one_of("gp_consultation", "gp_home", "specialist", "dentist"),
    "Met het statuut chronische aandoening mag u het vragen. De zorgverlener beslist.",
    "S2",
)

allowed = named_truth(
    f"{ID}.allowed",
    ON >= OPEN_TO_EVERYBODY,
    "Elke zorgverlener mag het voor iedereen toepassen.",
    "S3",
)

patient_pays = named_number(
    f"{ID}.patient_pays",
    case(
        (has_increased_reimbursement, P["third_party.gp_copayment_vt"].value),
        otherwise=P["third_party.gp_copayment_ordinary"].value,
    ),
    "Uw eigen deel voor een raadpleging bij de huisarts, met een globaal medisch dossier.",
    "S3, S4",
)

RIGHT = Right(
    id=ID,
    holder=Holder.PERSON,
    conditions=(
        Condition(
            "insured",
            has_increased_reimbursement | affiliated_health_fund,
            "U bent in orde bij een Belgisch ziekenfonds.",
            "S3",
        ),
        Condition(
            "ground",
            any_of(has_increased_reimbursement & (ON >= DUTY_IN_PRACTICE), _asked),
            "U hebt de verhoogde tegemoetkoming, of uw zorgverlener wil u alleen het remgeld laten betalen.",
            "S1, S2, S3, S5",
        ),
    ),
    amount=Amount(
        patient_pays,
        AmountKind.PRICE_TO_PAY,
        "Wat u zelf betaalt voor een raadpleging bij uw huisarts, met een globaal medisch dossier.",
        "S3, S4",
    ),
    residence="own",
)

QUANTITIES: tuple[Reference, ...] = (duty, may_ask, allowed)

"""The deposit loan as law: a private lease in Flanders, signed at most three months ago, and an income below a limit.

It is a loan and no income, so the right has no amount: ``loan`` says how much it can be. Whether somebody can pay it
back is for the Vlaams Woningfonds. Everybody who signs the lease must be in the population or aliens register, or have
a reference address; who will sign is not asked, so that one adult who can suffices here.
"""

from __future__ import annotations

from rechtop.law.facts.housing import housing_income, landlord, more_than_a_couple
from rechtop.law.facts.person import age, residence_region
from rechtop.law.facts.receipts_housing import DEPOSIT_LOAN, REFERENCE_ADDRESS
from rechtop.law.facts.social_housing import deposit_amount, lease_signed_on, owns_home_or_land, registered_somewhere
from rechtop.law.huurpremie.limits import has_dependants, lives_alone
from rechtop.law.loading import parameters
from rechtop.law.residence.gate import gate
from rechtop.law.sociale_huur.income import dependants
from rechtop.rules.arithmetic import lower_of
from rechtop.rules.days import ON, day, months_later
from rechtop.rules.logic import ALWAYS, NEVER, case
from rechtop.rules.named import Judgement, Reference, judged, named_number
from rechtop.rules.receipts import somebody
from rechtop.rules.rights import Condition, Holder, Right

ID = "huurwaarborglening"
P = parameters(ID)
FUND = "het Vlaams Woningfonds"

_grown = age >= 18
_income = P["huurwaarborglening.income"]

income_limit_year = named_number(
    f"{ID}.income_limit_year",
    case(
        (lives_alone & has_dependants, _income.at("alone_disabled")),
        (lives_alone, _income.at("alone")),
        otherwise=_income.at("other") + P["huurwaarborglening.income_per_dependant"].value * dependants,
    ),
    "De inkomensgrens voor uw gezin, per jaar.",
    "W1",
)
"""Who lives alone and counts as a dependant has a recognised disability. A child with one counts twice (W1)."""

_with_dependants = P["huurwaarborglening.max_with_dependants"]

max_loan = named_number(
    f"{ID}.max_loan",
    case(
        *((dependants >= number, _with_dependants.at(str(number))) for number in (4, 3, 2, 1)),
        otherwise=P["huurwaarborglening.max_without_dependants"].value,
    ),
    "De hoogste lening voor uw gezin.",
    "W4, W5",
)

loan = named_number(
    f"{ID}.loan",
    lower_of(deposit_amount, max_loan),
    "Hoeveel u kunt lenen: de waarborg, tot de hoogste lening voor uw gezin.",
    "W4",
)

term_months = named_number(
    f"{ID}.term_months",
    P["huurwaarborglening.term"].value,
    "In zoveel maanden betaalt u de lening terug, zonder rente.",
    "W4",
)

decision_working_days = named_number(
    f"{ID}.decision_working_days",
    P["huurwaarborglening.decision_working_days"].value,
    "Binnen zoveel werkdagen na een volledig dossier beslist het Woningfonds.",
    "W4",
)

_signatory = somebody(
    f"{ID}.signatory",
    _grown
    & (
        REFERENCE_ADDRESS.on(ON)
        | (registered_somewhere & gate("sociale_huur", ID, by=FUND, text="of uw inschrijving volstaat"))
    ),
    "U bent volwassen en staat in het bevolkingsregister of vreemdelingenregister, of hebt een referentieadres.",
    "W1",
)

_in_flanders = somebody(
    f"{ID}.in_flanders",
    _grown & residence_region.one_of("flanders"),
    "U bent volwassen en woont officieel in Vlaanderen.",
    "W3",
) | judged(ID, "c4", by=FUND, text="of de woning die u gaat huren in Vlaanderen ligt", personal=False)


def _of_who_signs(condition: str, text: str) -> Judgement:
    """Open where more than a couple lives: the income and the property of all are known, not who signs."""
    return judged(ID, condition, by=FUND, text=text, personal=False)


_loan_runs = somebody(f"{ID}.loan_runs", DEPOSIT_LOAN.on(ON), "U betaalt nog een huurwaarborglening af.", "W2")

RIGHT = Right(
    id=ID,
    holder=Holder.HOUSEHOLD,
    who=deposit_amount > 0,
    conditions=(
        Condition(
            "c1",
            _signatory,
            "Wie tekent, staat in het bevolkingsregister of vreemdelingenregister, of heeft een referentieadres.",
            "W1",
        ),
        Condition(
            "c2",
            case(
                (housing_income <= income_limit_year, ALWAYS),
                (more_than_a_couple, _of_who_signs("c2", "of het inkomen van wie het contract tekent laag genoeg is")),
                otherwise=NEVER,
            ),
            "Het inkomen van wie het huurcontract tekent, is niet hoger dan de grens.",
            "W1",
        ),
        Condition(
            "c3",
            ~owns_home_or_land
            | (more_than_a_couple & _of_who_signs("c3", "of wie het contract tekent geen woning of bouwgrond heeft")),
            "Wie het huurcontract tekent, heeft geen woning of bouwgrond.",
            "W2",
        ),
        Condition(
            "c4",
            ~landlord.one_of("social") & (lease_signed_on >= day("2019-01-01")) & _in_flanders,
            "U huurt in Vlaanderen van een gewone eigenaar, met een contract sinds 1 januari 2019.",
            "BVR 7 december 2018; W3",
        ),
        Condition(
            "c5",
            months_later(lease_signed_on, 3) >= ON,
            "U tekende het huurcontract hoogstens drie maanden geleden, of u tekent het nog.",
            "W2, W3",
        ),
        Condition(
            "c6",
            ~_loan_runs | judged(ID, "c6", by=FUND, text="of u uw vorige lening goed afbetaalt", personal=False),
            "U hebt geen schuld bij een andere lening voor een huurwaarborg.",
            "W2",
        ),
        Condition(
            "repayment",
            judged(ID, "repayment", by=FUND, text="of u de lening kunt terugbetalen", personal=False),
            "U kunt de lening terugbetalen.",
            "W4",
        ),
    ),
    receipt=DEPOSIT_LOAN,
    residence="sociale_huur",
)

QUANTITIES: tuple[Reference, ...] = (loan, term_months, decision_working_days)

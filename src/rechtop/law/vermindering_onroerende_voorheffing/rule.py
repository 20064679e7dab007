"""The reductions of the property tax as law: a modest home, or at least two children with child benefit.

A quarter of the tax for a modest home, lived in by its owner. For children an amount by number, the same for owner and
tenant. Disability (c3 of the dossier) is the right beside this one, which adds what it brings: who counts for two
children is counted there. It goes with a dwelling in Flanders, whoever lives there, so it has no gate of residence.
"""

from __future__ import annotations

from rechtop.law.facts.household import tenure
from rechtop.law.facts.owners import dwelling_age_years
from rechtop.law.facts.person import age, birth_date, domiciled_here
from rechtop.law.facts.property import cadastral_income_buildings, cadastral_income_other_property
from rechtop.law.vermindering_onroerende_voorheffing.children import ID, P, base, children
from rechtop.law.vermindering_onroerende_voorheffing_handicap.rule import WITH_SURCHARGES, in_flanders
from rechtop.rules.days import day
from rechtop.rules.facts import OTHER
from rechtop.rules.kinds import amount
from rechtop.rules.logic import ALWAYS, NEVER, case
from rechtop.rules.named import Reference, judged, named_number, named_truth
from rechtop.rules.people import total
from rechtop.rules.receipts import somebody
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right
from rechtop.rules.units import EUR_YEAR, PERSONS

TAX_SERVICE = "de Vlaamse Belastingdienst"

_grown = age.of(OTHER) >= 18
_buildings = total(cadastral_income_buildings.of(OTHER), _grown)
_elsewhere = total(cadastral_income_other_property.of(OTHER), _grown)
_nothing = amount("0", EUR_YEAR)

total_cadastral_income = named_number(
    f"{ID}.total_cadastral_income",
    _buildings + _elsewhere,
    "Het kadastraal inkomen (opbrengst volgens de overheid) van wat u hebt. Een tweede gebouw telt hier dubbel.",
    "T1, T2",
)
"""At most: buildings besides the home are in both facts. So what is low enough is so for certain."""

_since_1979 = somebody(
    f"{ID}.since_1979",
    (birth_date < day("1962-01-01"))
    & judged(ID, "c1_1979", by=TAX_SERVICE, text="of er sinds 1979 niets veranderde aan uw woning en eigendom"),
    "U woont al sinds 1979 in deze woning, zonder verandering.",
    "T7",
)
_most, _most_since_1979 = P["ov.modest.max_ki"].value, P["ov.modest.transition_max_ki"].value

_low_enough = case(
    (total_cadastral_income <= _most, ALWAYS),
    (
        _elsewhere <= _nothing,
        case((_buildings <= _most, ALWAYS), (_buildings <= _most_since_1979, _since_1979), otherwise=NEVER),
    ),
    otherwise=judged(
        ID,
        "c1",
        by=TAX_SERVICE,
        text="of al uw eigendommen in Vlaanderen samen onder de grens blijven",
        personal=False,
    ),
)
"""Property outside Flanders and bare ownership do not count; the facts do not tell those apart."""

_owner_lives_here = tenure.one_of("owner", "usufruct") & somebody(
    f"{ID}.lives_here",
    (age >= 18) & domiciled_here.one_of("since_1_january"),
    "U bent volwassen en woonde hier op 1 januari officieel.",
    "T1",
)

c1 = named_truth(
    f"{ID}.c1",
    _owner_lives_here & _low_enough,
    "U woont in uw eigen bescheiden woning: al uw eigendommen samen hebben een laag kadastraal inkomen "
    "(opbrengst volgens de overheid).",
    "T1, T2, T7",
)

_new_home = (dwelling_age_years <= 5) & judged(
    ID,
    "share",
    by=TAX_SERVICE,
    text="of u uw bescheiden woning zelf nieuw bouwde, zonder bouwpremie",
    personal=False,
)

share = named_number(
    f"{ID}.share",
    case(
        (c1, case((_new_home, amount("0.5")), otherwise=P["ov.modest.share"].value)),
        otherwise=amount("0"),
    ),
    "Het deel van de belasting dat wegvalt voor een bescheiden woning.",
    "T1",
)
"""Half in the first five years of a new home that one built oneself, without a building premium."""

c2 = named_truth(
    f"{ID}.c2",
    children >= amount("2", PERSONS),
    "Er woonden op 1 januari minstens twee kinderen met kinderbijslag.",
    "T3, T4",
)

reduction = named_number(
    f"{ID}.reduction",
    base * WITH_SURCHARGES,
    "De vermindering per jaar voor kinderen, met de opcentiemen.",
    "T3",
)

RIGHT = Right(
    id=ID,
    holder=Holder.DWELLING,
    conditions=(
        Condition(
            "region",
            in_flanders,
            "De woning ligt in Vlaanderen en een volwassene woonde er op 1 januari officieel.",
            "T1, T4",
        ),
        Condition(
            "ground",
            c1 | c2,
            "U hebt een bescheiden eigen woning, of er wonen twee kinderen met kinderbijslag.",
            "T1, T3, T4",
        ),
    ),
    amount=Amount(
        reduction,
        AmountKind.LOWER_PRICE,
        "De vermindering voor kinderen, per jaar. Voor een bescheiden woning komt een kwart van de belasting erbij.",
        "T1, T3",
    ),
    residence="own",
)

QUANTITIES: tuple[Reference, ...] = (share, base, children)

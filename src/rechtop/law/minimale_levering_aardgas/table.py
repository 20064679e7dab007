"""The amount by half month: the table of the winter by dwelling and by social tariff, and a range where none was found.

A table holds for its own winter only. In a winter whose table was not found the amount lies somewhere between the
lowest and the highest of all winters that were, for the same dwelling.
"""

from __future__ import annotations

from decimal import Decimal

from rechtop.law.facts.housing import dwelling_kind
from rechtop.law.facts.receipts import SOCIAL_ENERGY_TARIFF
from rechtop.law.facts.receipts_home import BUDGETMETER
from rechtop.law.loading import parameters
from rechtop.rules.days import ON, day
from rechtop.rules.kinds import Number, Truth, amount
from rechtop.rules.logic import any_of, case
from rechtop.rules.named import judged, named_number, named_truth
from rechtop.rules.parameters import Parameter
from rechtop.rules.receipts import somebody

ID = "minimale_levering_aardgas"
P = parameters(ID)

_energy = BUDGETMETER.attribute("energy")

prepaid_gas = somebody(
    f"{ID}.prepaid_gas",
    BUDGETMETER.on(ON, _energy.one_of("natural_gas")),
    "U betaalt aardgas vooraf bij Fluvius.",
    "S1",
)
prepaid_night_heating = somebody(
    f"{ID}.prepaid_night_heating",
    BUDGETMETER.on(ON, _energy.one_of("night_heating")),
    "U verwarmt elektrisch met een budgetmeter met alleen nachttarief.",
    "S1",
)

protected = named_truth(
    f"{ID}.protected",
    somebody(
        f"{ID}.own_protected",
        SOCIAL_ENERGY_TARIFF.on(ON),
        "U hebt het sociaal tarief voor elektriciteit of aardgas.",
        "S2",
    ),
    "Iemand op uw adres heeft het sociaal tarief.",
    "S2",
)


def _found(table: Parameter) -> Truth:
    """Whether the day lies in a winter whose table was found."""
    winters = [(e.start, e.until) for e in table.entries if e.start is not None and e.until is not None]
    return any_of(*((day(start.isoformat()) <= ON) & (day(end.isoformat()) >= ON) for start, end in winters))


def _extreme(table: Parameter, key: str, *, largest: bool) -> Number:
    """The lowest or highest amount of all winters that were found."""
    values = [entry.values[key][0] for entry in table.entries]
    scaled = max(values) if largest else min(values)
    return amount(str(Decimal(scaled).scaleb(-table.decimals)), table.unit)


_higher = judged(ID, "table", by="OCMW", text="welk bedrag deze winter geldt", personal=False)


def _by_dwelling(name: str) -> Number:
    table = P[f"min_gas.half_month_amount_{name}"]
    most = dwelling_kind.look_up({key: _extreme(table, key, largest=True) for key in table.keys})
    least = dwelling_kind.look_up({key: _extreme(table, key, largest=False) for key in table.keys})
    return case((_found(table), table.by(dwelling_kind)), (_higher, most), otherwise=least)


amount_half_month = named_number(
    f"{ID}.amount_half_month",
    case(
        (
            prepaid_night_heating & ~prepaid_gas,
            case(
                (protected, _by_dwelling("exclusive_night_protected")),
                otherwise=_by_dwelling("exclusive_night_ordinary"),
            ),
        ),
        otherwise=case((protected, _by_dwelling("protected")), otherwise=_by_dwelling("ordinary")),
    ),
    "Het bedrag dat het OCMW per halve maand oplaadt. Het OCMW kan meer of minder geven.",
    "S2, S6, S7, S8",
)

amount_month = named_number(
    f"{ID}.amount_month",
    amount_half_month * amount("2", "1/month"),
    "De hulp per maand, in de winter: twee keer het bedrag per halve maand.",
    "S2, S6, S7, S8",
)

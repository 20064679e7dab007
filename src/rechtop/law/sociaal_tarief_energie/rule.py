"""The social tariff as law: somebody at the address has a ground, and the connection serves the home.

The right belongs to the dwelling. It has no gate of residence of its own: what opens it is a benefit that somebody at
the address already holds, and the gate of that benefit was passed then; the contract holder's own status is not asked.

That the contract holder is not found in the automatic check of FOD Economie is the usual failure. It takes no right
away: a paper certificate repairs it, so it is no condition.
"""

from __future__ import annotations

from rechtop.law.facts.energy import collective_heating_without_contract, use_kind
from rechtop.law.facts.receipts import SOCIAL_ENERGY_TARIFF
from rechtop.law.sociaal_tarief_energie.extension import c7
from rechtop.law.sociaal_tarief_energie.grounds import ID, c1, c2, c3, c4, c5, c6, ended_earlier
from rechtop.law.sociaal_tarief_energie.period import lasting, tariff_from, tariff_until
from rechtop.law.sociaal_tarief_energie.prices import c12, cost_eur, premium_electricity, premium_gas
from rechtop.rules.logic import any_of
from rechtop.rules.named import Reference, named_truth
from rechtop.rules.rights import Condition, Holder, Right

_home = use_kind.one_of("main_home")

for_electricity = named_truth(
    f"{ID}.for_electricity", _home & (lasting | c7), "Het sociaal tarief geldt voor uw elektriciteit.", "S1"
)
for_gas = named_truth(
    f"{ID}.for_gas",
    _home & (c6 | ((lasting | c7) & ~collective_heating_without_contract)),
    "Het sociaal tarief geldt voor uw aardgas, als u aardgas gebruikt.",
    "S1, S22",
)

RIGHT = Right(
    id=ID,
    holder=Holder.DWELLING,
    conditions=(
        Condition(
            "ground",
            any_of(c1, c2, c3, c4, c5, c6, c7, ended_earlier),
            "Iemand op uw adres heeft een uitkering of statuut dat het sociaal tarief geeft, zoals leefloon of IGO.",
            "S1, S2, S17, S18, S19, S20; Energiebesluit art. 1.1.1",
        ),
        Condition(
            "c8",
            _home,
            "De aansluiting dient voor de woning waar u gewoonlijk woont, niet voor een tweede verblijf of beroep.",
            "S4",
        ),
    ),
    receipt=SOCIAL_ENERGY_TARIFF,
    residence="own",
)

QUANTITIES: tuple[Reference, ...] = (
    for_electricity,
    for_gas,
    tariff_from,
    tariff_until,
    cost_eur,
    c12,
    premium_gas,
    premium_electricity,
)

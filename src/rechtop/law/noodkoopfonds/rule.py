"""The emergency-buy fund as law: the owner of a bad home, who has nothing else and could not carry a bank loan.

Almost all of it is a social and technical inquiry of the OCMW and the Energiehuis, and not every OCMW takes part. So
the answer is at best that they look at it. A tenant, or an owner with other property, certainly has no right to it.
"""

from __future__ import annotations

from rechtop.law.facts.household import tenure
from rechtop.law.facts.housing import declared_unfit, more_than_a_couple
from rechtop.law.facts.owners import renovation_loan_amount, renovation_work
from rechtop.law.facts.person import age, domiciled_here
from rechtop.law.facts.property import owns_other_real_estate
from rechtop.law.loading import parameters
from rechtop.law.residence.gate import default_gate
from rechtop.rules.arithmetic import lower_of
from rechtop.rules.days import ON, day
from rechtop.rules.facts import OTHER
from rechtop.rules.named import Judgement, Reference, judged, named_number
from rechtop.rules.people import exists
from rechtop.rules.receipts import somebody
from rechtop.rules.rights import Condition, Holder, Right

ID = "noodkoopfonds"
P = parameters(ID)


def _found(condition: str, text: str) -> Judgement:
    return judged(ID, condition, by="OCMW", text=text, personal=False)


_works = renovation_work.one_of("windows", "heat_pump_or_solar", "other")
"""The loan pays works: who plans none, in a home that nobody declared unfit, gets no row."""

_lives_here = somebody(
    f"{ID}.lives_here",
    (age >= 18) & domiciled_here.one_of("since_1_january", "later"),
    "U bent volwassen en woont officieel op dit adres.",
    "K3",
)
_may_stay = somebody(
    f"{ID}.may_stay",
    (age >= 18) & default_gate(ID),
    "U bent volwassen, en Belg of met een verblijf dat de lening opent.",
    "K1",
)

max_loan = named_number(
    f"{ID}.max_loan",
    lower_of(renovation_loan_amount, P["noodkoop.max"].value),
    "Wat u hoogstens kunt lenen, zonder rente.",
    "K4, K5, K6",
)

term = named_number(
    f"{ID}.term",
    P["noodkoop.term"].value,
    "Na zoveel jaar betaalt u terug, of vroeger als u verkoopt, verhuist of iets anders koopt.",
    "K2",
)

RIGHT = Right(
    id=ID,
    holder=Holder.HOUSEHOLD,
    who=tenure.one_of("owner") & (_works | declared_unfit),
    conditions=(
        Condition(
            "c1",
            _lives_here & _found("c1", "of u deze woning uit nood kocht en er de volle eigenaar van bent"),
            "U bent volle eigenaar van de woning en woont er zelf.",
            "K3",
        ),
        Condition(
            "c2",
            _found("c2", "met het Energiehuis of uw woning grote gebreken heeft en grote werken nodig heeft"),
            "Uw woning heeft grote gebreken en grote werken nodig, ook voor energie.",
            "K1",
        ),
        Condition(
            "c3",
            _found("c3", "of u een gewone lening niet zou kunnen afbetalen"),
            "Met een gewone lening zou u in de problemen komen.",
            "K1",
        ),
        Condition(
            "c4",
            ~exists((age.of(OTHER) >= 18) & owns_other_real_estate.of(OTHER))
            | (more_than_a_couple & _found("c4", "of de eigenaar van deze woning geen andere woning of grond heeft")),
            "De eigenaar heeft geen andere woning of grond, ook niet voor een deel.",
            "K2",
        ),
        Condition(
            "c5",
            (day("2019-09-01") <= ON) & _found("c5", "of uw gemeente meedoet met het fonds"),
            "Het fonds bestaat sinds september 2019, en het OCMW doet mee.",
            "K2, K4",
        ),
        Condition("residence", _may_stay, "U bent Belg, of uw verblijf opent deze lening.", "K1"),
    ),
    residence="default",
)

QUANTITIES: tuple[Reference, ...] = (max_loan, term)

"""Legal assistance as law: the means and presumptions of legal aid by a lawyer, and a claim that looks just.

The limits are one set for both (S8 there, R4 here), so that means and result are read of
:mod:`rechtop.law.juridische_tweedelijnsbijstand` and not written again. A decision of the office for legal aid (BJB)
proves the means. Signs of wealth are weighed here by the judge, and whether the claim looks just (c2) is for the judge
alone: the answer is at best "to investigate". That it should be asked before the procedure starts is told, and excludes
nobody: costs made before the request can be covered in some cases.

``who``: as for legal aid by a lawyer.
"""

from __future__ import annotations

from rechtop.law.facts.legal import legal_matter
from rechtop.law.facts.person import age
from rechtop.law.facts.receipts import LEGAL_AID
from rechtop.law.facts.receipts_debt import COURT_COSTS_AID
from rechtop.law.juridische_tweedelijnsbijstand.presumption import presumed
from rechtop.law.juridische_tweedelijnsbijstand.rule import no_wealth, within_limit
from rechtop.law.juridische_tweedelijnsbijstand.rule import result as means_result
from rechtop.law.residence.gate import default_gate
from rechtop.rules.days import ON
from rechtop.rules.kinds import Truth
from rechtop.rules.logic import any_of
from rechtop.rules.named import Reference, judged, named_choice, named_truth
from rechtop.rules.rights import Condition, Holder, Right

ID = "rechtsbijstand"
JUDGE = "de rechter of het bureau voor rechtsbijstand"


def _judge(condition: str, text: str) -> Truth:
    return judged(ID, condition, by=JUDGE, text=text)


result = named_choice(
    f"{ID}.result",
    means_result,
    "Volledig gratis, deels gratis of geen recht, zoals voor een pro-Deoadvocaat.",
    "R1, R4",
)

means_proven = named_truth(
    f"{ID}.means_proven",
    LEGAL_AID.on(ON) | presumed,
    "Een beslissing over een pro-Deoadvocaat of uw situatie bewijst dat u weinig hebt.",
    "R1, R4",
)

RIGHT = Right(
    id=ID,
    holder=Holder.PERSON,
    who=age >= 12,
    conditions=(
        Condition(
            "c1",
            any_of(
                means_proven,
                within_limit & (no_wealth | _judge("c1", "of uw spaargeld en bezit geen teken van rijkdom zijn")),
            ),
            "Uw inkomen en bezit zijn onder de grens voor een pro-Deoadvocaat, of uw situatie geeft recht.",
            "R1, R4; KB 18 december 2003, art. 1 en 2",
        ),
        Condition(
            "c2",
            _judge("c2", "of wat u vraagt gegrond lijkt"),
            "Wat u aan de rechter vraagt, lijkt gegrond. Vraag de rechtsbijstand voor het proces begint.",
            "R1; Gerechtelijk Wetboek, art. 664-699ter",
        ),
        Condition(
            "residence",
            legal_matter.one_of("stay_or_asylum")
            | default_gate(ID, by=JUDGE, text="of u met uw verblijf deze hulp kunt krijgen"),
            "Uw verblijf sluit deze hulp niet uit.",
            "R1, R6; Gerechtelijk Wetboek, art. 668",
        ),
    ),
    receipt=COURT_COSTS_AID,
    residence="default",
)

QUANTITIES: tuple[Reference, ...] = (result,)

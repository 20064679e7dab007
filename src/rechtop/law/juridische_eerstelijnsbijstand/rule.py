"""First legal advice as law: no condition at all of income, nationality or age (c1); it costs nothing.

The matrix of residence says yes for every document, so that c1 can never fail and nothing is asked.

``who``: a small child does not walk in alone, so that the right is not shown for it. The age of 12 is no limit of the
law; companies are helped too and are no persons here.
"""

from __future__ import annotations

from rechtop.law.facts.person import age
from rechtop.law.loading import parameters
from rechtop.law.residence.gate import gate
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

ID = "juridische_eerstelijnsbijstand"
P = parameters(ID)

RIGHT = Right(
    id=ID,
    holder=Holder.PERSON,
    who=age >= 12,
    conditions=(
        Condition(
            "c1",
            gate("eerstelijn", ID, by="de Commissie voor Juridische Bijstand"),
            "Iedereen mag komen: uw inkomen, nationaliteit, verblijf of leeftijd speelt geen rol.",
            "Q1, Q2",
            cannot_fail="Er is geen voorwaarde; de matrix zegt ja voor elk verblijf.",
        ),
    ),
    amount=Amount(
        P["eerstelijnsbijstand.price"].value, AmountKind.PRICE_TO_PAY, "Wat u betaalt voor dit eerste advies.", "Q1"
    ),
    residence="eerstelijn",
)

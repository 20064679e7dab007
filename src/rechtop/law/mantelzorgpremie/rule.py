"""The municipal carer's premium: unpaid care for somebody who lives at home (c1), and what the municipality asks.

Each municipality has its own regulation or none. Whoever cares or is cared for at home is told to ask; the rules that
were read stand in ``local``.
"""

from __future__ import annotations

from rechtop.law.facts.carers import cares_for
from rechtop.law.facts.disability import lasting_health_limitation
from rechtop.law.facts.person import age
from rechtop.law.facts.receipts_care import MANTELZORGPREMIE
from rechtop.law.inkomensvervangende_tegemoetkoming.claimant import YOUNGEST
from rechtop.law.mantelzorgpremie.local import ID, LOCAL, at_home
from rechtop.law.residence.gate import default_gate
from rechtop.rules.facts import OTHER
from rechtop.rules.named import judged, named_truth
from rechtop.rules.people import another, exists
from rechtop.rules.rights import Condition, Holder, Right

MUNICIPALITY = "uw gemeente"

needs_care_at_home = named_truth(
    f"{ID}.needs_care_at_home",
    lasting_health_limitation & at_home,
    "U hebt een ziekte, een handicap of hulp nodig en verblijft thuis.",
    "S1",
)

_cares = (age >= YOUNGEST) & (
    (cares_for.one_of("here") & exists(another() & needs_care_at_home.of(OTHER)))
    | (
        cares_for.one_of("elsewhere")
        & judged(ID, "c1_elsewhere", by=MUNICIPALITY, text="of de persoon voor wie u zorgt thuis verblijft")
    )
)

RIGHT = Right(
    id=ID,
    holder=Holder.PERSON,
    who=((age >= YOUNGEST) & cares_for.one_of("here", "elsewhere")) | lasting_health_limitation,
    conditions=(
        Condition(
            "c1",
            needs_care_at_home | _cares,
            "U zorgt zonder loon voor iemand die thuis verblijft, of u krijgt zelf thuis zulke zorg.",
            "S1",
        ),
        Condition(
            "local",
            judged(ID, "local", by=MUNICIPALITY, text="of er een premie is en of u aan het reglement voldoet"),
            "Uw gemeente heeft een mantelzorgpremie, en u voldoet aan haar voorwaarden.",
            "S1, S2, S3, S4, S5, S6, S7",
        ),
        Condition(
            "residence",
            default_gate(ID, by=MUNICIPALITY, text="of uw verblijf deze premie opent"),
            "U bent Belg, of uw verblijf in België opent deze premie.",
            "S1",
        ),
    ),
    receipt=MANTELZORGPREMIE,
)

QUANTITIES = LOCAL

"""Two cards as law: free public transport for who hardly sees (v1), and a free companion for a heavy handicap (b1).

One of them is enough for the right; each has its own quantity. Percentages and points stand on a decision or an attest.
Somebody who was never examined (0 points) is left to the doctors; a percentage is asked as it stands on paper. That
the companion travels along in the same class (b2) is how the card is used and no condition.

There is no gate of residence: what the pages ask is a recognised handicap.
"""

from __future__ import annotations

from rechtop.law.facts.children import child_pillar1_points
from rechtop.law.facts.disability import autonomy_points, lasting_health_limitation
from rechtop.law.facts.mobility import (
    fully_blind,
    lower_limb_invalidity_percent,
    permanent_invalidity_percent,
    upper_limbs,
)
from rechtop.law.facts.person import age
from rechtop.law.facts.receipts import IT, ZORGBUDGET_OUDEREN, ZORGTOESLAG
from rechtop.law.facts.receipts_debt import TRAIN_CARD
from rechtop.law.facts.transport import visual_invalidity_percent
from rechtop.law.inkomensvervangende_tegemoetkoming.claimant import means_limited
from rechtop.law.loading import parameters
from rechtop.rules.days import ON
from rechtop.rules.kinds import Number, Truth
from rechtop.rules.logic import ALWAYS, NEVER, any_of, case
from rechtop.rules.named import Reference, judged, named_number, named_truth
from rechtop.rules.rights import Condition, Holder, Right

ID = "nmbs_kosteloze_reductiekaart"
P = parameters(ID)
GROWN = 21
DOCTORS = "een arts van de FOD of een erkende dienst"

_hardly_sees = visual_invalidity_percent >= P["nmbs.visual_invalidity_min"].value

reduction_card = named_truth(
    f"{ID}.reduction_card",
    _hardly_sees | (fully_blind & judged(ID, "v1", by="FOD Sociale Zekerheid", text="of uw oogziekte erkend is")),
    "U krijgt de nationale verminderingskaart: gratis met trein, bus, tram en metro.",
    "S1",
)


def _enough(points: Number, least: Number, leaf: str) -> Truth:
    """Whether points on a decision reach the least; open for who was never examined."""
    return case(
        (points >= least, ALWAYS),
        (points > 0, NEVER),
        otherwise=judged(ID, leaf, by=DOCTORS, text="of u genoeg punten krijgt"),
    )


_points_adult = P["nmbs.companion_points_min_adult"].value
_points_child = P["nmbs.companion_pillar1_points_min_child"].value

by_points = named_truth(
    f"{ID}.by_points",
    case(
        (
            age >= GROWN,
            any_of(
                IT.on(ON, IT.attribute("category").one_of("3", "4", "5")),
                IT.on(ON, IT.number("points") >= _points_adult),
                ZORGBUDGET_OUDEREN.on(ON, ZORGBUDGET_OUDEREN.number("points") >= _points_adult),
                _enough(autonomy_points, _points_adult, "b1"),
            ),
        ),
        otherwise=ZORGTOESLAG.on(ON, ZORGTOESLAG.number("pillar1_points") >= _points_child)
        | IT.on(ON, IT.attribute("category").one_of("3", "4", "5"))
        | _enough(child_pillar1_points, _points_child, "b1_child"),
    ),
    "U hebt genoeg punten: 12 voor zelfredzaamheid, of onder 21 jaar 6 in pijler 1.",
    "S2",
)

companion_card = named_truth(
    f"{ID}.companion_card",
    any_of(
        _hardly_sees,
        fully_blind,
        permanent_invalidity_percent >= P["nmbs.companion_invalidity_min"].value,
        lower_limb_invalidity_percent >= P["nmbs.companion_lower_limb_min"].value,
        upper_limbs.one_of("paralysed", "amputated"),
        by_points,
    ),
    "U krijgt de kaart waarmee een begeleider gratis meereist.",
    "S2",
)

RIGHT = Right(
    id=ID,
    holder=Holder.PERSON,
    who=lasting_health_limitation,
    conditions=(
        Condition(
            "card",
            reduction_card | companion_card,
            "U ziet bijna niet, of u hebt een zware handicap met genoeg punten of procenten.",
            "S1, S2",
        ),
    ),
    receipt=TRAIN_CARD,
    residence="own",
)

QUANTITIES: tuple[Reference, ...] = (
    reduction_card,
    companion_card,
    named_number(
        f"{ID}.companion_card_cost",
        P["nmbs.companion_card_cost"].value,
        "Wat u betaalt om de kaart voor een gratis begeleider te laten maken.",
        "S2",
    ),
    named_number(
        f"{ID}.companion_card_max_years",
        P["nmbs.companion_card_max_years"].value,
        "Zoveel jaar geldt de kaart voor een gratis begeleider hoogstens.",
        "S2",
    ),
)

CONSTRAINTS = (
    means_limited("eyes_limited", visual_invalidity_percent > 0, "Wie slecht ziet, heeft een handicap of hulp nodig."),
)

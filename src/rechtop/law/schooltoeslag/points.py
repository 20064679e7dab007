"""The points of a family, as groeipakket.be prints them (S16): the more points, the higher the limits of income.

* one for the family itself, save for a self-supporting or single pupil without children;
* one for each person who is fiscally dependent, and for each pupil who no longer is. A pupil gives one point either
  way, so that only of others it is asked whether they are dependent. A parent of the pupil never is;
* one for each person in higher education, less one;
* one for each person with a handicap of 66 % (a child: four points in the first pillar).

Everybody at the address counts as one family: two families at one address give too many points.
"""

from __future__ import annotations

from rechtop.law.facts.children import child_pillar1_points
from rechtop.law.facts.health import disability_66
from rechtop.law.facts.person import age
from rechtop.law.facts.school import fiscally_dependent, pupil_household_status, school_level
from rechtop.law.loading import parameters
from rechtop.rules.facts import OTHER
from rechtop.rules.kinds import Truth, amount
from rechtop.rules.logic import case
from rechtop.rules.named import judged, named_number, named_truth
from rechtop.rules.people import count, exists, is_my
from rechtop.rules.units import POINTS, YEAR

ID = "schooltoeslag"
P = parameters(ID)
PAYER = "de uitbetaler van het Groeipakket"
UPBRINGS = ("parent", "stepparent")

CHILD_UNTIL = 21
"""Until this age a handicap is recognised by the points of the child benefit."""

YOUNGEST_ON_HER_OWN = 15
"""Nobody is emancipated earlier: of a younger pupil it is not asked whether he lives on his own."""


def payer(condition: str, text: str) -> Truth:
    """What the payer of the child benefit still has to look into."""
    return judged(ID, condition, by=PAYER, text=text)


is_pupil = named_truth(
    f"{ID}.is_pupil",
    school_level.one_of(
        "kleuter",
        "lager",
        "secundair_voltijds",
        "secundair_3e_graad_3e_jaar_tso_bso",
        "leren_en_werken",
        "hbo5_verpleegkunde",
        "buso",
    ),
    "Deze persoon is leerling in een school van de Vlaamse Gemeenschap.",
    "S10",
)

_old_enough = ~school_level.one_of("kleuter", "lager") & (age >= YOUNGEST_ON_HER_OWN)

married = named_truth(
    f"{ID}.married", _old_enough & pupil_household_status.one_of("gehuwd"), "De leerling is gehuwd.", "S5"
)

says_on_her_own = named_truth(
    f"{ID}.says_on_her_own",
    _old_enough & pupil_household_status.one_of("zelfstandig_alleenstaand"),
    "De leerling leeft van een eigen inkomen of staat er alleen voor.",
    "S5",
)

gives_point = named_truth(
    f"{ID}.gives_point",
    case((is_pupil, ~(married | says_on_her_own)), otherwise=fiscally_dependent),
    "Deze persoon is fiscaal ten laste, of is leerling zonder eigen gezin.",
    "S16, S17",
)

in_higher_education = named_truth(
    f"{ID}.in_higher_education",
    school_level.one_of("hoger_onderwijs"),
    "Deze persoon volgt hoger onderwijs.",
    "S16, S20",
)

handicapped = named_truth(
    f"{ID}.handicapped",
    case((age < CHILD_UNTIL, child_pillar1_points >= 4), otherwise=disability_66),
    "Deze persoon is minstens 66 % gehandicapt (een kind: minstens 4 punten in pijler 1).",
    "S16, S20",
)

_one, _none = amount("1", POINTS), amount("0", POINTS)

start_point = named_number(
    f"{ID}.start_point",
    case((says_on_her_own & ~exists(is_my("child", "stepchild")), _none), otherwise=_one),
    "Het startpunt van elk gezin.",
    "S10, S16",
)

_may_bring_up = is_my(*UPBRINGS) & ~is_pupil.of(OTHER) & (age.of(OTHER) >= age + amount("12", YEAR))
"""A parent never gives a point. Where nobody told the relation, somebody of about the pupil's age is no parent."""

dependants_points = named_number(
    f"{ID}.dependants_points",
    count(~_may_bring_up & gives_point.of(OTHER), unit=POINTS),
    "Eén punt voor elke persoon ten laste en elke leerling.",
    "S16, S17; Groeipakketdecreet art. 42",
)

higher_education_points = named_number(
    f"{ID}.higher_education_points",
    (count(in_higher_education.of(OTHER), unit=POINTS) - _one).not_below(0),
    "Eén punt voor elke persoon in het hoger onderwijs, min één.",
    "S16; Groeipakketdecreet art. 42",
)

handicap_points = named_number(
    f"{ID}.handicap_points",
    count(handicapped.of(OTHER), unit=POINTS),
    "Eén punt voor elke persoon met een handicap van minstens 66 %.",
    "S16; Groeipakketdecreet art. 42",
)

family_points = named_number(
    f"{ID}.family_points",
    start_point + dependants_points + higher_education_points + handicap_points,
    "De punten van het gezin.",
    "S16; Groeipakketdecreet art. 42",
)
"""Above 20 points the limits are those of 20."""

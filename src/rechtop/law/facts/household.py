"""The household and its dwelling: what belongs to the address, and incomes that only exist for a family as a whole.

Municipalities are no fact here: no rule of these rights reads one; the household carries it as a code. What else is
asked of who rents stands in :mod:`rechtop.law.facts.housing`.

The composite incomes are asked as one number because people have them on one paper. Their parts, for who has to
compute them:

* ``groeipakket_family_income``, of both parents or the parent and the partner, two years back: taxable pay before
  professional costs; income as self-employed after costs, times 100/80; sickness, unemployment and pensions; 80 %
  of maintenance received for the (ex-)partner, less 80 % of such maintenance paid; three times the indexed
  cadastral income of property for others' use and once that for one's own trade; IVT; leefloon and equivalent
  leefloon; pay free of tax.
* ``household_gross_taxable_income_previous_year`` and ``..._month``: pay, benefits, immovable, movable and other
  income, also foreign, before any deduction, of the applicant, the partner and their dependants. They speak of *one*
  family at the address. Where others live there too, add up the personal facts ``gross_taxable_income_*`` of
  :mod:`rechtop.law.facts.income` over who counts.
"""

from __future__ import annotations

from rechtop.law.facts import documents as d
from rechtop.rules.facts import Entity, Sensitivity, Window, choice_fact, number_fact, truth_fact
from rechtop.rules.units import EUR_MONTH, EUR_YEAR, PERSONS

shares_household_costs = truth_fact(
    "shares_household_costs",
    Entity.PERSON,
    "Deelt u het huishouden en de kosten met de anderen op uw adres?",
    why="Wie kosten deelt, krijgt een lager leefloon dan wie alleen leeft.",
    document=d.NO_PAPER,
    sensitivity=Sensitivity.PRIVATE,
)

groeipakket_family_income = number_fact(
    "groeipakket_family_income",
    Entity.HOUSEHOLD,
    "Met welk gezinsinkomen per jaar rekent uw Groeipakket? Het staat met het jaar op de brief van de uitbetaler.",
    EUR_YEAR,
    0,
    1_000_000,
    typical=(37_000, 43_000, 69_000),
    why="De sociale toeslag hangt af van dit inkomen. Uw aanslagbiljet helpt als u de brief niet hebt.",
    document=d.CHILD_BENEFIT,
    known_by=d.BY_CHILD_BENEFIT_PAYER,
    window=Window.TWO_YEARS_BEFORE,
    sensitivity=Sensitivity.PRIVATE,
    effort=3,
)

groeipakket_real_income_month = number_fact(
    "groeipakket_real_income_month",
    Entity.HOUSEHOLD,
    "Hoeveel bruto inkomen had uw gezin gemiddeld per maand, de laatste zes maanden?",
    EUR_MONTH,
    0,
    100_000,
    typical=(3_000, 3_500, 5_700),
    why="Daalde uw inkomen? Dan kunt u de sociale toeslag zelf vragen (alarmbelprocedure).",
    document=d.PAYSLIP,
    window=Window.PREVIOUS_MONTH,
    sensitivity=Sensitivity.PRIVATE,
    effort=3,
)
"""The parts are those of ``groeipakket_family_income``, of now instead of two years back."""

household_gross_taxable_income_previous_year = number_fact(
    "household_gross_taxable_income_previous_year",
    Entity.HOUSEHOLD,
    "Hoeveel bruto belastbaar inkomen had uw gezin vorig jaar, alles samen?",
    EUR_YEAR,
    0,
    1_000_000,
    typical=(27_000, 32_000, 40_000),
    why="Het ziekenfonds vergelijkt dit met een grens voor de verhoogde tegemoetkoming.",
    document=d.TAX,
    window=Window.YEAR_BEFORE,
    sensitivity=Sensitivity.PRIVATE,
    effort=3,
)

household_gross_taxable_income_month = number_fact(
    "household_gross_taxable_income_month",
    Entity.HOUSEHOLD,
    "Hoeveel bruto belastbaar inkomen had uw gezin vorige maand, alles samen?",
    EUR_MONTH,
    0,
    100_000,
    typical=(2_200, 2_600, 3_300),
    why="Voor sommige groepen telt het inkomen van de maand voor de aanvraag.",
    document=d.PAYSLIP,
    window=Window.PREVIOUS_MONTH,
    sensitivity=Sensitivity.PRIVATE,
    effort=3,
)

household_gross_taxable_income_year = number_fact(
    "household_gross_taxable_income_year",
    Entity.HOUSEHOLD,
    "Hoeveel bruto belastbaar inkomen per jaar heeft iedereen op uw adres samen? "
    "Is het veranderd, geef dan wat het nu is.",
    EUR_YEAR,
    0,
    1_000_000,
    typical=(18_000, 24_000, 30_000),
    why="Voor de verwarmingstoelage is er een grens voor het hele gezin.",
    document=d.TAX,
    window=Window.MOMENT,
    sensitivity=Sensitivity.PRIVATE,
    effort=3,
)
"""The last known income of the tax flow, or that of now where it changed. Of self-employed people times 100/80."""

heating_dependants = number_fact(
    "heating_dependants",
    Entity.HOUSEHOLD,
    "Hoeveel mensen op uw adres hebben zelf geen of heel weinig inkomen? Kinderbijslag telt niet als inkomen.",
    PERSONS,
    0,
    20,
    decimals=0,
    typical=(1, 2),
    why="Elke persoon ten laste verhoogt de inkomensgrens voor de verwarmingstoelage. Het OCMW kent de grens.",
    document=d.TAX,
    known_by=d.BY_OCMW,
    sensitivity=Sensitivity.PRIVATE,
    effort=2,
)
"""Own net income of a year below ``verwarming.dependant_net_income_limit``; maintenance for children is not counted."""

register_differs = truth_fact(
    "register_differs",
    Entity.HOUSEHOLD,
    "Staan er bij de gemeente andere mensen op uw adres ingeschreven dan er echt wonen?",
    why="Het OCMW kijkt eerst naar het bevolkingsregister. U mag bewijzen dat het in het echt anders is.",
    document=d.IDENTITY,
    sensitivity=Sensitivity.PRIVATE,
)

tenure = choice_fact(
    "tenure",
    Entity.DWELLING,
    "Bent u eigenaar of huurder van uw woning?",
    (
        ("owner", "eigenaar of mede-eigenaar"),
        ("usufruct", "vruchtgebruiker (u mag er wonen, maar ze is niet van u)"),
        ("tenant", "huurder of onderhuurder"),
        ("rent_free", "ik woon er zonder huur te betalen"),
        ("none", "ik heb geen eigen woning"),
    ),
    why="Huurders en eigenaars hebben andere rechten.",
    document=d.LEASE,
)

rent_month = number_fact(
    "rent_month",
    Entity.DWELLING,
    "Hoeveel huur betaalt u per maand, zonder kosten?",
    EUR_MONTH,
    0,
    10_000,
    typical=(400, 700, 1_000),
    why="Sommige steun hangt af van uw huur.",
    document=d.LEASE,
    window=Window.MOMENT,
    effort=1,
)

"""The seven formulas of openfisca's country template in June 2016, written in Rechtop's language.

Only for comparing speed on the same work; the figures are the example country's, not a real one's.
"""

from datetime import date

from rechtop.rules.algebra import pack
from rechtop.rules.arithmetic import Rounding
from rechtop.rules.days import ON, years_between
from rechtop.rules.facts import OTHER, Entity, choice_fact, day_fact, number_fact
from rechtop.rules.household import Household
from rechtop.rules.kinds import Number, amount
from rechtop.rules.law import Law
from rechtop.rules.logic import case
from rechtop.rules.named import Reference, named_number
from rechtop.rules.people import count, least, total
from rechtop.rules.run import Run
from rechtop.rules.units import EUR, EUR_MONTH, PERSONS, YEAR

salary = number_fact("salary", Entity.PERSON, "?", EUR_MONTH, 0, 100_000, why="")
capital_returns = number_fact("capital_returns", Entity.PERSON, "?", EUR_MONTH, 0, 100_000, why="")
birth = day_fact("birth", Entity.PERSON, "?", why="")
role = choice_fact("role", Entity.PERSON, "?", (("adult", ""), ("child", "")), why="")
rent = number_fact("rent", Entity.DWELLING, "?", EUR_MONTH, 0, 10_000, why="")
size = number_fact("accommodation_size", Entity.DWELLING, "?", EUR, 0, 1_000, why="")
occupancy = choice_fact(
    "occupancy", Entity.DWELLING, "?", (("tenant", ""), ("owner", ""), ("free_lodger", ""), ("homeless", "")), why=""
)


def month(text: str) -> Number:
    """An amount a month."""
    return amount(text, EUR_MONTH)


def each(id: str, value: Number) -> Reference:
    """Name a quantity under its name in the template."""
    return named_number(id, value, id)


age = named_number("age", years_between(birth, ON), "age")
pension = named_number("pension", case((age >= amount("61", YEAR), month("1")), otherwise=month("0")), "pension")
basic_income = named_number(
    "basic_income", case(((age >= 18) & salary.equals(0), month("600")), otherwise=month("0")), "basic_income"
)
low_scale = salary.not_above(month("12300")) * amount("0.04")
high_scale = (salary - month("12300")).not_below(0) * amount("0.12")
social_security_contribution = named_number("social_security_contribution", low_scale + high_scale, "")
income_tax = named_number("income_tax", (salary + capital_returns + pension) * amount("0.15"), "income_tax")
housing_allowance = named_number("housing_allowance", rent * amount("0.25"), "housing_allowance")
tax_year = (size * amount("10")).not_below(amount("200", EUR))
housing_tax_month = named_number(
    "housing_tax_month",
    case(
        (
            occupancy.one_of("tenant", "owner"),
            tax_year.divided_by(amount("12", "month"), decimals=4, rounding=Rounding.HALF_UP, source="template"),
        ),
        otherwise=month("0"),
    ),
    "housing tax",
)
adults = count(role.of(OTHER).one_of("adult"))
youngest = least(age.of(OTHER), empty=amount("999", YEAR))
household_salary = total(salary.of(OTHER))
parenting_allowance = named_number(
    "parenting_allowance",
    case(
        (
            (household_salary <= month("500"))
            & ((adults.equals(amount("1", PERSONS)) & (youngest < 8)) | (youngest < 6)),
            month("600"),
        ),
        otherwise=month("0"),
    ),
    "parenting_allowance",
)
benefits = total(basic_income.of(OTHER)) + housing_allowance
total_benefits = named_number("total_benefits", benefits, "total_benefits")
taxes = total(income_tax.of(OTHER)) + total(social_security_contribution.of(OTHER)) + housing_tax_month
total_taxes = named_number("total_taxes", taxes, "total_taxes")
disposable_income = named_number(
    "disposable_income",
    household_salary
    + total(capital_returns.of(OTHER))
    + total(pension.of(OTHER))
    + total_benefits
    + parenting_allowance
    - total_taxes,
    "disposable_income",
)

HOUSEHOLD_WANTED = ("disposable_income", "total_benefits", "total_taxes", "parenting_allowance")
PERSONAL_WANTED = ("basic_income", "social_security_contribution", "income_tax")
LAW = Law(
    [],
    quantities=[
        disposable_income,
        total_benefits,
        total_taxes,
        parenting_allowance,
        basic_income,
        social_security_contribution,
        income_tax,
    ],
)


def cents(value: int) -> tuple[int, int]:
    """An exact amount."""
    return value * 100, value * 100


def household() -> Household:
    """The same family as the peer computes: two adults, one child, a rented home."""
    facts = {}
    for who, born, pay, returns, kind in (
        ("a", date(1980, 2, 1), 450, 20, 1),
        ("b", date(1985, 7, 12), 0, 0, 1),
        ("c", date(2012, 3, 5), 0, 0, 2),
    ):
        facts["birth", who] = (pack(born), pack(born))
        facts["salary", who] = cents(pay)
        facts["capital_returns", who] = cents(returns)
        facts["role", who] = (kind, kind)
    facts["rent", ""] = cents(600)
    facts["accommodation_size", ""] = cents(60)
    facts["occupancy", ""] = (1, 1)
    return Household(date(2016, 6, 1), ("a", "b", "c"), True, True, facts)


def compute(who: Household) -> dict[str, list[float]]:
    """Everything that is wanted, as the peer answers it."""
    run = Run(LAW, who)
    found = {}
    for name in HOUSEHOLD_WANTED + PERSONAL_WANTED:
        people = range(3) if name in PERSONAL_WANTED else range(1)
        decimals = LAW.quantities[name].expr.decimals
        found[name] = [run.value(name, person)[0] / 10**decimals for person in people]
    return found

"""What an hour of help costs: the price of the service, more in the evening and the weekend (c4, c5); local ones (c6).

The legal scale (income, family code, discount for a heavy need) was not found, so that the price of an ordinary weekday
is asked. The scales for cleaning are those of single services and decide nothing.
"""

from __future__ import annotations

from rechtop.law.facts.home_help import home_care_hour_price, home_care_moment
from rechtop.law.facts.household import household_gross_taxable_income_year
from rechtop.law.loading import parameters
from rechtop.rules.arithmetic import Rounding
from rechtop.rules.kinds import Choice, Number, amount
from rechtop.rules.logic import Option, case
from rechtop.rules.named import named_choice, named_number

ID = "gezinszorg_bijdrage"
P = parameters(ID)
ONE = amount("1")
HALF_DAY = amount("3.75", "hour")


def _to_the_cent(value: Number) -> Number:
    return value.rounded(decimals=2, rounding=Rounding.HALF_UP, source="Op de cent, zoals op een factuur.")


_more = P["gezinszorg.surcharge_weekday_night_or_saturday"].value
surcharge = named_number(
    f"{ID}.surcharge",
    home_care_moment.look_up(
        {
            "weekday_day": amount("0.00"),
            "weekday_20_to_7": _more,
            "saturday": _more,
            "sunday_or_holiday": P["gezinszorg.surcharge_sunday_holiday"].value,
        }
    ),
    "Welk deel van de prijs erbij komt door het uur of de dag.",
    "S3",
)

_hour = home_care_hour_price * (ONE + surcharge)
price_hour = named_number(f"{ID}.price_hour", _to_the_cent(_hour), "Wat een uur gezinszorg u kost.", "S3")
price_hour_wijkwerking = named_number(
    f"{ID}.price_hour_wijkwerking",
    _to_the_cent(_hour * (ONE + P["gezinszorg.wijkwerking_surcharge"].value)),
    "Wat een uur gezinszorg u kost als de dienst in uw wijk werkt (wijkwerking).",
    "S1, S3",
)
turnhout_cleaning_hour = named_number(
    f"{ID}.turnhout_cleaning_hour",
    _to_the_cent(home_care_hour_price * (ONE + P["gezinszorg.poetshulp_turnhout_surcharge"].value)),
    "Wat een uur poetshulp kost bij de dienst van Turnhout.",
    "S5",
)

_brackets = P["poetsdienst_boutersem.price_hour"].keys


def _bracket() -> Choice:
    """The first bracket whose limit the income does not pass; the last has none."""
    found: Choice = Option(_brackets, _brackets[-1])
    for name in reversed(_brackets[:-1]):
        limit = P["poetsdienst_boutersem.income_to"].at(name)
        found = case((household_gross_taxable_income_year <= limit, Option(_brackets, name)), otherwise=found)
    return found


boutersem_bracket = named_choice(
    f"{ID}.boutersem_bracket", _bracket(), "De schijf van uw inkomen bij de poetsdienst van Boutersem.", "S6"
)
boutersem_price_hour = named_number(
    f"{ID}.boutersem_price_hour",
    P["poetsdienst_boutersem.price_hour"].by(boutersem_bracket),
    "Wat een uur poetshulp kost bij de dienst van Boutersem.",
    "S6",
)
boutersem_price_half_day = named_number(
    f"{ID}.boutersem_price_half_day",
    _to_the_cent(boutersem_price_hour * HALF_DAY),
    "Wat een halve dag (3 uur 45) poetshulp kost bij de dienst van Boutersem.",
    "S6",
)

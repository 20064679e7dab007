"""What must be true of facts together, whatever the right: answers that cannot stand beside one another.

Only what is so for everybody and on every day of assessment. A birth date after the day of assessment is no
contradiction: an older day can be asked of a household with a child born since.
"""

from __future__ import annotations

from rechtop.law.facts.children import old_regime_open_20181231
from rechtop.law.facts.energy import social_flat_collective_gas
from rechtop.law.facts.health import unaccompanied_minor
from rechtop.law.facts.household import tenure
from rechtop.law.facts.income import pension_month, social_benefit_month
from rechtop.law.facts.person import age, birth_date, code_207, guarantor, pregnant
from rechtop.law.residence.gate import is_belgian
from rechtop.rules.days import day
from rechtop.rules.law import Constraint

CONSTRAINTS: tuple[Constraint, ...] = (
    Constraint("pregnant_age", ~pregnant | (age >= 10), "Een kind onder de tien jaar is niet zwanger."),
    Constraint(
        "old_regime_born",
        ~old_regime_open_20181231 | (birth_date <= day("2018-12-31")),
        "Een kind dat na 2018 geboren is, had op 31 december 2018 nog geen kinderbijslag.",
    ),
    Constraint(
        "social_flat_tenant",
        ~social_flat_collective_gas | tenure.one_of("tenant"),
        "Wie een sociaal appartement huurt, is huurder.",
    ),
    Constraint(
        "pension_is_received",
        (pension_month <= 0) | (social_benefit_month > 0),
        "Wie een pensioen krijgt, krijgt netto ook iets: dat telt bij uitkering of pensioen.",
    ),
    Constraint("code_207_foreign", ~code_207 | ~is_belgian, "Een Belg krijgt geen opvangplaats met code 207."),
    Constraint("guarantor_foreign", ~guarantor | ~is_belgian, "Voor een Belg tekent niemand een tenlasteneming."),
    Constraint(
        "unaccompanied_foreign",
        ~unaccompanied_minor | ~is_belgian,
        "Een niet-begeleide minderjarige vreemdeling is geen Belg.",
    ),
)
"""For the assembly of the law; a right adds its own beside its rule."""

"""The installation grant as law: one amount, once in a lifetime, for who leaves homelessness for a home of his own.

Two laws give it and they never add up. Who has a right to leefloon has it by the RMI law, also from a campsite or a
weekend home. Everybody else may have it by the organic law (art. 57bis): with an income only from social security or
assistance, whatever its height, or with any income below the leefloon of the own category plus a tenth. By that law
there is one grant at an address.

That somebody was homeless and in need is for the social inquiry (c1). What the grant is spent on (c7) is no
condition: furniture, appliances and connections, never rent or a deposit.
"""

from __future__ import annotations

from rechtop.law.facts.income import (
    alimony_for_self_month,
    net_wage_month,
    other_net_income_month,
    social_benefit_month,
)
from rechtop.law.facts.person import age, homeless
from rechtop.law.facts.receipts import IGO, IVT, LEEFLOON, OCMW_ADVANCE, OCMW_SUPPORT
from rechtop.law.facts.social_housing import home_after_homelessness, installation_premium_before
from rechtop.law.leefloon.category import amount_of, category_amount_month
from rechtop.law.loading import parameters
from rechtop.law.residence.gate import default_gate
from rechtop.rules.days import ON
from rechtop.rules.facts import OTHER
from rechtop.rules.kinds import amount
from rechtop.rules.named import Reference, judged, named_number, named_truth
from rechtop.rules.people import another, exists, is_my
from rechtop.rules.rights import Amount, AmountKind, Condition, Holder, Right

ID = "installatiepremie"
P = parameters(ID)

rmi_variant = named_truth(
    f"{ID}.rmi_variant", LEEFLOON.on(ON), "U hebt een leefloon. De premie volgt dan de wet op het leefloon.", "S1"
)

income_month = named_number(
    f"{ID}.income_month",
    net_wage_month
    + social_benefit_month
    + other_net_income_month
    + alimony_for_self_month
    + IGO.amount(ON)
    + IVT.amount(ON)
    + OCMW_SUPPORT.amount(ON)
    + OCMW_ADVANCE.amount(ON),
    "Uw netto-inkomen per maand, alles samen.",
    "S3",
)

income_limit_month = named_number(
    f"{ID}.income_limit_month",
    category_amount_month * (amount("1") + P["installatiepremie.income_margin"].value),
    "Het leefloon van uw categorie per maand, plus tien procent.",
    "S3",
)

_rmi_variant_possible = rmi_variant | (
    (income_month < income_limit_month) & judged(ID, "c2", by="OCMW", text="of u recht hebt op een leefloon")
)
"""The campsite counts for who is entitled to a leefloon, also before it is paid: a low income leaves that open."""

was_homeless = named_truth(
    f"{ID}.was_homeless",
    homeless
    | home_after_homelessness.one_of("after_homelessness")
    | (home_after_homelessness.one_of("after_campsite") & _rmi_variant_possible),
    "U bent of was dakloos. Met recht op een leefloon telt ook een camping of een weekendverblijf.",
    "S1",
)

only_social_income = named_truth(
    f"{ID}.only_social_income",
    (net_wage_month <= 0) & (other_net_income_month <= 0) & (alimony_for_self_month <= 0),
    "U leeft alleen van een uitkering, pensioen of steun, of u hebt geen inkomen.",
    "S3",
)

_small_work_income = (net_wage_month + other_net_income_month + alimony_for_self_month < income_limit_month) & judged(
    ID, "c6", by="OCMW", text="of uw uitkering meetelt voor de grens van het inkomen"
)
"""A benefit beside a small wage: the limit is for income from work, and whether the benefit is added was not read."""

_one_at_this_address = ~exists(
    another() & (age.of(OTHER) >= 18) & installation_premium_before.of(OTHER).one_of("this_home")
)

RIGHT = Right(
    id=ID,
    holder=Holder.PERSON,
    who=((age >= 18) | ~exists(is_my("parent", "stepparent", "grandparent")))
    & (homeless | home_after_homelessness.one_of("after_homelessness", "after_campsite")),
    conditions=(
        Condition(
            "c1",
            was_homeless & judged(ID, "c1", by="OCMW", text="of u dakloos was en hulp nodig had"),
            "U bent of was dakloos. Met recht op een leefloon telt ook een camping of een weekendverblijf.",
            "KB 11 juli 2002, art. 9; organieke wet 8 juli 1976, art. 57bis; S1",
        ),
        Condition(
            "c3",
            home_after_homelessness.one_of("after_homelessness", "after_campsite"),
            "U gaat in een woning wonen die uw vaste woning wordt, of deed dat net.",
            "S2",
        ),
        Condition(
            "c4",
            installation_premium_before.one_of("no"),
            "U kreeg nog nooit een installatiepremie van een OCMW.",
            "S2",
        ),
        Condition(
            "c6",
            rmi_variant | only_social_income | (income_month < income_limit_month) | _small_work_income,
            "U hebt een leefloon, alleen een uitkering of steun, of een inkomen onder de grens.",
            "KB 21 september 2004, art. 1-2; S1, S3",
        ),
        Condition(
            "per_address",
            rmi_variant | _one_at_this_address,
            "Zonder leefloon: niemand anders op dit adres kreeg al een installatiepremie voor deze woning.",
            "S8",
        ),
        Condition(
            "residence",
            rmi_variant | default_gate(ID),
            "U bent Belg, of uw verblijf opent deze premie.",
            "S1",
        ),
    ),
    amount=Amount(
        amount_of["3"] * amount("1", "month"),
        AmountKind.ONE_OFF,
        "De installatiepremie: zoveel als een maand leefloon met gezin ten laste.",
        "wet 26 mei 2002, art. 14 § 3; S5, S6",
    ),
    residence="default",
)

QUANTITIES: tuple[Reference, ...] = ()

"""The premium by the share worked in the year before and during the leave, and more for who lives alone."""

from __future__ import annotations

from rechtop.law.facts.carers import leave_share, work_share_year_before
from rechtop.law.facts.children import has_child_benefit
from rechtop.law.loading import parameters
from rechtop.rules.days import ON, day
from rechtop.rules.facts import OTHER
from rechtop.rules.kinds import Number, amount
from rechtop.rules.logic import case
from rechtop.rules.named import NumberReference, named_number, named_truth
from rechtop.rules.parameters import Parameter
from rechtop.rules.people import another, exists, is_my

ID = "vlaamse_aanmoedigingspremie"
P = parameters(ID)
_NOTHING = amount("0.00", "EUR/month")
_MOST, _HALF, _LEAST = (amount(share, "percent") for share in ("75", "50", "20"))
ONE_TENTH_FROM = day("2020-09-01")

alone = named_truth(
    f"{ID}.alone",
    ~exists(another() & ~(is_my("child", "stepchild", "grandchild") & has_child_benefit.of(OTHER))),
    "U woont alleen, of alleen met kinderen met kinderbijslag.",
    "S1",
)


def _by_share(table: Parameter, one_tenth: Number) -> Number:
    """The row of the table; shares that it does not name give nothing."""
    return leave_share.look_up(
        {
            "full": case(
                (work_share_year_before >= _MOST, table.at("before75_during0")),
                (work_share_year_before >= _HALF, table.at("before50_during0")),
                (work_share_year_before >= _LEAST, table.at("before20to50_during0")),
                otherwise=_NOTHING,
            ),
            "half": case((work_share_year_before >= _MOST, table.at("before75_during50")), otherwise=_NOTHING),
            "one_fifth": table.at("before75_full_at_start_during80"),
            "one_tenth": case((ON >= ONE_TENTH_FROM, one_tenth), otherwise=_NOTHING),
        }
    )


def _with_supplement(base: Number, supplement: Number) -> Number:
    return base + case((alone & (base > 0), supplement), otherwise=_NOTHING)


def _premium(kind: str, dutch: str) -> NumberReference:
    base = named_number(
        f"{ID}.base_{kind}_month",
        _by_share(P[f"aanmoedigingspremie.{kind}_month"], P[f"aanmoedigingspremie.one_tenth_{kind}_month"].value),
        f"De {dutch} per maand, zonder wat er voor alleenwonenden bij komt.",
        "S1",
    )
    return named_number(
        f"{ID}.{kind}_month",
        _with_supplement(base, P[f"aanmoedigingspremie.alone_supplement_{kind}"].value),
        f"De {dutch} per maand.",
        "S1",
    )


gross_month = _premium("gross", "brutopremie")
net_month = _premium("net", "nettopremie")

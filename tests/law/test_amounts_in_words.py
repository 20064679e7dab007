"""Amounts in words: each with its period, and none where only the declared range of an unknown fact gives an end."""

from datetime import date

import pytest

from rechtop.explorer.results import card
from rechtop.law.answers import verdict_json
from rechtop.law.catalogue import law
from rechtop.law.sentences import NOT_YET_KNOWN, amount_range, amount_sentence, period, sentence, worth_sentence
from rechtop.rules.outcomes import Verdict, verdict
from rechtop.rules.reading import read_household
from rechtop.rules.run import Run
from rechtop.rules.units import Unit
from rechtop.rules.values import Told

HELPED: dict[str, Told] = {
    "id": "an",
    "birth_date": "1945-06-01",
    "residence_status": "belgian",
    "needs_help_at_home": "yes",
}


def run_of(**facts: str) -> Run:
    told: dict[str, Told] = {
        "on": "2026-11-21",
        "synthetic": "yes",
        "persons_complete": "yes",
        "receives_complete": "yes",
        "persons": [{**HELPED, **facts}],
    }
    return Run(law(), read_household(told, law(), date.max))


def answer(right: str, **facts: str) -> Verdict:
    run = run_of(**facts)
    return verdict(run, run.law.rights[right], "an")


@pytest.mark.parametrize(
    ("unit", "words"),
    [
        ("EUR/hour", "per uur"),
        ("EUR/day", "per dag"),
        ("EUR/week", "per week"),
        ("EUR/month", "per maand"),
        ("EUR/day/child", "per dag per kind"),
        ("EUR/m3", "per m³"),
        ("EUR", ""),
    ],
)
def test_every_period_is_put_in_words(unit: str, words: str) -> None:
    assert period(Unit.parse(unit)) == words


def test_every_right_that_pays_over_time_says_over_which_time() -> None:
    for right in law().rights.values():
        if right.due is not None and any(power < 0 for _, power in right.due.unit.powers):
            assert period(right.due.unit), right.id


def test_an_hourly_price_is_said_by_the_hour() -> None:
    assert amount_range((780, 780), Unit.parse("EUR/hour"), 2) == "€ 7,80 per uur"
    found = answer("gezinszorg_bijdrage", home_care_hour_price="6", home_care_moment="saturday")
    assert amount_sentence(found) == "€ 7,80 per uur"


def test_an_end_that_only_a_declared_range_gives_is_not_said() -> None:
    found = answer("gezinszorg_bijdrage", home_care_moment="saturday")
    assert found.granted is not None
    assert found.granted[1] > 0
    assert found.has_no_top
    assert verdict_json(run_of(home_care_moment="saturday"), found)["amount_known"] is False
    assert amount_sentence(found) == NOT_YET_KNOWN == "bedrag nog niet bekend"
    assert sentence(law(), found).endswith(" Het bedrag is nog niet bekend.")
    shown = card(run_of(home_care_moment="saturday"), found, {"an": "An"})
    assert shown.money == NOT_YET_KNOWN
    assert not shown.money_is
    assert "€" not in shown.text


def test_a_told_range_is_said_as_told() -> None:
    run = run_of(home_care_moment="weekday_day").with_fact("home_care_hour_price", 0, (5_00, 8_00))
    found = verdict(run, run.law.rights["gezinszorg_bijdrage"], "an")
    assert amount_sentence(found) == "€ 5,00 tot € 8,00 per uur"


def test_an_end_that_the_law_gives_is_still_said() -> None:
    found = answer("leefloon")
    assert not found.has_no_top
    assert amount_sentence(found).startswith("tot € ")


def test_the_most_for_a_full_contract_is_still_said() -> None:
    """A share of a job ends at 100 %: that says something."""
    found = answer("vlaams_zorgkrediet", work_sector="flemish_public", leave_share="full")
    assert not found.has_no_top
    assert amount_sentence(found).endswith("per maand")


def test_what_is_said_of_an_unknown_amount_is_a_sentence() -> None:
    assert worth_sentence(NOT_YET_KNOWN, "Het kan gaan om") == "Het bedrag is nog niet bekend."
    assert worth_sentence("€ 3,00") == "Het gaat om € 3,00."

"""A what-if in words and as JSON: on the command line, with its assumptions, and never a sum for a status."""

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from rechtop import cli
from rechtop.law.catalogue import law
from rechtop.law.household_file import load_household
from rechtop.law.whatif.answers import whatif_json, whatif_text
from rechtop.law.whatif.telling import Telling
from rechtop.law.whatif.vary import Asked
from rechtop.law.whatif.walk import Walk

EXAMPLES = Path(__file__).parents[3] / "examples"
WORKER = EXAMPLES / "leefloon_en_deeltijds_werk.yaml"


@cache
def walk(name: str, *asked: str, keep: bool = False) -> Walk:
    household = load_household((EXAMPLES / f"{name}.yaml").read_bytes(), law(), date(2025, 3, 1))
    return Walk(law(), household, Asked(*asked), keep=keep)


def pay() -> Walk:
    return walk("leefloon_en_deeltijds_werk", "net_wage_month", "0", "2000", "100")


def pension() -> Walk:
    return walk("weduwe_van_67", "pension_month", "1500", "2000", "50")


def test_a_cliff_says_between_which_steps_from_which_cent_what_and_how_much() -> None:
    (cliff,) = Telling(pay()).cliffs
    assert cliff.between == "Tussen € 1.600,00 en € 1.700,00"
    assert cliff.sentences == (
        "Vanaf € 1.623,68 kunt u dit niet meer krijgen: Leefloon (€ 20,84 per maand).",
        "U houdt dan misschien € 20,83 per maand minder over.",
        "Tot en met € 1.623,67 is dat nog niet zo.",
    )
    assert not cliff.is_certain


def test_a_status_is_named_without_a_sum_and_with_what_it_hung_on() -> None:
    (cliff,) = (told for told in Telling(pension()).cliffs if told.is_certain)
    groups = dict(cliff.groups)
    assert groups["Vanaf € 1.848,56 verliest u"] == ("Korting op de trein (verhoogde tegemoetkoming)",)
    assert "Verhoogde tegemoetkoming" in groups["Vanaf € 1.848,56 is dit niet meer zeker"]
    assert "Dat hangt af van wat daar eindigt: Inkomensgarantie voor ouderen (IGO)." in cliff.notes
    assert not any("minder over" in note for note in cliff.notes)


def test_only_net_pay_is_added_to_what_rights_bring() -> None:
    rows = {row.value: row for row in Telling(pay()).rows()}
    assert (rows["€ 600,00"].month, rows["€ 600,00"].together) == ("€ 1.044,51", "€ 1.644,51")
    assert not any(row.together for row in Telling(pension()).rows())
    assert "bruto" in " ".join(Telling(pension()).supposed[0].lines)


def test_where_a_right_is_out_of_sight_a_total_is_only_a_least() -> None:
    telling = Telling(walk("weduwe_van_67", "net_wage_month", "0", "1000", "500"))
    assert "Inkomensgarantie voor ouderen (IGO)" in telling.out_of_sight
    assert [row.month for row in telling.rows()] == ["minstens € 0,00"] * 3
    named = {change.right for change in telling.changes}
    assert telling.unchanged <= len(law().rights) - len(telling.out_of_sight) - len(named)


def test_what_was_told_has_a_row_of_its_own_also_between_two_steps() -> None:
    (row,) = (row for row in Telling(pay()).rows() if row.is_told)
    assert (row.value, row.month) == ("€ 640,00", "€ 1.004,51")


def test_many_values_are_shown_as_few_with_both_sides_of_each_cliff() -> None:
    many = walk("leefloon_en_deeltijds_werk", "net_wage_month", "0", "2000", "10")
    shown = {point.value for point in Telling(many).shown(12)}
    assert len(shown) < 20
    assert {0, 2_000_00, 1_620_00, 1_630_00} <= shown


def test_every_value_of_a_choice_has_its_own_line() -> None:
    telling = Telling(walk("gezin_met_vier_kinderen", "tenure"))
    (change,) = (change for change in telling.changes if change.right == "huurwaarborglening")
    assert [over for over, _, _ in change.lines] == [label for _, label in law().facts["tenure"].options]
    assert telling.cliffs == telling.slopes == []


def test_what_is_not_known_any_more_is_said_and_so_is_what_is_kept() -> None:
    asked = ("household_gross_taxable_income_month", "0", "4000", "500")
    household = {"leefloon_en_deeltijds_werk": "nettoloon per maand: € 640,00"}
    for name, line in household.items():
        parts = {part.title: part.lines for part in Telling(walk(name, *asked)).supposed}
        assert line in parts["Dit hangt samen met wat verandert. Wij doen alsof wij het niet weten"]
        parts = {part.title: part.lines for part in Telling(walk(name, *asked, keep=True)).supposed}
        assert line in parts["Dit houden wij gelijk. In het echt kan het mee veranderen"]


def test_the_income_of_an_earlier_year_is_said_to_stay() -> None:
    mother = walk("alleenstaande_moeder_gas_afgesloten", "net_wage_month", "0", "2000", "500", "mama")
    (part,) = (part for part in Telling(mother).supposed if part.title.startswith("Dit gaat over een ander jaar"))
    assert "gezinsinkomen op de brief van het Groeipakket: € 14.500,00" in part.lines


def test_people_are_called_by_their_name() -> None:
    mother = walk("alleenstaande_moeder_gas_afgesloten", "net_wage_month", "0", "2000", "500", "mama")
    telling = Telling(mother, {"mama": "Noor"})
    assert telling.title == "nettoloon per maand (Noor)"
    assert any("Noor" in change.name for change in telling.changes)


def test_json_tells_everything_with_amounts_as_text() -> None:
    told: Any = json.loads(json.dumps(whatif_json(pay())))
    assert told["vary"] == {
        "fact": "net_wage_month", "of": "hij", "unit": "EUR/month", "told": "640.00", "counts": "net",
    }  # fmt: skip
    assert len(told["points"]) == 21
    assert told["points"][6] == {
        "value": "600.00",
        "month": {"low": "1044.51", "high": "1044.51"},
        "year": {"low": "0.00", "high": "0.00"},
        "one_off": {"low": "0.00", "high": "0.00"},
        "together_month": {"low": "1644.51", "high": "1644.51"},
    }
    (cliff,) = told["cliffs"]
    assert (cliff["last"], cliff["first"], cliff["certain"]) == ("1623.67", "1623.68", False)
    assert cliff["losses"][0]["amount_before"]["low"] == "20.84"
    (change,) = (change for change in told["changes"] if change["right"] == "leefloon")
    assert [(s["from"], s["to"], s["outcome"]) for s in change["stretches"]] == [
        ("0.00", "1600.00", "to_investigate"),
        ("1700.00", "2000.00", "unlikely"),
    ]


def test_text_puts_cliffs_first_and_ends_with_what_it_is_not() -> None:
    text = whatif_text(pay())
    assert text.index("KLIFFEN") < text.index("WAT VERANDERT") < text.index("ALLE RECHTEN SAMEN")
    assert "€ 640,00: € 1.004,51; € 1.644,51 <- nu" in text
    assert text.endswith("Dit is een inschatting, geen beslissing.")


def test_the_command_line_answers_and_refuses(capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["whatif", str(WORKER), "--vary", "net_wage_month", "--from", "1500", "--to", "1700", "--step", "50"]
    assert cli.main(asked) == 0
    assert "Vanaf € 1.623,68" in capsys.readouterr().out
    assert cli.main([*asked, "--json", "--on", "2025-04-15"]) == 0
    assert json.loads(capsys.readouterr().out)["on"] == "2025-04-15"
    assert cli.main([*asked[:3], "net_wage_mon", *asked[4:]]) == 1
    assert "vary: 'net_wage_mon': dit gegeven bestaat niet. Bedoelt u 'net_wage_month'?" in capsys.readouterr().err
    assert cli.main([*asked[:-1], "0"]) == 1
    assert "step: '0': een stap moet groter zijn dan 0" in capsys.readouterr().err

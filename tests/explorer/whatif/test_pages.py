"""What if on a page: at the desk with the whole sheet, in the explorer with only net pay. All people are made up."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.test import Client

from rechtop.explorer.whatif.choices import NOW, groups
from rechtop.explorer.whatif.form import MOST_VALUES, earners, most_values, own_pay
from rechtop.law.catalogue import law
from rechtop.law.whatif.walk import is_read
from rechtop.rules.household import Household
from tests.explorer.outcome.conftest import Begin, begin, example, nobody

Read = Callable[[HttpResponse], BeautifulSoup]

__all__ = ["begin"]
ON = date(2025, 4, 15)

# Synthetic: Noor (32) lives alone and rents.
SHEET: dict[str, str | list[str]] = {
    "persoon": ["p1"], "op": "15/04/2025", "naam.p1": "Noor", "nog": "nee", "alles": "nee",
    "f.p1.birth_date": "14/03/1993", "f.p1.residence_status": "belgian", "f.p1.lives_in_belgium": "ja",
    "f.dwelling.tenure": "tenant", "f.p1.net_wage_month": "640,00", "f.p1.gross_wages_year": "9.000",
}  # fmt: skip
PAY = {"wat.feit": "net_wage_month", "wat.van": "0", "wat.tot": "2.000", "wat.stap": "100"}


def text_of(page: BeautifulSoup) -> str:
    main = page.find("main")
    assert main is not None
    return " ".join(main.get_text(" ").split())


def errors_of(page: BeautifulSoup) -> dict[str, str]:
    """What is wrong, by the field that the summary leads to."""
    return {str(link["href"]): link.get_text(strip=True) for link in page.select(".error-summary a")}


# -- at the desk -----------------------------------------------------------------------------------------------------


def test_the_desk_leads_there_and_without_a_sheet_one_goes_back(client: Client) -> None:
    desk = BeautifulSoup(client.get("/balie").content, "html.parser")
    assert desk.select_one("button[formaction='/balie/wat-als']") is not None
    assert client.get("/balie/wat-als").headers["Location"] == "/balie"


def test_it_begins_with_a_form_that_carries_everything_typed(client: Client, read: Read) -> None:
    page = read(client.post("/balie/wat-als", SHEET))
    sent = {str(tag["name"]): str(tag["value"]) for tag in page.select("form#wat-als input[type=hidden]")}
    assert {name: sent[name] for name in SHEET} == {
        name: value if isinstance(value, str) else value[0] for name, value in SHEET.items()
    }
    assert page.select_one("#uitkomst") is None
    assert page.select_one("button[formaction='/balie']") is not None
    assert page.title is not None
    assert page.title.get_text() == "Rechtop: balie"


def test_a_walk_shows_its_chart_its_changes_and_every_sum_in_a_table(client: Client, read: Read) -> None:
    page = read(client.post("/balie/wat-als", SHEET | PAY))
    told = text_of(page)
    assert "Als dit verandert: nettoloon per maand" in told
    chart = page.select_one("svg[role=img]")
    assert chart is not None
    assert "De bedragen staan in de tabel." in str(chart["aria-label"])
    rows = [" ".join(row.get_text(" ").split()) for row in page.select("tbody tr")]
    assert len(rows) == 22, "21 values and what was told"
    assert any(row.startswith("€ 640,00 nu") for row in rows)
    assert "brutoloon per jaar: € 9.000,00" in told
    assert "Wij doen alsof wij het niet weten" in told
    assert page.select("[style]") == []


def test_what_hangs_together_is_kept_on_request(client: Client, read: Read) -> None:
    told = text_of(read(client.post("/balie/wat-als", SHEET | PAY | {"wat.houd": "ja"})))
    assert "Wij doen alsof wij het niet weten" not in told
    assert "Dit houden wij gelijk. In het echt kan het mee veranderen brutoloon per jaar: € 9.000,00" in told


def test_of_a_choice_all_answers_are_tried_whatever_stands_in_the_fields_of_numbers(client: Client, read: Read) -> None:
    page = read(client.post("/balie/wat-als", SHEET | PAY | {"wat.feit": "tenure"}))
    assert page.select("svg.chart") == []
    assert len(page.select("tbody tr")) == len(law().facts["tenure"].options)


@pytest.mark.parametrize(
    ("typed", "field", "advice"),
    [
        ({"wat.feit": "net_wage_mont"}, "#wat-feit", "Dit gegeven bestaat niet. Bedoelt u 'net_wage_month'?"),
        ({"wat.van": "veel"}, "#wat-van", "Schrijf één getal, bijvoorbeeld 1.250,50 (per maand)."),
        ({"wat.tot": "10 tot 20"}, "#wat-tot", "Schrijf één getal, bijvoorbeeld 1.250,50 (per maand)."),
        ({"wat.stap": ""}, "#wat-stap", "Schrijf één getal, bijvoorbeeld 1.250,50 (per maand)."),
        ({"wat.stap": "0"}, "#wat-stap", "Een stap moet groter zijn dan 0."),
        ({"wat.van": "3.000"}, "#wat-van", "Dit is meer dan de laatste waarde (2000); begin met de laagste waarde."),
        ({"wat.tot": "90.000"}, "#wat-tot", "Dit valt buiten wat kan: 0,00 tot 20000,00."),
        ({"wat.stap": "1"}, "#wat-stap", f"Dat zijn 2001 waarden, hoogstens {MOST_VALUES}: neem een stap van minstens"),
    ],
)  # fmt: skip
def test_a_mistake_stands_beside_its_field_with_what_to_do(
    client: Client, read: Read, typed: dict[str, str], field: str, advice: str
) -> None:
    page = read(client.post("/balie/wat-als", SHEET | PAY | typed))
    assert advice in errors_of(page)[field]
    marked = page.select_one(field)
    assert marked is not None
    assert marked["aria-invalid"] == "true"
    assert page.select_one("#uitkomst") is None


def test_a_large_household_is_tried_at_fewer_values() -> None:
    people = [tuple(f"p{number}" for number in range(size)) for size in (0, 1, 4, 10, 20)]
    assert [most_values(Household(ON, who)) for who in people] == [200, 200, 200, 80, 40]


def test_any_range_of_pay_can_be_asked_without_a_step() -> None:
    crowd = Household(ON, tuple(f"p{number}" for number in range(20)))
    for end in ("0", "1", "777,77", "20.000"):
        form = own_pay({"van": "0", "tot": end, "wie": "p0"}, law(), replace(crowd, people=crowd.people[:1]))
        assert form.errors == {}
        assert form.walk is not None
        assert len(form.walk.points) <= 62
    (error,) = own_pay({"van": "0", "tot": "20.001", "wie": "p0"}, law(), crowd).errors.values()
    assert error == "Dit valt buiten wat kan: 0,00 tot 20000,00."


def test_with_several_people_one_says_about_whom(client: Client, read: Read) -> None:
    two = SHEET | {"persoon": ["p1", "p2"], "naam.p2": "Lena", "f.p2.birth_date": "2019", "band.p1.p2": "child"}
    page = read(client.post("/balie/wat-als", two | PAY | {"wat.wie": "p2"}))
    assert [option.get_text() for option in page.select("#wat-wie option")] == ["Noor", "Lena"]
    assert "nettoloon per maand (Lena)" in text_of(page)


def test_answers_that_could_not_be_read_are_said_not_to_count(client: Client, read: Read) -> None:
    page = read(client.post("/balie/wat-als", SHEET | {"f.p1.savings": "veel"}))
    assert "1 antwoord op het formulier konden we niet lezen." in text_of(page)


def test_incomes_come_first_in_the_list_and_only_what_a_right_reads_is_in_it() -> None:
    listed = groups(law())
    assert listed[0][0] == NOW
    assert listed[0][1][0] == ("net_wage_month", "Nettoloon per maand")
    ids = [id for _, facts in listed for id, _ in facts]
    assert len(ids) == len(set(ids))
    assert "birth_date" not in ids
    assert all(is_read(law(), id) for id in ids)
    assert {fact.id for fact in law().facts.values() if fact.kind != "day" and is_read(law(), fact.id)} == set(ids)


# -- in the explorer -------------------------------------------------------------------------------------------------


def test_without_an_interview_or_people_one_begins_there(client: Client, begin: Begin, db: None) -> None:
    assert client.get("/rechten/wat-als").headers["Location"] == "/rechten"
    begin(nobody())
    assert client.get("/rechten/wat-als").headers["Location"] == "/rechten/wie"


def test_the_outcome_leads_there(client: Client, begin: Begin, read: Read) -> None:
    begin(example("leefloon_en_deeltijds_werk"))
    assert read(client.get("/rechten/uitkomst")).select_one("main a[href='/rechten/wat-als']") is not None


def test_a_citizen_varies_only_net_pay(client: Client, begin: Begin, read: Read) -> None:
    """Nothing about who lives together, health, age or nationality; what else is sent counts for nothing."""
    begin(example("leefloon_en_deeltijds_werk"))
    page = read(client.get("/rechten/wat-als"))
    names = {str(tag["name"]) for tag in page.select("main form.form [name]")} - {"csrfmiddlewaretoken"}
    assert names == {"wat.van", "wat.tot"}
    told = text_of(read(client.post("/rechten/wat-als", PAY | {"wat.feit": "tenure", "wat.houd": "ja"})))
    assert "Als dit verandert: nettoloon per maand" in told
    for word in ("samenwonen", "apart wonen", "uit elkaar", "nationaliteit"):
        assert word not in told


def test_only_who_may_work_is_asked_about(client: Client, begin: Begin, read: Read) -> None:
    """A mother with two children of 9 and 5: there is nobody to choose from."""
    state = begin(example("alleenstaande_moeder_gas_afgesloten"))
    assert [state.names[who] for who in earners(state.household())] == ["mama"]
    page = read(client.get("/rechten/wat-als"))
    assert page.select_one("#wat-wie") is None
    assert "nettoloon per maand" in text_of(read(client.post("/rechten/wat-als", {"wat.van": "0", "wat.tot": "900"})))


def test_it_is_an_estimate_and_work_builds_other_rights_too(client: Client, begin: Begin, read: Read) -> None:
    begin(example("leefloon_en_deeltijds_werk"))
    told = text_of(read(client.post("/rechten/wat-als", {"wat.van": "0", "wat.tot": "2.000"})))
    assert "Werken bouwt ook andere rechten op." in told
    assert "Dit is een schatting, geen beslissing." in told
    assert "Leefloon" in told
    assert "Vanaf € 1.623,68" in told


def test_a_hidden_screen_does_not_show_what_somebody_earns_now(client: Client, begin: Begin, read: Read) -> None:
    begin(example("leefloon_en_deeltijds_werk"))
    open_page = read(client.post("/rechten/wat-als", {"wat.van": "0", "wat.tot": "2.000"}))
    begin(example("leefloon_en_deeltijds_werk", shielded=True))
    hidden = read(client.post("/rechten/wat-als", {"wat.van": "0", "wat.tot": "2.000"}))
    assert "€ 640,00" in text_of(open_page)
    assert "€ 640,00" not in text_of(hidden)


def test_mistakes_of_a_citizen_stand_beside_the_field(client: Client, begin: Begin, read: Read) -> None:
    begin(example("leefloon_en_deeltijds_werk"))
    page = read(client.post("/rechten/wat-als", {"wat.van": "2.000", "wat.tot": "100"}))
    assert list(errors_of(page)) == ["#wat-van"]
    page = read(client.post("/rechten/wat-als", {"wat.van": "", "wat.tot": "x"}))
    assert set(errors_of(page)) == {"#wat-van", "#wat-tot"}

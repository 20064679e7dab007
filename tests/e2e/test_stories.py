"""Five stories from the first page to paper, in a real browser. Everybody in them is made up.

docs/rapporten/verhalen.md has the same answers and outcomes, checked by hand.
"""

import re
from datetime import date
from typing import Any
from urllib.parse import urljoin

import pytest
from django.template import engines
from django.utils import timezone
from playwright.sync_api import Locator, Page, expect

from tests.e2e.conftest import NARROW
from tests.e2e.telling import Keyboard, Person, Story, Telling

ON = date(2025, 3, 1)
"""The day of every story: the amounts of that day do not change any more."""

WIDOW = Story(
    (Person("ik", "1957-05-10"),),
    {
        "f.p1.residence_status": "belgian",
        "f.p1.lives_in_belgium": "ja",
        "f.p1.residence_region": "flanders",
        "f.p1.domiciled_here": "since_1_january",
        "f.p1.days_abroad_this_year": "0",
        "f.p1.in_care_home": "nee",
        "f.p1.on_survivor_pension": "ja",
        "f.p1.on_retirement_pension": "nee",
        "f.p1.pension_month": "780",
        "f.p1.social_benefit_month": "780",
        "f.p1.net_wage_month": "0",
        "f.p1.other_net_income_month": "0",
        "f.p1.gross_wages_year": "0",
        "f.p1.net_self_employed_year": "0",
        "f.p1.gross_social_benefits_year": "0",
        "f.p1.alimony_received_year": "0",
        "f.p1.alimony_paid_by_judgment_year": "0",
        "f.p1.taxable_replacement_income_year": "9360",
        "f.p1.savings": "4000",
        "f.p1.cadastral_income_buildings": "700",
        "f.p1.cadastral_income_foreign_use": "0",
        "f.p1.shares_ownership_of_buildings": "nee",
        "f.p1.lasting_health_limitation": "nee",
        "f.p1.zorgkas_member": "ja",
        "f.dwelling.tenure": "owner",
        "f.dwelling.use_kind": "main_home",
        "f.dwelling.heating_fuel": "natural_gas",
        "f.dwelling.water_bill": "own",
        "f.dwelling.water_use": "home",
        "f.household.household_gross_taxable_income_month": "780",
        "f.household.household_gross_taxable_income_year": "9360",
        "f.household.household_gross_taxable_income_previous_year": "9360",
    },
    domains=("geld",),
)

MOTHER = Story(
    (Person("mama", "1991-09-02"), Person("Amal", "2015-04-11", "child"), Person("Nour", "2020-01-30", "child")),
    {
        "band.p2.p3": "sibling",
        **{f"f.p{n}.residence_status": "refugee" for n in (1, 2, 3)},
        **{f"f.p{n}.lives_in_belgium": "ja" for n in (1, 2, 3)},
        **{f"f.p{n}.custody_share": "full" for n in (2, 3)},
        **{f"f.p{n}.foster_placement": "none" for n in (2, 3)},
        **{f"f.p{n}.child_domicile_region": "flanders" for n in (2, 3)},
        "f.p1.residence_region": "flanders",
        "f.p1.child_in_charge": "ja",
        "f.p1.net_wage_month": "900 tot 920",
        "f.p1.savings": "350",
        "f.p1.on_invalidity": "nee",
        "f.p1.pregnant": "nee",
        "f.p2.old_regime_open_20181231": "ja",
        "f.p2.rank_from_youngest_20181231": "1",
        "f.p3.old_regime_open_20181231": "nee",
        "f.p2.school_level": "lager",
        "f.p3.school_level": "kleuter",
        "r.p2.groeipakket_basisbedrag": "ja",
        "r.p3.groeipakket_basisbedrag": "ja",
        "f.household.groeipakket_family_income": "14500",
        "f.household.household_gross_taxable_income_month": "1266",
        "f.household.household_gross_taxable_income_previous_year": "15200",
        "f.household.household_gross_taxable_income_year": "15200",
        "f.dwelling.tenure": "tenant",
        "f.dwelling.landlord": "private",
        "f.dwelling.rent_month": "690",
        "f.dwelling.use_kind": "main_home",
        "f.dwelling.heating_fuel": "natural_gas",
        "f.dwelling.energy_supply": "shut_off",
    },
    domains=("energie", "gezin"),
)

STUDENT = Story(
    (Person("ik", "2004-11-19"),),
    {
        "f.p1.residence_status": "belgian",
        "f.p1.lives_in_belgium": "ja",
        "f.p1.residence_region": "flanders",
        "f.p1.days_abroad_this_year": "0",
        "f.p1.fulltime_student": "ja",
        "f.p1.studies_started_on": "2023-09",
        "f.p1.school_level": "hoger_onderwijs",
        "f.p1.youth_activity": "student",
        "f.p1.imprisoned_on_roll": "nee",
        "f.p1.pregnant": "nee",
        "f.p1.savings": "800",
        "f.p1.net_wage_month": "0",
        "f.p1.social_benefit_month": "0",
        "f.p1.pension_month": "0",
        "f.p1.other_net_income_month": "0",
        "f.p1.alimony_for_self_month": "0",
        "f.p1.alimony_for_children_month": "0",
        "f.p1.housing_costs_paid_by_third_month": "0",
        "f.p1.wijkwerk_pay_month": "0",
        "f.dwelling.tenure": "tenant",
        "f.dwelling.landlord": "private",
        "f.dwelling.rental_unit_kind": "room",
        "f.dwelling.rent_month": "420",
    },
    domains=("school", "geld"),
)

UNDOCUMENTED = Story(
    (Person("hij", "1988"),),
    {
        "f.p1.residence_status": "undocumented",
        "f.p1.lives_in_belgium": "ja",
        "f.p1.care_certificate": "ja",
        "f.p1.other_payer": "nee",
        "f.p1.net_wage_month": "0",
        "f.p1.savings": "0",
    },
    domains=("gezondheid", "verblijf"),
)

CALLER = Story(
    (Person("meneer", "1972-06-15"),),
    {
        "f.p1.residence_status": "belgian",
        "f.p1.lives_in_belgium": "ja",
        "f.p1.residence_region": "flanders",
        "r.p1.leefloon": "ja",
        "r.p1.leefloon.from": "2023-01",
        "f.p1.net_wage_month": "0",
        "f.dwelling.tenure": "tenant",
        "f.dwelling.use_kind": "main_home",
        "f.dwelling.heating_fuel": "natural_gas",
    },
    domains=("energie",),
)


@pytest.fixture(autouse=True)
def _as_it_runs_on_the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was not typed is empty, as it is for a visitor: other tests refuse names that a template does not have."""
    monkeypatch.setattr(timezone, "localdate", lambda: ON)
    monkeypatch.setattr(engines["django"].engine, "string_if_invalid", "")


@pytest.fixture
def first_page(live_server: Any) -> str:
    """The address of the first page."""
    return str(live_server.url)


def _door(page: Page) -> Locator:
    """The door to the interview on the first page."""
    return page.locator("a.card-link[href='/rechten']")


def _right(page: Page, name: str, outcome: str, holder: str = "") -> Locator:
    """One right on the page of outcomes."""
    cards = page.locator(f"article.right[data-outcome={outcome}]")
    found = cards.filter(has=page.get_by_role("heading", name=re.compile(f"^{re.escape(name)}")))
    return found.filter(has_text=f"voor {holder}") if holder else found


def _printed(page: Page) -> list[str]:
    """The sheets of the page on paper as they are printed, each on one side of A4."""
    page.locator("a[href='/rechten/papier']").first.click()
    expect(page.locator(".sheet").first).to_be_visible()
    page.emulate_media(media="print")
    expect(page.get_by_role("button", name="Wis alles")).to_be_hidden()
    sheets = [sheet.inner_text() for sheet in page.locator(".sheet").all()]
    paper = page.pdf(prefer_css_page_size=True, format="A4")
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == len(sheets)
    return sheets


def _routed(page: Page) -> str:
    """The route as it is printed, on one side of A4: with boxes to tick, papers, and the OCMW as the last step."""
    page.emulate_media(media="screen")
    page.goto(f"{urljoin(page.url, '/')}rechten/uitkomst")
    page.get_by_role("navigation", name="Wat nu?").get_by_role("link", name=re.compile("route", re.IGNORECASE)).click()
    expect(page.locator(".route .steps > li").first).to_be_visible()
    page.emulate_media(media="print")
    expect(page.get_by_role("button", name="Wis alles")).to_be_hidden()
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True, format="A4"))) == 1
    text = " ".join(page.locator(".route").inner_text().split())
    assert "Meebrengen" in text
    assert text.index("De laatste stap is altijd het OCMW") > text.index("Meebrengen")
    return text


def _in_order(text: str, *parts: str) -> None:
    """Each part stands in the text, after the one before it."""
    place = 0
    for part in parts:
        assert part in text[place:], f"{part!r} does not follow in: {text}"
        place = text.index(part, place) + len(part)


def test_a_widow_of_67_by_keyboard_alone(page: Page, first_page: str) -> None:
    page.goto(first_page)
    keyboard = Keyboard()
    keyboard.press(_door(page))
    telling = Telling(page, WIDOW, keyboard)
    telling.begin()
    telling.tell()
    expect(_right(page, "Inkomensgarantie voor ouderen", "likely")).to_contain_text("€ 878,37 tot € 961,70 per maand")
    expect(_right(page, "Maatschappelijke dienstverlening", "to_investigate")).to_have_count(1)
    keyboard.press(page.locator("a[href='/rechten/papier']").first)
    expect(page.locator(".sheet")).to_contain_text("Inkomensgarantie voor ouderen")
    page.go_back()
    (sheet,) = _printed(page)
    assert "Inkomensgarantie voor ouderen" in sheet
    assert "Meebrengen" in sheet
    assert "4000" not in sheet  # answers are not printed
    assert "4.000" not in sheet
    route = _routed(page)
    _in_order(
        route, "Vandaag al vragen", "Pensioendienst", "Inkomensgarantie voor ouderen: € 878,37 tot € 961,70 per maand"
    )
    _in_order(route, "Ziekenfonds", "Verhoogde tegemoetkoming", "Als u dit krijgt, dan ook", "Korting op de trein")
    assert "Vraag een voorschot of een leefloon tot u dit krijgt: Inkomensgarantie voor ouderen." in route
    _in_order(route, "Dit valt dan weg", "Leefloon: hier blijft niets van over")


def test_a_single_mother_whose_gas_is_cut_off_with_little_dutch(page: Page, first_page: str) -> None:
    page.set_viewport_size(NARROW)
    page.goto(first_page)
    page.get_by_role("link", name="Nu hulp nodig").first.click()
    expect(page.get_by_role("main")).to_contain_text("afgesloten")
    page.goto(first_page)
    _door(page).click()
    telling = Telling(page, MOTHER)
    telling.begin()
    telling.tell()

    expect(page.get_by_role("region", name="Dit kan niet wachten")).to_contain_text("wordt afgesloten")
    expect(_right(page, "Sociale toeslag", "likely", "Nour")).to_contain_text("€ 71,91 per maand")
    expect(_right(page, "Sociale toeslag", "likely", "Amal")).to_contain_text("€ 41,99 tot € 129,19 per maand")
    expect(_right(page, "Schooltoeslag", "likely", "Amal")).to_contain_text("€ 205,37 tot € 217,70 per jaar")
    expect(_right(page, "Schooltoeslag", "likely", "Nour")).to_contain_text("€ 113,17 tot € 119,97 per jaar")
    expect(page.get_by_role("link", name="Maak de bedragen preciezer")).to_have_count(1)
    expect(_right(page, "Leefloon", "to_investigate")).to_contain_text("€ 881,90 tot € 901,90 per maand")
    expect(_right(page, "Maatschappelijke dienstverlening", "to_investigate", "u")).to_have_count(1)
    sheets = _printed(page)
    assert any("ociale toeslag" in sheet for sheet in sheets)
    route = _routed(page)
    _in_order(route, "Eerst: dit kan niet wachten", "Vandaag al vragen", "OCMW of sociaal huis", "Leefloon")
    _in_order(route, "Dit komt meestal vanzelf", "Sociale toeslag", "Wat komt eraan?")


def test_a_student_who_leaves_home_without_javascript(page_without_javascript: Page, first_page: str) -> None:
    page = page_without_javascript
    page.goto(first_page)
    _door(page).click()
    telling = Telling(page, STUDENT)
    telling.begin()
    telling.tell()
    expect(_right(page, "Leefloon", "to_investigate")).to_contain_text("€ 1.314,20 per maand")
    expect(_right(page, "Leefloon", "to_investigate")).to_contain_text("Wachten kost geld.")
    expect(_right(page, "Basisbedrag van het Groeipakket", "likely")).to_contain_text("€ 103,72 tot € 322,89 per maand")
    (sheet,) = _printed(page)
    assert "Leefloon" in sheet
    assert "Vraag het vandaag." in sheet
    _in_order(
        _routed(page),
        "Vandaag al vragen",
        "OCMW of sociaal huis",
        "Leefloon: € 1.012,14 tot € 1.314,20",
        "Beslissing ten laatste op 31/03/2025",
    )


def test_an_undocumented_man_with_a_toothache_in_an_open_hall(page: Page, first_page: str) -> None:
    page.goto(first_page)
    _door(page).click()
    telling = Telling(page, UNDOCUMENTED)
    telling.begin(shielded=True)
    telling.tell()
    expect(_right(page, "Dringende medische hulp", "to_investigate")).to_have_count(1)
    page.goto(f"{first_page}/rechten/antwoorden")
    expect(page.get_by_text("Volwassene zonder wettig verblijf")).to_be_hidden()
    page.goto(f"{first_page}/rechten/uitkomst")
    (sheet,) = _printed(page)
    assert "Dringende medische hulp" in sheet
    assert "wettig verblijf" not in sheet  # paper that others may find does not say it
    route = _routed(page)
    _in_order(route, "OCMW of sociaal huis", "Dringende medische hulp", "Beslissing ten laatste op 31/03/2025")
    assert "wettig verblijf" not in route
    page.emulate_media(media="screen")
    page.get_by_role("button", name="Wis alles").click()
    expect(page.get_by_role("status")).to_contain_text("gewist")


def test_a_helper_on_the_telephone(page: Page, first_page: str) -> None:
    page.goto(f"{first_page}/rechten/telefoon")
    expect(page.get_by_role("main")).to_contain_text("Kunt u vrij praten?")
    page.get_by_role("link", name="Vul mee in op het scherm").click()
    telling = Telling(page, CALLER)
    telling.begin(helping=True)
    telling.tell(most=6)
    asked = page.locator("#vraag h1").inner_text()
    page.goto(f"{first_page}/rechten/telefoon")
    expect(page.get_by_role("main")).to_contain_text("2. De vragen")
    assert asked
    page.goto(f"{first_page}/rechten/vraag")
    telling.tell()
    expect(_right(page, "Sociaal tarief voor elektriciteit", "likely")).to_have_count(1)
    page.get_by_role("link", name="Lees het voor aan de telefoon").click()
    said = page.locator(".saying")
    expect(said.filter(has=page.get_by_role("heading", name="Verhoogde tegemoetkoming"))).to_have_count(1)
    page.emulate_media(media="print")
    expect(said.first).to_be_visible()
    expect(page.get_by_role("button", name="Wis alles")).to_be_hidden()
    route = _routed(page)
    _in_order(route, "Ziekenfonds", "Verhoogde tegemoetkoming")
    assert "Sociaal tarief voor elektriciteit" in route[route.index("Dit komt meestal vanzelf") :]

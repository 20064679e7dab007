"""The desk page as a browser without JavaScript uses it, and the parts that htmx asks for."""

import logging
from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rechtop.explorer.questions import identity
from rechtop.law.catalogue import law
from tests.effort import examples
from tests.explorer.conftest import Post, typed_on

Read = Callable[[HttpResponse], BeautifulSoup]
HTMX = {"HX-Request": "true"}

# Synthetic: Noor (33) and her daughter Lena (6), tenants.
NOOR = {
    "persoon": ["p1", "p2"],
    "op": "10/03/2026",
    "naam.p1": "Noor",
    "naam.p2": "mijn Lena",
    "f.p1.birth_date": "14/03/1992",
    "f.p2.birth_date": "2019",
    "band.p1.p2": "child",
    "nog": "nee",
    "f.p1.residence_status": "belgian",
    "f.p1.net_wage_month": "620,00",
    "f.p1.savings": "0 tot 500",
    "f.dwelling.tenure": "tenant",
    "r.p1.leefloon": "ja",
    "r.p1.leefloon.from": "01/2025",
}


def _main(page: BeautifulSoup) -> str:
    main = page.find("main")
    assert main is not None
    return " ".join(main.get_text(" ").split())


def asked_on(page: BeautifulSoup) -> set[str]:
    """The names of the questions on the page."""
    return {str(tag["data-name"]) for tag in page.find_all(attrs={"data-name": True})}


def _value(page: BeautifulSoup, name: str) -> str:
    return typed_on(page).get(name, [""])[-1]


def _button(page: BeautifulSoup, text: str) -> dict[str, str]:
    for button in page.find_all("button"):
        if text in button.get_text():
            return {str(button.get("name", "")): str(button.get("value", ""))}
    raise AssertionError(f"there is no button {text!r}")


# -- the page --------------------------------------------------------------------------------------------------------


def test_home_leads_to_the_desk_and_to_help_right_now(client: Client, read: Read) -> None:
    page = read(client.get("/"))
    assert page.select_one("main a[href='/balie']") is not None
    assert page.select_one("header a[href='/nu-hulp']") is not None


def test_the_empty_page_is_valid_and_asks_about_one_person(client: Client, read: Read) -> None:
    page = read(client.get("/balie"))
    assert [tag["value"] for tag in page.select("input[name=persoon]")] == ["p1"]
    assert "Leeg laten mag altijd" in _main(page)
    assert page.title is not None
    assert page.title.get_text() == "Rechtop: balie"


def test_a_filled_page_with_errors_is_valid_html(client: Client, read: Read) -> None:
    read(client.post("/balie", {**NOOR, "f.p1.savings": "veel", "l.p1.goods_given_or_sold_10y": "ja"}))


def test_nothing_is_taken_from_the_address(client: Client, read: Read) -> None:
    page = read(client.get("/balie?naam.p1=Kanarie&f.p1.savings=981,23"))
    assert "Kanarie" not in str(page)
    assert "981,23" not in str(page)


def test_every_id_is_there_once_and_every_label_and_link_leads_to_one(post: Post) -> None:
    page = post({**NOOR, "f.p1.savings": "veel"})
    ids = [str(tag["id"]) for tag in page.select("[id]")]
    assert sorted(ids) == sorted(set(ids))
    targets = [str(label["for"]) for label in page.select("label[for]")]
    described = " ".join(str(tag["aria-describedby"]) for tag in page.select("[aria-describedby]")).split()
    labelled = [str(tag["aria-labelledby"]) for tag in page.select("[aria-labelledby]")]
    assert set(targets) | set(described) | set(labelled) <= set(ids)
    links = {str(link["href"])[1:] for link in page.select("main a[href^='#']")}
    on_page = {link for link in links if not link.startswith("v-")} | {"uitkomst"}
    assert on_page <= set(ids)


def test_every_field_has_a_label_a_legend_or_a_name(post: Post) -> None:
    page = post(NOOR)
    labelled = {str(label["for"]) for label in page.select("label[for]")}
    without = [
        tag["name"]
        for tag in page.select("#balie input:not([type=hidden]), #balie select")
        if tag.get("id") not in labelled and tag.find_parent("label") is None and not tag.get("aria-label")
    ]
    assert without == []
    assert page.select("[placeholder]") == []


def test_the_answers_stand_by_outcome_and_end_at_the_ocmw(post: Post) -> None:
    page = post(NOOR)
    groups = [" ".join(title.get_text().split()) for title in page.select(".results .group-title")]
    order = ["Waarschijnlijk wel", "Te onderzoeken", "Nog niet te zeggen", "Later", "Waarschijnlijk niet"]
    assert groups == [title for title in order if title in groups]
    assert "Nog niet te zeggen" in groups
    results = page.select_one(".results")
    assert results is not None
    text = " ".join(results.get_text(" ").split())
    assert "Dit is een inschatting, geen beslissing." in text
    assert "Het OCMW van uw gemeente moet elke vraag bekijken." in text
    assert "Telefoon van uw OCMW: onbekend. Vraag het aan de gemeente." in text


def test_who_probably_has_no_right_may_always_ask(post: Post) -> None:
    page = post(NOOR)
    unlikely = page.select("[data-outcome=unlikely]")
    assert unlikely != []
    for card in unlikely:
        assert "U mag altijd aanvragen; u krijgt een schriftelijke beslissing." in card.get_text()


def test_a_right_that_is_open_links_to_the_question_that_settles_it(post: Post) -> None:
    page = post(NOOR)
    needs = [str(link["href"])[1:] for link in page.select("[data-outcome=undecided] .needs a")]
    assert needs != []
    assert [need for need in needs if page.find(id=need) is None] == []


def test_names_are_used_as_typed_and_escaped(post: Post) -> None:
    page = post({**NOOR, "naam.p2": "<b>Lena</b>"})
    assert page.find("b", string="Lena") is None
    assert "voor <b>Lena</b>" in " ".join(page.get_text(" ").split())


def test_old_and_unchecked_amounts_are_marked(post: Post) -> None:
    tags = {tag.get_text() for tag in post(NOOR).select(".right .tag")}
    assert {"verouderd bedrag", "niet nagekeken", "krijgt dit al"} >= tags
    assert "niet nagekeken" in tags


def test_a_stay_at_risk_is_warned_about_before_anything_is_asked(post: Post) -> None:
    page = post({"persoon": "p1", "f.p1.residence_status": "eu_inactive", "f.p1.birth_date": "1990"})
    warnings = page.select(".right .notice[data-kind=urgent]")
    assert warnings != []
    assert "Let op, voor u iets aanvraagt." in warnings[0].get_text()


def test_answers_that_cannot_stand_together_are_named(post: Post) -> None:
    page = post({"persoon": "p1", "f.p1.pregnant": "ja", "f.p1.birth_date": "2020"})
    assert "Deze antwoorden passen niet samen" in _main(page)
    assert "Een kind onder de tien jaar is niet zwanger." in _main(page)


def test_the_day_of_assessment_changes_the_law_that_is_applied(post: Post) -> None:
    assert "Rechten op 10/03/2026" in _main(post(NOOR))
    assert "Rechten op 01/02/2024" in _main(post({**NOOR, "op": "1/2/2024"}))


# -- nothing is lost -------------------------------------------------------------------------------------------------


def test_what_was_typed_comes_back_as_it_was_typed(post: Post) -> None:
    page = post(NOOR)
    typed = typed_on(page)
    for name, value in NOOR.items():
        assert typed[name] == (value if isinstance(value, list) else [value]), name


def test_what_comes_back_can_be_sent_again_for_the_same_page(post: Post) -> None:
    first = post(NOOR)
    again = post(typed_on(first))
    assert typed_on(again) == typed_on(first)
    assert _main(again) == _main(first)


TEXT = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1, max_size=30)
PLACES = ["naam.p1", "f.p1.birth_date", "f.p1.savings", "f.p1.net_wage_month", "f.dwelling.rent_month", "op"]


@pytest.mark.property
@settings(examples(5, soak=1_000), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=st.dictionaries(st.sampled_from(PLACES), TEXT, min_size=1))
def test_any_text_at_all_comes_back_and_breaks_nothing(client: Client, typed: dict[str, str]) -> None:
    response = client.post("/balie", {"persoon": "p1", **typed})
    assert response.status_code == 200
    page = BeautifulSoup(response.content.decode(), "html.parser")
    back = typed_on(page)
    assert {name: back.get(name, [""])[-1] for name in typed} == typed


def test_a_wrong_answer_is_named_on_top_and_beside_its_field_and_the_rest_works(post: Post) -> None:
    page = post({**NOOR, "f.p1.savings": "veel", "r.p1.leefloon.amount": "1,800"})
    summary = page.select_one("#nakijken")
    assert summary is not None
    text = " ".join(summary.get_text(" ").split())
    assert "Noor: Hoeveel geld hebt u op rekeningen" in text
    assert "U schreef “veel”." in text
    assert "Noor, leefloon: Hoeveel krijgt u per maand?" in text
    assert [link["href"] for link in summary.select("a")] == ["#f-p1-savings", "#r-p1-leefloon-amount"]
    for name in ("f.p1.savings", "r.p1.leefloon.amount"):
        field = page.find(id=identity(name))
        assert field is not None
        assert field["aria-invalid"] == "true"
        assert f"{identity(name)}-fout" in str(field["aria-describedby"])
        error = page.find(id=f"{identity(name)}-fout")
        assert error is not None
        assert not error.has_attr("hidden")
        section = field.find_parent("details")
        assert section is None or section.has_attr("open")
    assert _value(page, "f.p1.savings") == "veel"
    assert "Ze tellen als onbekend." in _main(page)
    assert page.select("[data-outcome]") != []


def test_a_converted_amount_says_so_beside_its_field(post: Post) -> None:
    page = post({**NOOR, "f.p1.net_wage_month": "7.440", "f.p1.net_wage_month.als": "jaar"})
    note = page.find(id="f-p1-net_wage_month-noot")
    assert note is not None
    assert "€ 7.440,00 gedeeld door 12 is € 620,00 per maand." in note.get_text()


# -- people and rows without JavaScript ------------------------------------------------------------------------------


def test_people_come_and_go_with_a_button_and_nothing_typed_is_lost(post: Post) -> None:
    page = post({**typed_on(post(NOOR)), **_button(post(NOOR), "Nog een persoon")})
    assert typed_on(page)["persoon"] == ["p1", "p2", "p3"]
    assert "Wat is “persoon 3” van “mijn Lena”?" in page.get_text()
    assert _value(page, "f.p1.net_wage_month") == "620,00"
    page = post({**typed_on(page), **_button(page, "Haal mijn Lena weg")})
    assert typed_on(page)["persoon"] == ["p1", "p3"]
    assert "mijn Lena" not in _main(page)
    assert _value(page, "f.p1.net_wage_month") == "620,00"


def test_the_button_for_a_new_person_leads_to_her_name(post: Post) -> None:
    page = post(NOOR)
    button = next(button for button in page.find_all("button") if "Nog een persoon" in button.get_text())
    assert button["formaction"] == "/balie#naam-p3"
    assert post({**typed_on(page), "doe": "persoon-erbij"}).find(id="naam-p3") is not None


def test_rows_of_goods_come_and_go_with_a_button(post: Post) -> None:
    goods = "l.p1.goods_given_or_sold_10y"
    page = post({**NOOR, goods: "ja", f"{goods}.1.market_value": "120.000"})
    page = post({**typed_on(page), **_button(page, "Nog een goed")})
    assert typed_on(page)[f"rij.{goods}"] == ["1", "2"]
    page = post({**typed_on(page), f"{goods}.2.market_value": "5.000", **_button(page, "Haal goed 1 weg")})
    assert typed_on(page)[f"rij.{goods}"] == ["2"]
    assert _value(page, f"{goods}.2.market_value") == "5.000"


def test_enter_in_a_field_presses_bereken_and_no_other_button(client: Client, read: Read) -> None:
    page = read(client.get("/balie"))
    buttons = [b for b in page.find_all("button") if b.get("form") == "balie" or b.find_parent(id="balie")]
    assert (buttons[0].get_text(), buttons[0].get("name"), buttons[0].get("formaction")) == ("Bereken", None, None)


def test_a_large_family_fits_with_every_question_asked(client: Client) -> None:
    everybody = [f"p{number}" for number in range(1, 13)]
    typed = {f"f.{key}.{fact}": "?" for key in everybody for fact in law().facts}
    assert len(typed) > 1_000  # where Django stops unless it is told otherwise
    response = client.post("/balie", {"persoon": everybody, **typed}, headers=HTMX)
    assert response.status_code == 200
    assert "persoon 12" in response.content.decode()


# -- the most useful questions ---------------------------------------------------------------------------------------


def test_the_most_useful_questions_stand_on_top_and_nowhere_else(client: Client, read: Read) -> None:
    page = read(client.get("/balie"))
    first = [str(tag["value"]) for tag in page.select("input[name=eerst]")]
    on_top = [str(tag["data-name"]) for tag in page.select("#eerst-lijst > [data-home]")]
    above = page.select("#eerst-kop a")
    assert on_top == first
    assert len(first) + len(above) == 5
    for name in first:
        assert len(page.select(f'[data-home][data-name="{name}"]')) == 1


def test_an_answered_question_makes_room_for_the_next(client: Client, read: Read, post: Post) -> None:
    before = [str(tag["value"]) for tag in read(client.get("/balie")).select("input[name=eerst]")]
    answered = next(name for name in before if name.startswith("f.p1."))
    after = [str(tag["value"]) for tag in post({"persoon": "p1", answered: "?"}).select("input[name=eerst]")]
    assert answered not in after


def test_questions_that_change_nothing_are_put_aside_and_can_be_shown(post: Post) -> None:
    page = post(NOOR)
    aside = typed_on(page)["weg"][0].split()
    assert aside != []
    assert asked_on(page).isdisjoint(aside)
    button = page.select_one("button[value^='toon:']")
    assert button is not None
    shown = post({**typed_on(page), "doe": str(button["value"])})
    place = str(button["value"]).removeprefix("toon:")
    assert shown.select(f'button[value="toon:{place}"]') == []
    left = typed_on(shown)["weg"][0].split()
    assert set(left) < set(aside)
    assert set(aside) - set(left) <= asked_on(shown)
    section = str(button["formaction"]).partition("#")[2]
    opened = shown.find(id=section)
    assert opened is not None
    assert opened.has_attr("open")


def test_only_what_the_law_reads_is_asked(client: Client, read: Read) -> None:
    page = read(client.get("/balie"))
    facts = {name.rpartition(".")[2] for name in typed_on(page) if name.startswith("f.") and not name.endswith(".als")}
    radios = {str(tag["name"]).rpartition(".")[2] for tag in page.select("input[type=radio][name^='f.']")}
    assert (facts | radios) <= set(law().facts) | {"birth_date"}
    assert (facts | radios) != set()


# -- what htmx asks --------------------------------------------------------------------------------------------------


def _fragment(response: HttpResponse) -> BeautifulSoup:
    assert response.status_code == 200
    text = response.content.decode()
    assert "<html" not in text
    return BeautifulSoup(text, "html.parser")


def test_while_typing_the_answers_are_the_same_as_on_the_page_before_splitting(client: Client) -> None:
    part = _fragment(client.post("/balie", NOOR, headers=HTMX))
    assert part.select("[data-outcome]") != []
    state = part.find(id="stand")
    assert state is not None
    assert state["hx-swap-oob"] == "innerHTML"
    assert "nog niet te zeggen" in state.get_text()
    assert part.select("form, .desk-bar, #eerst-lijst") == []


def test_while_typing_what_is_wrong_or_converted_comes_along_for_the_script(client: Client) -> None:
    typed = {**NOOR, "f.p1.savings": "veel", "f.p1.net_wage_month": "7.440", "f.p1.net_wage_month.als": "jaar"}
    marks = _fragment(client.post("/balie", typed, headers=HTMX)).select("#meldingen [data-about]")
    assert {(mark["data-about"], mark["data-mark"]) for mark in marks} == {
        ("f-p1-savings", "fout"),
        ("f-p1-net_wage_month", "noot"),
    }


def test_after_a_pause_what_stands_on_top_stays_and_the_next_questions_come_below(client: Client, read: Read) -> None:
    first = [str(tag["value"]) for tag in read(client.get("/balie")).select("input[name=eerst]")]
    typed = {"persoon": "p1", "eerst": first, "deel": "vragen", first[0]: "?"}
    part = _fragment(client.post("/balie", typed, headers=HTMX))
    now = [str(tag["value"]) for tag in part.select("input[name=eerst]")]
    assert now[: len(first)] == [name for name in first if name in now]
    assert first[0] in now  # answered, but not taken away under somebody's hands
    assert part.select("[data-outcome]") == []


def test_a_question_that_matters_again_comes_back_to_its_place(client: Client, post: Post) -> None:
    page = post(NOOR)
    aside = typed_on(page)["weg"][0].split()
    typed = {**typed_on(page), "f.p2.birth_date": "", "deel": "vragen"}
    part = _fragment(client.post("/balie", typed, headers=HTMX))
    back = [str(tag["data-name"]) for tag in part.select("[hx-swap-oob^='beforeend:'] > [data-home]")]
    assert back != []
    assert set(back) <= set(aside)
    places = [str(tag["hx-swap-oob"]).removeprefix("beforeend:#") for tag in part.select("[hx-swap-oob^=beforeend]")]
    assert [place for place in places if page.find(id=place) is None] == []


# -- kept nowhere ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("address", ["/balie", "/nu-hulp"])
def test_no_answer_is_kept_by_a_cache_and_no_cookie_holds_one(client: Client, address: str) -> None:
    for response in (client.get(address), client.post(address, {**NOOR, "naam.p1": "Kanarie"})):
        assert response.headers["Cache-Control"] == "no-store"
        assert response.headers["Referrer-Policy"] == "same-origin"
        assert set(response.cookies) <= {"csrftoken"}
        assert "Kanarie" not in str(response.cookies)


def test_nothing_typed_reaches_the_logs_even_when_everything_goes_wrong(
    client: Client, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = {**NOOR, "naam.p1": "Kanarie", "f.p1.savings": "981,23", "f.p1.birth_date": "kanarievogel"}
    with caplog.at_level(logging.DEBUG):
        client.post("/balie", typed)
        client.post("/balie", typed, headers=HTMX)
        client.post("/nu-hulp", typed)
        monkeypatch.setattr("rechtop.explorer.views.read_sheet", _falls)
        client.raise_request_exception = False
        assert client.post("/balie", typed).status_code == 500
    assert "Internal Server Error: /balie" in caplog.text
    written = caplog.text.lower()
    assert "kanarie" not in written
    assert "981" not in written


def _falls(*args: object) -> None:
    raise RuntimeError("inside")

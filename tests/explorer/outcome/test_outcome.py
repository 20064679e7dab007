"""The outcome of an interview, on the screen."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.test import Client

from rechtop.explorer.interview.screen import run_of
from rechtop.explorer.outcome.advice import Outcomes
from rechtop.explorer.outcome.papers import checklist
from rechtop.explorer.outcome.why import why
from rechtop.law.sentences import ALWAYS_APPLY, TITLES
from rechtop.rules.explain import decisive, without
from rechtop.rules.outcomes import Outcome, verdict
from rechtop.rules.run import Run
from tests.explorer.outcome.conftest import Begin, example, nobody

Read = Callable[[HttpResponse], BeautifulSoup]
STORIES = ["weduwe_van_67", "alleenstaande_moeder_gas_afgesloten", "zonder_papieren_met_tandpijn", "dakloze_man"]


def found_of(name: str, **how: bool) -> Outcomes:
    state = example(name, **how)
    return Outcomes(state, run_of(state))


def test_without_an_interview_one_begins_at_the_beginning(client: Client, db: None) -> None:
    for address in ("/rechten/uitkomst", "/rechten/uitkomst/1", "/rechten/papier"):
        assert client.get(address).headers["Location"] == "/rechten"


@pytest.mark.parametrize("name", STORIES)
def test_every_right_stands_on_the_page_once_under_its_outcome(
    client: Client, begin: Begin, read: Read, name: str
) -> None:
    found = Outcomes(begin(example(name)), run_of(example(name)))
    page = read(client.get("/rechten/uitkomst"))
    assert {tag["id"] for tag in page.select("[id^=recht-]")} == {f"recht-{advice.number}" for advice in found.advices}
    assert len({advice.right for advice in found.advices}) + found.not_relevant == len(found.run.law.rights)
    for outcome, group in found.groups.items():
        section = page.select_one(f"section[aria-labelledby=groep-{outcome}]")
        assert section is not None
        for advice in group.advices:
            assert section.select_one(f"#recht-{advice.number}") is not None, TITLES[group.outcome]


def test_amounts_stand_with_their_right_and_are_never_added_up(client: Client, begin: Begin, read: Read) -> None:
    state = begin(example("weduwe_van_67"))
    page = read(client.get("/rechten/uitkomst"))
    for advice in Outcomes(state, run_of(state)).actionable:
        card = page.select_one(f"#recht-{advice.number}")
        assert card is not None
        assert advice.card.money in card.get_text()
    assert "totaal" not in page.get_text().lower()


def test_what_is_unlikely_is_folded_and_says_why_and_that_one_may_ask(client: Client, begin: Begin, read: Read) -> None:
    begin(example("weduwe_van_67"))
    section = read(client.get("/rechten/uitkomst")).select_one("section[aria-labelledby=groep-unlikely]")
    assert section is not None
    folded = section.select("details")
    assert len(folded) > 2
    assert not any(details.has_attr("open") for details in folded)
    assert ALWAYS_APPLY in section.get_text()
    for details in folded:
        assert re.search(
            r"Deze voorwaarde lijkt niet vervuld: \S|lijken niet samen te kunnen gelden", details.get_text()
        )


def test_what_is_received_stands_apart_and_is_never_called_unlikely(client: Client, begin: Begin, read: Read) -> None:
    state = begin(example("leefloon_en_deeltijds_werk"))
    received = Outcomes(state, run_of(state)).received
    assert "leefloon" in {advice.right for advice in received}
    page = read(client.get("/rechten/uitkomst"))
    section = page.select_one("section[aria-labelledby=krijgt-al]")
    assert section is not None
    for advice in received:
        card = section.select_one(f"#recht-{advice.number}")
        assert card is not None
        assert "niet vervuld" not in card.get_text()
    assert "niet vervuld" not in read(client.get(f"/rechten/uitkomst/{received[0].number}")).get_text()


def test_a_warning_about_residence_comes_before_anything_else_of_that_right_and_nothing_hurries(
    client: Client, begin: Begin, read: Read
) -> None:
    state = begin(example("eu_student_zonder_geld"))
    warned = [advice for advice in Outcomes(state, run_of(state)).advices if advice.card.warnings]
    assert "leefloon" in {advice.right for advice in warned}
    page = read(client.get("/rechten/uitkomst"))
    for advice in warned:
        card = page.select_one(f"article#recht-{advice.number}")
        if card is not None:
            notice = card.find_all(recursive=False)[2]
            assert notice.get("data-kind") == "urgent"
            assert advice.card.warnings[0] in notice.get_text()
        assert not advice.waiting_costs
        today = page.select_one("section[aria-labelledby=vandaag]")
        assert today is None or advice.short_name not in today.get_text()


def test_waiting_costs_money_where_the_law_counts_from_the_request(client: Client, begin: Begin, read: Read) -> None:
    state = begin(example("dakloze_man"))
    today = {today.advice.right for today in Outcomes(state, run_of(state)).today}
    assert "maatschappelijke_dienstverlening" in today
    section = read(client.get("/rechten/uitkomst")).select_one("section[aria-labelledby=vandaag]")
    assert section is not None
    assert "vanaf de dag van uw aanvraag" in section.get_text()


def test_who_is_cut_off_or_without_a_bed_is_led_to_who_can_be_called_now(
    client: Client, begin: Begin, read: Read
) -> None:
    state = example("weduwe_van_67")
    for name, value, situation in (
        ("f.dwelling.energy_supply", "shut_off", "energie"),
        ("f.p1.homeless", "ja", "slaapplaats"),
        ("f.dwelling.energy_supply", "supplier", ""),
        ("f.p1.homeless", "?", ""),
    ):
        begin(replace(state, answers=replace(state.answers, given={**state.answers.given, name: value})))
        links = read(client.get("/rechten/uitkomst")).select("section[aria-labelledby=dringend] a")
        assert [link["href"] for link in links] == ([f"/nu-hulp#{situation}"] if situation else [])


def test_one_checklist_holds_every_paper_once(client: Client, begin: Begin, read: Read) -> None:
    state = begin(example("alleenstaande_moeder_gas_afgesloten"))
    found = Outcomes(state, run_of(state))
    papers = checklist(found.actionable)
    texts = [paper.text.lower() for paper in papers]
    assert len(set(texts)) == len(texts)
    for advice in found.actionable:
        assert sum(advice.short_name in paper.rights for paper in papers) >= 1 or not advice.card.documents
    listed = read(client.get("/rechten/uitkomst")).select("section[aria-labelledby=papieren] li")
    assert len(listed) == len(papers)


def test_papers_with_another_article_are_the_same_paper() -> None:
    found = found_of("dakloze_man")
    cards = [a for a in found.advices if any("identiteitskaart" in text for text in a.words.procedure.documents)]
    assert len({advice.right for advice in cards}) > 1
    assert len([paper for paper in checklist(cards) if "identiteitskaart" in paper.text.lower()]) == 1


def test_an_open_right_leads_to_the_question_that_settles_it(client: Client, begin: Begin, read: Read) -> None:
    state = begin(example("bijna_niets_bekend"))
    asks = [ask for advice in Outcomes(state, run_of(state)).advices for ask in advice.first_asks if not ask.address]
    page = read(client.get("/rechten/uitkomst"))
    form = next(form for form in page.select(".needs form") if form.select_one(f"input[value='{asks[0].name}']"))
    button = form.select_one("button")
    assert button is not None
    asked = read(client.post(str(form["action"]), {"vraag": asks[0].name, str(button["name"]): str(button["value"])}))
    shown = asked.select_one("form#vraag input[name=vraag]")
    assert shown is not None
    assert shown["value"] == asks[0].name


def test_the_answers_that_settle_it_really_do(client: Client, begin: Begin, read: Read) -> None:
    state = begin(example("weduwe_van_67"))
    found = Outcomes(state, run_of(state))
    unlikely = [a for a in found.advices if a.card.outcome is Outcome.UNLIKELY and a.holders]
    advice, explained = next((a, w) for a in unlikely if (w := why(found, a.number)) is not None and w.decisive)
    page = read(client.get(f"/rechten/uitkomst/{advice.number}"))
    for ask in explained.decisive:
        link = page.select_one(f"a[href='{ask.address}']")
        assert link is not None
        assert ask.text in link.get_text()
    right, household = found.run.law.rights[advice.right], found.run.household
    for known in decisive(found.run, right, advice.verdict.holder):
        poorer = Run(found.run.law, without(household, known))
        assert verdict(poorer, right, advice.verdict.holder).outcome is not Outcome.UNLIKELY


def test_a_place_that_is_not_there_any_more_leads_back(client: Client, begin: Begin) -> None:
    begin(example("weduwe_van_67"))
    assert client.get("/rechten/uitkomst/999").headers["Location"] == "/rechten/uitkomst"


def test_sources_with_their_date_and_doubts_stand_behind_each_right(client: Client, begin: Begin, read: Read) -> None:
    begin(example("weduwe_van_67"))
    page = read(client.get("/rechten/uitkomst/1"))
    advice = found_of("weduwe_van_67").advices[0]
    text = page.get_text()
    for source in advice.words.sources.values():
        assert page.select_one(f'a[href="{source.url}"]') is not None
        assert source.seen in text
    assert all(doubt in text for doubt in advice.words.doubts)


def test_a_shielded_screen_folds_the_answers(client: Client, begin: Begin, read: Read) -> None:
    state = begin(example("weduwe_van_67", shielded=True))
    found = Outcomes(state, run_of(state))
    numbers = [a.number for a in found.advices if (explained := why(found, a.number)) and explained.decisive]
    page = read(client.get(f"/rechten/uitkomst/{numbers[0]}"))
    assert page.select("section[aria-labelledby=doorslag] > ul") == []
    assert page.select("section[aria-labelledby=doorslag] > details:not([open]) > ul") != []


@pytest.mark.parametrize("name", STORIES)
def test_who_helps_reads_about_the_person_and_not_about_herself(
    client: Client, begin: Begin, read: Read, name: str
) -> None:
    begin(example(name, helping=True))
    page = read(client.get("/rechten/uitkomst"))
    for card in page.select(".right"):
        assert re.findall(r"\b[Uu](?:w|zelf)?\b", card.get_text()) == [], card.get_text(" ", strip=True)
    assert "de persoon" in page.get_text()


def test_with_nothing_told_the_page_still_helps(client: Client, begin: Begin, read: Read) -> None:
    begin(nobody())
    page = read(client.get("/rechten/uitkomst"))
    text = page.get_text()
    assert "We weten nog te weinig" in text
    assert "OCMW" in text
    assert page.select_one("main a[href='/rechten/wie']") is not None
    assert page.select_one("main a[href='/nu-hulp']") is not None


@pytest.mark.parametrize(
    "address", ["uitkomst", "uitkomst/1", "papier", "papier/groot", "telefoon", "aanvraag/leefloon"]
)
def test_on_every_page_one_can_wipe_everything_and_nothing_is_kept(
    client: Client, begin: Begin, read: Read, address: str
) -> None:
    begin(example("weduwe_van_67"))
    response = client.get(f"/rechten/{address}")
    page = read(response)
    assert page.select_one("form[action='/rechten/wis'][method=post] button") is not None
    assert response.headers["Cache-Control"] == "no-store"
    assert page.title is not None
    assert page.title.get_text().strip() == "Rechtop"
    assert all("?" not in str(link["href"]) for link in page.select("a[href^='/']"))

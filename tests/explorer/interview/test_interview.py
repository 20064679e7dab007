"""The whole interview as somebody without JavaScript goes through it."""

from itertools import pairwise

import pytest

from rechtop.explorer.interview.domains import open_domains, weights
from rechtop.explorer.interview.household import Place
from rechtop.law.about import about
from rechtop.law.catalogue import law
from rechtop.law.subjects import DOMAINS
from tests.explorer.interview.visitor import ANSWERS, NEXT, PEOPLE, START, Visitor, text

# -- the beginning ----------------------------------------------------------------------------------------------------


def test_one_may_begin_at_once_or_in_the_words_of_a_life_domain(visitor: Visitor) -> None:
    page = visitor.go(START)
    assert [tag["value"] for tag in page.select("[name=domein]")] == [domain.id for domain in open_domains(law())]
    assert all(len(tag.select("svg")) == 1 for tag in page.select(".domain"))
    assert all(text(tag.select_one(".hint")) for tag in page.select(".domain"))
    visitor.send(START, {})
    assert visitor.title == "Over uzelf"


def test_every_right_belongs_to_a_life_domain_and_every_domain_has_a_right() -> None:
    assert [right for right in law().rights if not about(right).domains] == []
    assert set(open_domains(law())) <= set(DOMAINS)


def test_the_domain_decides_only_what_is_asked_first(visitor: Visitor) -> None:
    asked = {}
    for domain in ("school", "gezondheid"):
        visitor.alone("1990", domein=[domain])
        order = []
        while visitor.question:
            order.append(visitor.question)
            visitor.usual()
            if visitor.title == "U mag hier stoppen":
                visitor.go(NEXT)
        asked[domain] = order
    assert asked["school"] != asked["gezondheid"]


def test_a_domain_with_most_of_the_rights_says_nothing_of_their_order() -> None:
    assert 2 * sum("geld" in about(right).domains for right in law().rights) > len(law().rights)
    assert weights(["geld"], law()) == {}
    assert weights(["geld", "school"], law()) == weights(["school"], law())
    assert weights(["school"], law()).keys() == {r for r in law().rights if "school" in about(r).domains}


def test_a_visitor_who_began_may_go_on_or_begin_anew(visitor: Visitor) -> None:
    visitor.alone()
    first = visitor.question
    page = visitor.go(START)
    assert page.select_one("a[href='/rechten/vraag']") is not None
    visitor.go(NEXT)
    assert visitor.question == first
    visitor.begin()
    assert visitor.title == "Over uzelf"  # nothing of before is left


def test_without_a_beginning_every_page_leads_to_the_start(visitor: Visitor) -> None:
    for address in (PEOPLE, NEXT, f"{NEXT}/3", ANSWERS, f"{ANSWERS}/1", "/rechten/pauze", "/rechten/bewaren"):
        visitor.go(address)
        assert visitor.address == START


# -- from the first question to the last ------------------------------------------------------------------------------


def test_a_widow_of_67_comes_from_the_first_page_to_the_outcome(visitor: Visitor) -> None:
    visitor.alone("1958", domein=["geld"])
    seen: list[str] = []
    while visitor.question:
        assert visitor.question not in seen
        seen.append(visitor.question)
        visitor.usual()
        if visitor.title == "U mag hier stoppen":
            assert len(seen) == 12
            assert len(visitor.page.select(".rights li")) > 0
            visitor.go(NEXT)
    assert 5 < len(seen) < 40
    assert visitor.address == "/rechten/uitkomst"


def test_each_question_says_why_it_is_asked_and_where_the_answer_is_found(visitor: Visitor) -> None:
    visitor.alone()
    for _ in range(11):
        folds = [text(tag) for tag in visitor.page.select(".more summary")]
        assert folds[:2] == ["Waarom vragen we dit?", "Waar vind ik dit?"]
        assert folds[2:] in ([], ["Hoeveel vragen nog?"])
        assert all(text(tag.select_one("p")) for tag in visitor.page.select(".more details"))
        declined = [text(tag) for tag in visitor.page.select("#vraag > .actions button")]
        assert declined == ["Weet ik niet", "Zeg ik liever niet"]
        visitor.answer(doe="?")


@pytest.mark.usefixtures("few_rights")
@pytest.mark.parametrize("answer", ["?", "-"])
def test_who_answers_nothing_at_all_comes_to_an_end_too(visitor: Visitor, answer: str) -> None:
    visitor.alone()
    put: list[str] = []
    while visitor.question:
        assert visitor.question not in put
        put.append(visitor.question)
        visitor.answer(doe=answer)
        if visitor.title == "U mag hier stoppen":
            visitor.go(NEXT)
    assert 10 < len(put) < 200
    assert visitor.address == "/rechten/uitkomst"


def test_likely_rights_grow_beside_the_questions(visitor: Visitor) -> None:
    visitor.alone()
    assert visitor.rights == []
    seen = [set[str]()]
    while visitor.question:
        visitor.usual()
        if visitor.title == "U mag hier stoppen":
            visitor.go(NEXT)
        if visitor.question:
            seen.append(set(visitor.rights))
    assert len(seen[-1]) > 2
    assert all(before <= after for before, after in pairwise(seen))


def test_at_any_time_one_can_see_the_rights(visitor: Visitor) -> None:
    visitor.alone()
    for _ in range(3):
        assert visitor.page.select_one(".bright a[href='/rechten/uitkomst']") is not None
        visitor.usual()


@pytest.mark.usefixtures("few_rights")
def test_after_twelve_questions_one_may_stop_and_after_twelve_more_again(visitor: Visitor) -> None:
    visitor.alone()
    pauses, number = [], 0
    while visitor.question:
        visitor.answer(doe="?")
        number += 1
        if visitor.title == "U mag hier stoppen":
            pauses.append(number)
            visitor.go(NEXT)
    assert pauses[:3] == [12, 24, 36]


# -- back and change --------------------------------------------------------------------------------------------------


def test_back_leads_to_the_question_before_with_its_answer(visitor: Visitor) -> None:
    visitor.alone()
    question, here = visitor.until_amount(), visitor.address
    visitor.answer(doe="verder", bedrag="1.250,50")
    back = visitor.page.select_one(".along a")
    assert back is not None
    assert back["href"] == here
    visitor.go(here)
    assert visitor.question == question
    field = visitor.page.select_one("#bedrag")
    assert field is not None
    assert field["value"] == "1250,50"
    assert "€ 1.250,50" in text(visitor.page.select_one(".now"))


def test_back_from_the_first_question_leads_to_who_lives_there(visitor: Visitor) -> None:
    visitor.alone()
    back = visitor.page.select_one(".along a")
    assert back is not None
    assert back["href"] == PEOPLE


def test_an_earlier_step_can_be_answered_differently_and_the_rest_stays(visitor: Visitor) -> None:
    visitor.alone()
    visitor.until_amount()
    step = visitor.address
    visitor.answer(doe="verder", bedrag="100")
    after = visitor.question
    visitor.go(step)
    visitor.answer(doe="verder", bedrag="200")
    assert visitor.question == after
    assert "€ 200,00" in text(visitor.go(ANSWERS))
    assert "€ 100,00" not in text(visitor.page)


def test_a_step_that_is_not_there_yet_leads_to_the_next_question(visitor: Visitor) -> None:
    visitor.alone()
    visitor.go(f"{NEXT}/99")
    assert visitor.address == f"{NEXT}/1"


def test_a_page_that_is_asked_again_shows_the_same_question(visitor: Visitor) -> None:
    visitor.alone()
    visitor.usual()
    before, left = visitor.question, visitor.left
    visitor.go(visitor.address)
    assert (visitor.question, visitor.left) == (before, left)


def test_all_answers_stand_on_one_page_and_each_can_be_changed(visitor: Visitor) -> None:
    visitor.alone()
    name, asked = visitor.until_amount(), visitor.title
    visitor.answer(doe="verder", bedrag="100")
    page = visitor.go(ANSWERS)
    link = next(tag for tag in page.select(".given li") if asked in text(tag)).select_one("a")
    assert link is not None
    visitor.go(str(link["href"]))
    assert visitor.question == name
    visitor.answer(doe="verder", minstens="10", hoogstens="20")
    assert visitor.address == ANSWERS
    assert "tussen € 10,00 en € 20,00" in text(visitor.page)


def test_an_answer_that_is_taken_away_is_asked_again(visitor: Visitor) -> None:
    visitor.alone()
    name, asked = visitor.until_amount(), visitor.title
    visitor.answer(doe="verder", bedrag="100")
    visitor.send(ANSWERS, {"weg": name})
    assert asked not in text(visitor.page)
    visitor.go(NEXT)
    assert visitor.until_amount() == name


def test_what_was_not_marked_stands_folded_and_can_be_changed_too(visitor: Visitor) -> None:
    visitor.alone()
    visitor.until("s..bezit")
    covers = [str(tag["value"]) for tag in visitor.page.select("[name=dekt]")]
    visitor.answer(doe="verder", niets="ja")
    page = visitor.go(ANSWERS)
    folded = page.select("section details .given li")
    assert len(folded) >= len(covers)
    link = next(tag for tag in folded if "Hoeveel huur ontvangt u" in text(tag)).select_one("a")
    assert link is not None
    visitor.go(str(link["href"]))
    visitor.answer(doe="verder", bedrag="6000", per="jaar")
    own = visitor.page.select("section > .given")
    assert "€ 6.000,00 per jaar" in " ".join(text(tag) for tag in own)


# -- helping somebody -------------------------------------------------------------------------------------------------


def test_a_helper_reads_about_the_person_and_is_asked_the_same(visitor: Visitor) -> None:
    visitor.alone(voor="zelf")
    mine = [visitor.question, visitor.title]
    visitor.begin(voor="iemand")
    assert visitor.title == "Over wie gaat het?"
    visitor.person("de persoon", jaar="1957")
    visitor.everybody()
    assert visitor.question == mine[0]
    visitor.put("f.p1.savings", doe="verder")
    assert visitor.title == "Hoeveel geld heeft de persoon op rekeningen en in beleggingen?"
    assert text(visitor.page.select_one(".who")) == "Over de persoon"
    declined = [text(tag) for tag in visitor.page.select("#vraag > .actions button")]
    assert declined == ["De persoon weet het niet", "De persoon zegt het liever niet"]


# -- an open hall -----------------------------------------------------------------------------------------------------


def test_on_a_shielded_screen_answers_and_rights_are_folded_until_asked(visitor: Visitor) -> None:
    visitor.alone(scherm="ja")
    while not visitor.rights:
        visitor.usual()
    assert visitor.page.select_one(".bright > ul") is None
    assert visitor.page.select_one(".bright details ul") is not None
    page = visitor.go(ANSWERS)
    lines = page.select(".given li")
    assert len(lines) > 3
    assert [[child.name for child in line.find_all(recursive=False)] for line in lines] == [
        ["span", "details", "span"] for _ in lines
    ]
    visitor.go(f"{ANSWERS}/1")
    assert visitor.page.select_one("details.now") is not None
    assert visitor.page.select_one("p.now") is None


def test_the_screen_can_be_hidden_at_any_time_and_shows_nothing_then(visitor: Visitor) -> None:
    visitor.alone()
    visitor.until_amount()
    visitor.answer(doe="verder", bedrag="4321")
    before = visitor.question
    link = visitor.page.select_one("a[href='/rechten/verborgen']")
    assert link is not None
    page = visitor.go("/rechten/verborgen")
    assert visitor.title == "Het scherm is verborgen"
    assert "4321" not in page.decode()
    assert page.select(".rights, .given, #vraag") == []
    visitor.go(NEXT)
    assert visitor.question == before


# -- urgent help ------------------------------------------------------------------------------------------------------


def test_who_needs_help_now_comes_back_to_the_questions(visitor: Visitor) -> None:
    visitor.alone()
    before = visitor.question
    urgent = visitor.page.select_one("header [data-kind=urgent]")
    assert urgent is not None
    page = visitor.go(str(urgent["href"]))
    back = page.select_one("main a[href='/rechten/vraag']")
    assert back is not None
    visitor.go(str(back["href"]))
    assert visitor.question == before


# -- what stands on no page -------------------------------------------------------------------------------------------


def test_no_address_tells_what_is_asked_and_no_title_what_it_is_about(visitor: Visitor) -> None:
    visitor.alone()
    for _ in range(15):
        assert visitor.page.title is not None
        assert visitor.page.title.get_text() == "Rechtop"
        if visitor.question:
            place = Place.of(visitor.question)
            links = [str(tag.get("href") or tag.get("action") or "") for tag in visitor.page.select("a, form")]
            assert [link for link in [visitor.address, *links] if place.name and place.name in link] == []
        visitor.usual()

"""Made-up outcomes for the living page of components: one of each kind, as the templates of the explorer take them."""

from __future__ import annotations

from rechtop.law.sentences import TITLES
from rechtop.law.subjects import DOMAINS
from rechtop.rules.outcomes import Outcome

Sample = dict[str, object]

_PROCEDURE: Sample = {"decision_term_days": 30, "notification_days": 8, "first_payment_days": None}
_CARD: Sample = {
    "name": "Voorbeeldrecht (een verzonnen naam)",
    "money": "",
    "money_is": "",
    "shows_money": False,
    "text": "",
    "is_received": False,
    "warnings": (),
    "judgements": (),
    "reasons": ({"mark": "in orde", "text": "U woont in Voorbeeldstad."},),
    "stale": (),
    "unverified": (),
    "where": "Het loket van Voorbeeldstad.",
    "appeal": "Bij de rechtbank, binnen 3 maanden.",
}
_ADVICE: Sample = {
    "right": "leefloon",
    "who": "u",
    "called": "",
    "is_duty": False,
    "holders": ("p1",),
    "changes": (),
    "asks": (),
    "first_asks": (),
    "other_asks": 0,
    "is_actionable": False,
    "waiting_costs": False,
    "delay": "",
    "automatic": "",
    "automatic_note": "",
    "retroactive": "",
    "can_write": False,
    "words": {"procedure": _PROCEDURE},
}


def _advice(number: int, outcome: Outcome, card: Sample, **advice: object) -> Sample:
    return _ADVICE | {"number": number, "card": _CARD | {"outcome": outcome.value} | card} | advice


def advices() -> list[tuple[str, Sample]]:
    """A card of every outcome that has one, with its name."""
    money: Sample = {"money": "€ 1.234,56 per maand", "shows_money": True}
    asks = (
        {"text": "Hoeveel spaargeld hebt u?", "now": "weet ik niet", "address": "#uitkomsten"},
        {"text": "Bent u eigenaar of huurder van uw woning?", "now": "", "address": "#uitkomsten"},
    )
    return [
        (TITLES[Outcome.LIKELY], _advice(1, Outcome.LIKELY, money, is_actionable=True, can_write=True)),
        (
            TITLES[Outcome.TO_INVESTIGATE],
            _advice(
                2,
                Outcome.TO_INVESTIGATE,
                {
                    "money": "€ 98,00 tot € 1.234,56 per maand",
                    "money_is": "Als het toegekend wordt:",
                    "shows_money": True,
                    "text": "U lijkt in aanmerking te komen. Het OCMW onderzoekt nog of u kunt werken.",
                    "judgements": ("Het OCMW onderzoekt nog of u kunt werken.",),
                    "stale": ("Het bedrag per maand",),
                    "unverified": ("Het bedrag per maand",),
                    "warnings": ("Dit voorbeeld kan uw verblijf in gevaar brengen.",),
                },
                is_actionable=True,
                waiting_costs=True,
                delay="U krijgt het vanaf de dag van uw aanvraag.",
                can_write=True,
            ),
        ),
        (
            TITLES[Outcome.UNDECIDED],
            _advice(3, Outcome.UNDECIDED, {}, asks=asks, first_asks=asks, other_asks=4, who="u, mijn dochter"),
        ),
        (TITLES[Outcome.LATER], _advice(4, Outcome.LATER, {"text": "Dit kan vanaf 01/04/2027, als u dan 65 bent."})),
        (
            "met een heel lang woord",
            _advice(
                5,
                Outcome.LIKELY,
                {"name": "Meerderjarigenbeschermingsvergoedingsaanvraagprocedure"},
                is_actionable=True,
            ),
        ),
    ]


def unlikely() -> Sample:
    """A right that is folded because it is unlikely."""
    text = "Deze voorwaarde lijkt niet vervuld: U bent 65 of ouder. U mag altijd aanvragen."
    return _advice(6, Outcome.UNLIKELY, {"text": text}, changes=("Bent u 65? Bij “ja”: waarschijnlijk wel.",))


def received() -> Sample:
    """A right that is received already."""
    return _advice(7, Outcome.LIKELY, {"is_received": True})


def context() -> Sample:
    """Everything that the page of components shows of the explorer."""
    return {
        "domains": DOMAINS,
        "advices": advices(),
        "unlikely": unlikely(),
        "received": received(),
        "state": {"shielded": False, "answers": {"people": {"p1": "ik", "p2": "mijn dochter"}}},
        "bright": [
            {"name": "Voorbeeldrecht", "holders": ("u",), "outcome": "likely"},
            {"name": "Ander voorbeeld", "holders": ("u", "mijn dochter"), "outcome": "to_investigate"},
        ],
        "papers": ("",),
        "piles": [
            {"title": "Wie u bent", "papers": [{"text": "Identiteitskaart", "rights": ("Voorbeeldrecht",)}]},
            {
                "title": "Uw woning",
                "papers": [{"text": "Huurcontract", "rights": ("Voorbeeldrecht", "Ander voorbeeld")}],
            },
        ],
    }

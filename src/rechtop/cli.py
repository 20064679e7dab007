"""The command line, thin: it reads, calls and prints. Exit status 0 fine, 1 bad input, 2 usage."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from rechtop import __version__
from rechtop.areas import command as areas_command
from rechtop.explorer.help_now import told_of
from rechtop.law.answers import as_text, facts_json, law_json, question_json, value_json
from rechtop.law.catalogue import law
from rechtop.law.check import SECTIONS, check
from rechtop.law.household_file import LARGEST, load
from rechtop.law.local import command as local_command
from rechtop.law.local.library import owners
from rechtop.law.local.owners import OwnerLaw
from rechtop.law.local.printing import local_text
from rechtop.law.printing import answer_text, facts_text, law_list_text, question_text, right_text, value_text
from rechtop.law.replay import command as replay_command
from rechtop.law.replay.receipt import receipt
from rechtop.law.route import route
from rechtop.law.route.printing import route_json, route_text
from rechtop.law.whatif.answers import whatif_json, whatif_text
from rechtop.law.whatif.vary import Asked
from rechtop.law.whatif.walk import Walk
from rechtop.law.whole import Whole, whole
from rechtop.organisations import map_command
from rechtop.rules.errors import InputError, RuleError, UnknownName
from rechtop.rules.question import next_question
from rechtop.rules.reading import assessed, read_household
from rechtop.rules.run import Run
from rechtop.site import account_command, counts_command, handover_command, store_command
from rechtop.site.environment import DATA
from rechtop.site.errors import SiteError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status."""
    options = _parser().parse_args(arguments)
    try:
        status: int = options.act(options)
        sys.stdout.flush()
    except (InputError, UnknownName, SiteError) as error:
        print(f"rechtop: {error}", file=sys.stderr)
        return 1
    except RuleError as error:
        print(f"rechtop: de wet zelf klopt niet: {error}", file=sys.stderr)
        return 1
    except BrokenPipeError:  # whoever read our output has seen enough
        sys.stdout = open(os.devnull, "w", encoding="utf-8")
        return 0
    except OSError as error:
        print(f"rechtop: {error.filename or ''}: {error.strerror or error}", file=sys.stderr)
        return 1
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="rechtop",
        description="Van wat iemand weet naar haar waarschijnlijke rechten. Rekenen bewaart en verstuurt niets.",
        epilog="FILE is een huishouden in YAML of JSON; - leest van de standaardinvoer. Zie examples/.",
    )
    parser.add_argument("--version", action="version", version=f"rechtop {__version__}")
    commands = parser.add_subparsers(title="opdrachten", required=True, metavar="OPDRACHT")

    serve = commands.add_parser("serve", help="de website, met een fictieve gemeente, op deze computer")
    serve.add_argument("--port", type=int, default=8000, metavar="N")
    serve.add_argument("--data", type=Path, default=None, metavar="MAP", help="waar de gegevens staan (anders ./var)")
    serve.set_defaults(act=_serve)

    rights = commands.add_parser("rights", help="alle rechten van één huishouden")
    _household_options(rights)
    rights.add_argument(
        "--bounds", action="store_true", help="alleen grenzen, zonder combinaties te proberen (sneller)"
    )
    rights.add_argument("--full", action="store_true", help="ook alles wat nog open staat bij wat niet te zeggen is")
    rights.add_argument("--why", action="store_true", help="ook welke gegevens beslissen en wat het zou veranderen")
    rights.add_argument("--receipt", type=Path, metavar="BESTAND", help="bewaar een ontvangstbewijs van het antwoord")
    rights.set_defaults(act=_rights)

    way = commands.add_parser("route", help="de stappen om de rechten te krijgen: waar, wanneer, met welke papieren")
    _household_options(way)
    way.add_argument("--months", type=int, choices=range(13), default=12, metavar="N", help="zo ver vooruit (0 tot 12)")
    way.set_defaults(act=_route)

    replay_command.add_to(commands, law, _owners)

    ask = commands.add_parser("ask", help="de volgende vraag om te stellen, en waarom die")
    _household_options(ask)
    ask.set_defaults(act=_ask)

    value = commands.add_parser("value", help="een genoemde grootheid, met hoe ze berekend is")
    value.add_argument("quantity", metavar="GROOTHEID", help="bijvoorbeeld leefloon.counted_capital_year")
    _household_options(value)
    value.set_defaults(act=_value)

    varied = commands.add_parser("whatif", help="wat er verandert als één gegeven verandert, met de kliffen")
    varied.add_argument("--vary", required=True, metavar="GEGEVEN", help="bijvoorbeeld net_wage_month")
    varied.add_argument("--from", dest="start", default="", metavar="A", help="de eerste waarde van een getal")
    varied.add_argument("--to", dest="end", default="", metavar="B", help="de laatste waarde")
    varied.add_argument("--step", default="", metavar="S", help="hoeveel meer, telkens")
    varied.add_argument("--of", default="", metavar="PERSOON", help="over wie het gaat, bij meer dan één persoon")
    varied.add_argument("--keep", action="store_true", help="laat ook staan wat met het gegeven samenhangt")
    _household_options(varied)
    varied.set_defaults(act=_whatif)

    catalogue = commands.add_parser("law", help="de wet: lijst, één recht, gegevens, controle")
    parts = catalogue.add_subparsers(required=True, metavar="DEEL")
    listed = parts.add_parser("list", help="alle rechten")
    listed.add_argument("--json", action="store_true")
    listed.set_defaults(act=_law_list)
    shown = parts.add_parser("show", help="één recht: voorwaarden, bedragen, procedure, bronnen, twijfels")
    shown.add_argument("right", metavar="RECHT")
    shown.add_argument("--on", type=_day, default=None, metavar="JJJJ-MM-DD")
    shown.set_defaults(act=_law_show)
    facts = parts.add_parser("facts", help="alle gegevens die gevraagd kunnen worden")
    facts.add_argument("--json", action="store_true")
    facts.set_defaults(act=_law_facts)
    check = parts.add_parser("check", help="controleer de wet: fouten, oude bedragen, wat geen voorbeeld probeert")
    check.add_argument("--on", type=_day, default=None, metavar="JJJJ-MM-DD")
    check.add_argument(
        "--only", nargs="+", choices=list(SECTIONS), default=(), metavar="DEEL", help=f"alleen: {', '.join(SECTIONS)}"
    )
    check.set_defaults(act=_law_check)
    prove = parts.add_parser("prove", help="zoek valkuilen in de wet met een oplosser (minuten; vraagt z3-solver)")
    prove.add_argument("--on", type=_day, default=None, metavar="JJJJ-MM-DD")
    prove.add_argument(
        "--only", nargs="+", default=(), metavar="SOORT", help="alleen: kliffen, samen, kloven, tegenspraken, takken"
    )
    prove.add_argument("--out", type=Path, default=None, metavar="BESTAND", help="schrijf de bladzijde in een bestand")
    prove.set_defaults(act=_law_prove)
    local_command.add_to(parts, date.today, DATA.path)
    for command in (areas_command, account_command, map_command, store_command, handover_command, counts_command):
        command.add_to(commands, _ready, date.today)
    return parser


def _household_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE")
    parser.add_argument("--on", type=_day, default=None, metavar="JJJJ-MM-DD", help="de dag van beoordeling")
    parser.add_argument("--unchanged", action="store_true", help="doe alsof er sinds het bestand niets veranderd is")
    parser.add_argument(
        "--known-on", type=_day, default=None, metavar="JJJJ-MM-DD", help="met de bedragen die toen bekend waren"
    )
    parser.add_argument("--json", action="store_true")


def _day(text: str) -> date:
    try:
        return assessed(text)
    except InputError as error:
        raise argparse.ArgumentTypeError(f"{text!r}: {error.advice}") from None


def _run(options: argparse.Namespace) -> Run:
    options.told = told = load(_content(options.file))
    household = read_household(told, law(), options.on or date.today())
    return Run(law(), household, options.on, carried=options.unchanged, known_on=options.known_on)


def _content(file: str) -> bytes:
    """What stands in the file, or a little more than may: a household is small, and a pipe may never end."""
    if file == "-":
        return sys.stdin.buffer.read(LARGEST + 1)
    with Path(file).open("rb") as stream:
        return stream.read(LARGEST + 1)


def _rights(options: argparse.Namespace) -> int:
    found, refine = _whole(options), not options.bounds
    if options.receipt is not None:
        kept = receipt(found, date.today(), refine=refine)
        options.receipt.write_text(as_text(kept), encoding="utf-8")
    if options.json:
        _print_json(found.answer(refine=refine, why=options.why))
    else:
        print(answer_text(found.run, refine=refine, full=options.full, why=options.why))
        print(local_text(found.run, found.owners, refine=refine), end="")
    return 0


def _whole(options: argparse.Namespace) -> Whole:
    day, unchanged, known_on = options.on, options.unchanged, options.known_on
    told = load(_content(options.file))
    return whole(told, law(), _owners, date.today(), on=day, unchanged=unchanged, known_on=known_on)


def _owners(on: date, known_on: date | None) -> Sequence[OwnerLaw]:
    return owners(DATA.path(), on, known_on)


def _route(options: argparse.Namespace) -> int:
    found = route(_run(options), months=options.months)
    if options.json:
        _print_json(route_json(found))
    else:
        print(route_text(found, told_of(found.emergencies)))
    return 0


def _ask(options: argparse.Namespace) -> int:
    question = next_question(_run(options))
    if options.json:
        _print_json(question_json(question) if question is not None else None)
    else:
        print(question_text(question))
    return 0


def _value(options: argparse.Namespace) -> int:
    run = _run(options)
    if options.json:
        _print_json(value_json(run, options.quantity))
    else:
        print(value_text(run, options.quantity))
    return 0


def _whatif(options: argparse.Namespace) -> int:
    household = read_household(load(_content(options.file)), law(), options.on or date.today())
    gc.freeze()  # the law stays as it is: do not look through it again at every value
    asked = Asked(options.vary, options.start, options.end, options.step, options.of)
    walk = Walk(
        law(), household, asked, on=options.on, carried=options.unchanged, known_on=options.known_on, keep=options.keep
    )
    _print_json(whatif_json(walk)) if options.json else print(whatif_text(walk))
    return 0


def _law_list(options: argparse.Namespace) -> int:
    _print_json(law_json(law())) if options.json else print(law_list_text(law()))
    return 0


def _law_show(options: argparse.Namespace) -> int:
    print(right_text(law(), options.right, options.on or date.today()))
    return 0


def _law_facts(options: argparse.Namespace) -> int:
    _print_json(facts_json(law())) if options.json else print(facts_text(law()))
    return 0


def _law_check(options: argparse.Namespace) -> int:
    law()
    gc.freeze()  # the law stays as it is: do not look through it again for every household that is tried
    report = check(law(), options.on or date.today(), options.only)
    print(report.text())
    return 1 if report.is_wrong else 0


def _ready(data: Path | None) -> None:
    from rechtop.site.serve import make_ready

    make_ready(data)


def _law_prove(options: argparse.Namespace) -> int:
    try:
        from rechtop.proofs.prove import prove
    except ModuleNotFoundError as error:
        if error.name != "z3":
            raise
        print("rechtop: hiervoor is z3-solver nodig: pip install 'rechtop[proofs]'", file=sys.stderr)
        return 1
    found = prove(law(), options.on or date.today(), options.only, _progress)
    if options.out is not None:
        options.out.write_text(found, encoding="utf-8")
    else:
        print(found, end="")
    return 0


def _progress(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _serve(options: argparse.Namespace) -> int:
    from rechtop.site.serve import serve

    serve(port=options.port, data=options.data)
    return 0


def _print_json(value: object) -> None:
    print(as_text(value), end="")


if __name__ == "__main__":
    sys.exit(main())

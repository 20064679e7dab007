"""What each figure of handovers means, in the words that stand beside it; and a report as rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from rechtop.areas.places import former_municipalities, municipalities
from rechtop.handovers.counts.publishing import Report
from rechtop.handovers.counts.tables import TOLD_AGAIN, Days, Measure, Table
from rechtop.handovers.states import Refusal
from rechtop.organisations.models import Service

Text = str | Promise

MEASURES: Mapping[Measure, tuple[Text, Text]] = {
    Measure.SENT: (_("verstuurd"), _("Een vraag vertrok in deze periode naar een dienst.")),
    Measure.ANSWERED: (_("beantwoord"), _("De dienst aanvaardde, zette op de wachtlijst of weigerde.")),
    Measure.REFUSED: (
        _("geweigerd"), _("De dienst weigerde. Dit is verborgen als bijna alle antwoorden een weigering zijn."),
    ),
    Measure.STARTED: (_("hulp begonnen"), _("Bevestigd dat de hulp echt begon. Aanvaard is nog geen hulp.")),
    Measure.SILENT: (_("stilte"), _("De termijn ging voorbij zonder antwoord, of zonder dat de hulp begon.")),
}  # fmt: skip
DAYS: Mapping[Days, Text] = {
    Days.RECEIPT: _("tot ontvangst"),
    Days.ANSWER: _("tot antwoord"),
    Days.START: _("tot de hulp begon"),
}
TABLES: Mapping[Table, tuple[Text, Text, Text]] = {
    Table.SERVICE: (_("per dienst"), _("Dienst"), _("Een dossier telt bij elke dienst één keer.")),
    Table.AREA: (_("per gemeente"), _("Gemeente"), _("De gemeente die in het dossier staat.")),
}

Cells = tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class ShownTable:
    """Rows by name: numbers in the order of the measures, medians in the order of the days."""

    title: str
    row: str
    definition: str
    rows: tuple[tuple[str, Cells, Cells], ...]
    retold: tuple[tuple[str, int | None, int | None], ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A report as it is shown; None is hidden."""

    report: Report
    totals: tuple[tuple[str, str, int | None], ...]
    days: tuple[tuple[str, int | None], ...]
    refusals: tuple[tuple[str, int | None], ...]
    tables: tuple[ShownTable, ...]
    retold: tuple[int | None, int | None]


def sheet_of(report: Report) -> Sheet:
    """Everything of a report, with words beside it."""
    told = report.figures
    whole = told.days.get("", {}).get("", {})
    return Sheet(
        report,
        tuple((str(name), str(means), told.totals.get(measure)) for measure, (name, means) in MEASURES.items()),
        tuple((str(words), whole.get(step)) for step, words in DAYS.items()),
        tuple((str(Refusal(code).label), number) for code, number in told.refusals.items()),
        tuple(_table(report, table) for table in Table),
        (told.retold.get("files"), told.retold.get(TOLD_AGAIN)),
    )


def _table(report: Report, table: Table) -> ShownTable:
    told = report.figures
    title, row, definition = TABLES[table]
    counted, days = told.tables.get(table, {}), told.days.get(table, {})
    retold = told.retold_tables.get(table, {})
    named = _names(table, {*counted, *days, *retold})
    rows = [
        (
            name,
            tuple(counted.get(key, {}).get(measure) for measure in Measure),
            tuple(days.get(key, {}).get(step) for step in Days),
        )
        for key, name in named
        if key in counted or key in days
    ]
    again = [(name, retold[key].get("files"), retold[key].get(TOLD_AGAIN)) for key, name in named if key in retold]
    return ShownTable(str(title), str(row), str(definition), tuple(rows), tuple(again))


def _names(table: Table, keys: set[str]) -> list[tuple[str, str]]:
    """Each row as people know it, in their order."""
    if table is Table.AREA:
        named = {key: _municipality(key) for key in keys}
    else:
        held = Service.objects.filter(pk__in=[UUID(key) for key in keys]).values_list("pk", "name")
        called = {str(pk): name for pk, name in held}
        named = {key: called.get(key, gettext("staat niet meer op de sociale kaart")) for key in keys}
    return sorted(named.items(), key=lambda pair: pair[1].casefold())


def _municipality(code: str) -> str:
    found = municipalities().get(code) or former_municipalities().get(code)
    return found.name if found is not None else code or gettext("onbekend")

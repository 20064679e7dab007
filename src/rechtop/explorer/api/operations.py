"""What another program can ask. Every answer is the same text that the command line gives."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import NinjaAPI, Path, Query, Schema
from ninja.errors import ValidationError
from pydantic import Field
from pydantic.json_schema import SkipJsonSchema

from rechtop import __version__
from rechtop.explorer.api.body import people_in, told_in
from rechtop.explorer.api.door import count
from rechtop.explorer.api.refusals import JSON, Refused
from rechtop.explorer.api.shapes import Refusal
from rechtop.explorer.api.shapes.answers import Answer
from rechtop.explorer.api.shapes.rights import FactShape, OneRight, ShortRight
from rechtop.law.answers import as_text, facts_json
from rechtop.law.catalogue import law
from rechtop.law.household_schema import household_schema
from rechtop.law.local.library import owners
from rechtop.law.local.owners import OwnerLaw
from rechtop.law.right_json import catalogue_json, right_json
from rechtop.law.whole import whole
from rechtop.rules.errors import InputError, UnknownName, nearest
from rechtop.rules.reading import assessed
from rechtop.rules.values import one_day

api = NinjaAPI(
    title="Rechtop",
    version=__version__,
    description=(
        "Van wat iemand weet naar haar waarschijnlijke rechten. "
        "Niets wordt bewaard. Het is een inschatting: een mens beslist."
    ),
    urls_namespace="rechtop_api",
    docs_url=None,
    openapi_url=None,
)

DAY = r"^\d{4}-\d{2}-\d{2}$"


@api.exception_handler(Refused)
def _refused(request: HttpRequest, refusal: Refused) -> HttpResponse:
    return refusal.response()


@api.exception_handler(ValidationError)
def _wrong_parameter(request: HttpRequest, error: ValidationError) -> HttpResponse:
    first = error.errors[0]
    name = str(first["loc"][-1])
    advice = "schrijf true of false" if first["type"].startswith("bool") else "schrijf een dag als jjjj-mm-dd"
    return Refused(422, name, request.GET.get(name, ""), advice).response()


PEOPLE_IN_ONE = 5
"""A household with so many people more takes as long as one household more, and is counted so."""


def _given(told: object) -> HttpResponse:
    return HttpResponse(as_text(told), content_type=JSON)


@api.get("/rechten", response=list[ShortRight], summary="Alle rechten", operation_id="rechten", by_alias=True)
def catalogue(request: HttpRequest) -> HttpResponse:
    """Elk recht in het kort."""
    return _given(catalogue_json(law()))


@api.get(
    "/rechten/schema",
    response=dict[str, object],
    summary="De vorm van een huishouden",
    operation_id="schema",
    by_alias=True,
)
def schema(request: HttpRequest) -> HttpResponse:
    """Een JSON Schema (2020-12) van wat u kunt vertellen, gemaakt uit de wet."""
    return _given(household_schema(law()))


class Options(Schema):
    """What stands beside the household: the same choices as on the command line."""

    on: str | SkipJsonSchema[None] = Field(
        None, pattern=DAY, description="De dag waarop u het wil weten, in plaats van die in het bericht."
    )
    known_on: str | SkipJsonSchema[None] = Field(
        None, pattern=DAY, description="Alleen met de bedragen die toen bekend waren."
    )
    unchanged: bool = Field(False, description="Doe alsof er sinds de dag in het bericht niets veranderd is.")
    bounds: bool = Field(False, description="Alleen grenzen, zonder combinaties te proberen. Dat is sneller.")


@api.post(
    "/rechten/verken",
    response={200: Answer, 400: Refusal, 411: Refusal, 413: Refusal, 415: Refusal, 422: Refusal, 429: Refusal},
    summary="De rechten van één huishouden",
    operation_id="verken",
    by_alias=True,
)
def explore(request: HttpRequest, options: Query[Options]) -> HttpResponse:
    """Antwoordt precies zoals rechtop rights --json. Wat u stuurt, wordt niet bewaard."""
    for name in request.GET:
        if name not in Options.model_fields:
            raise Refused(
                422, name, request.GET[name], f"deze parameter bestaat niet.{nearest(name, Options.model_fields)}"
            )
    told = told_in(request)
    count(request, people_in(told) // PEOPLE_IN_ONE)
    try:
        on = assessed(options.on) if options.on is not None else None
        known_on = one_day(options.known_on, "known_on") if options.known_on is not None else None
        found = whole(told, law(), _owners, timezone.localdate(), on=on, unchanged=options.unchanged, known_on=known_on)
    except InputError as error:
        raise Refused.wrong(error, 422) from None
    return _given(found.answer(refine=not options.bounds))


def _owners(on: date, known_on: date | None) -> Sequence[OwnerLaw]:
    return owners(settings.DATA, on, known_on)


@api.get(
    "/rechten/{right}", response={200: OneRight, 404: Refusal}, summary="Eén recht", operation_id="recht", by_alias=True
)
def one_right(request: HttpRequest, right: Path[str]) -> HttpResponse:
    """Voorwaarden, bedragen door de jaren, aanvragen en bronnen van één recht."""
    try:
        return _given(right_json(law(), right, timezone.localdate()))
    except UnknownName as error:
        raise Refused(404, "right", right, str(error)) from None


@api.get("/feiten", response=list[FactShape], summary="Alle gegevens", operation_id="feiten", by_alias=True)
def facts(request: HttpRequest) -> HttpResponse:
    """Alles wat gevraagd kan worden, met de vraag in gewone woorden."""
    return _given(facts_json(law()))

"""The page for developers; the API itself answers in JSON."""

from tests.e2e.states.shown import Shown

STATES = (Shown("how another program asks", "api/", "/api/"),)

NO_PAGES = {
    "api/openapi.json": "a description for programs",
    "api/rechten": "JSON",
    "api/rechten/schema": "JSON",
    "api/rechten/verken": "JSON, only by POST",
    "api/rechten/<right>": "JSON",
    "api/feiten": "JSON",
    "api/<path:rest>": "JSON that says that the address is none",
}

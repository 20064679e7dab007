"""The page about open data; the data themselves are for programs."""

from tests.e2e.states.shown import Shown

STATES = (Shown("what may be taken along", "open-data", "/open-data"),)

NO_PAGES = {
    "open-data/sociale-kaart.csv": "a table for a spreadsheet",
    "open-data/uren/<uuid:service>.ics": "a calendar",
    "open-data/uren/<uuid:service>/<uuid:at_place>.ics": "a calendar",
    "open-data/uren/plaats/<uuid:place>.ics": "a calendar",
    "open-data/ipdc/<uuid:service>": "linked data",
    "open-data/ipdc/<uuid:service>.<str:suffix>": "linked data",
} | {
    f"hsds/{version}{name}": "JSON"
    for version in ("", "v3.1/")
    for name in (
        "", "openapi.json", "services", "services/<str:id>", "organizations", "organizations/<str:id>",
        "service_at_locations", "service_at_locations/<str:id>", "taxonomies", "taxonomies/<str:id>",
        "taxonomy_terms", "taxonomy_terms/<str:id>",
    )
}  # fmt: skip

# Rechtop: two commands are enough. `make run` serves it, `make test` checks it. `make help` shows the rest.

MAKEFLAGS += --no-builtin-rules
.DEFAULT_GOAL := help
SHELL := /bin/sh

VENV := .venv
PY := $(VENV)/bin/python
BENCH_VENV := .venv-bench

TEMPLATES = find src -path '*/templates/*' -name '*.html'
TIMED := sh scripts/timed.sh

# The first of these that runs and is new enough; or name one yourself: make setup PYTHON=/path/to/python3
PYTHON ?= $(shell sh scripts/python.sh)

# Browser tests: BROWSER=no leaves them out.
BROWSER ?= yes
PORT ?= 8000

.PHONY: help
help: ## Toon deze hulp
	@echo "Rechtop. Kies een opdracht:"
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)$$/  make \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{printf "%-20s %s\n", $$1, $$2}'

# --- installing: once, and again when the requirements change -------------------------------------------------------

.PHONY: setup
setup: $(VENV)/.ready ## Installeer alles om te ontwikkelen in .venv (opnieuw als de pakketten wijzigen)

# What Rechtop needs to run; then, on top of it, what developing needs. One after the other, also under make -j.
$(VENV)/.ready-run: requirements.txt pyproject.toml scripts/venv.sh
	@sh scripts/venv.sh "$(PYTHON)" $(VENV) requirements.txt
	@touch $@

$(VENV)/.ready: requirements-dev.txt $(VENV)/.ready-run
	@sh scripts/venv.sh "$(PYTHON)" $(VENV) requirements-dev.txt
	@touch $@

$(BENCH_VENV)/.ready: requirements-bench.txt pyproject.toml scripts/venv.sh
	@sh scripts/venv.sh "$(PYTHON)" $(BENCH_VENV) requirements-bench.txt
	@touch $@

.PHONY: requirements
requirements: ## Leg de pakketversies met hun hash vast (nieuwere: UPGRADE=--upgrade)
	@sh scripts/requirements.sh "$(PYTHON)" $(UPGRADE)

# --- running --------------------------------------------------------------------------------------------------------

.PHONY: run
run: $(VENV)/.ready-run ## Start Rechtop op deze computer (PORT=8000)
	@$(VENV)/bin/rechtop serve --port $(PORT)

# --- checking -------------------------------------------------------------------------------------------------------

# Three at once for two processors: a test and its browser, or its database, wait for one another a third of the time.
# Chromium first, and then the longest: what has to wait for it would else come last.
LONG_FIRST := suite-rest browser-pages suite-postgres browser-rest suite-law

.PHONY: test
test: $(VENV)/.ready ## Alles nakijken: check, de tests, en de browsertests (zonder: BROWSER=no), drie tegelijk
	@$(MAKE) --no-print-directory --jobs=3 --output-sync=target chromium check $(LONG_FIRST)

.PHONY: check
check: check-style check-types check-arrows check-templates ## De snelle helft: vorm, types, pijlen tussen de kamers, sjablonen

.PHONY: check-style
check-style: $(VENV)/.ready
	@$(TIMED) vorm $(PY) -m ruff format --quiet --check .
	@$(TIMED) regels $(PY) -m ruff check --quiet .

.PHONY: check-types
check-types: $(VENV)/.ready
	@$(TIMED) types $(PY) -m mypy

.PHONY: check-arrows
check-arrows: $(VENV)/.ready
	@$(TIMED) pijlen $(VENV)/bin/lint-imports --no-logo

.PHONY: check-templates
check-templates: $(VENV)/.ready
	@$(TEMPLATES) | $(TIMED) sjablonen xargs $(VENV)/bin/djade --target-version 5.2 --check
	@$(TIMED) html $(VENV)/bin/djlint --quiet --lint src

# The tests without a browser are two runs and so are those with one, so that they go side by side.
LAW_TESTS := tests/law tests/rules tests/proofs
EVERY_PAGE := tests/e2e/test_every_page.py

.PHONY: suite
suite: suite-law suite-rest ## De tests zonder browser

.PHONY: suite-law
suite-law: $(VENV)/.ready
	@$(TIMED) "tests van de wet" $(PY) -m pytest -m "not soak" $(LAW_TESTS)

.PHONY: suite-rest
suite-rest: $(VENV)/.ready
	@$(TIMED) "andere tests" $(PY) -m pytest -m "not soak" tests --ignore=tests/e2e $(LAW_TESTS:%=--ignore=%)

# Only the files that have tests marked `both_databases`.
STORED = $(shell grep -rl --include='test_*.py' both_databases tests)

.PHONY: suite-postgres
suite-postgres: $(VENV)/.ready ## De tests van wat bewaard wordt, nog eens op een echte PostgreSQL
	@$(TIMED) postgres $(PY) scripts/postgres.py $(PY) -m pytest -m "both_databases and not soak" $(STORED)

.PHONY: browser browser-pages browser-rest
browser: browser-pages browser-rest ## De tests in Chromium (installeert het als dat kan)
.PHONY: chromium
ifeq ($(BROWSER),no)
chromium:
browser-pages browser-rest:
	@echo "== $@: WEGGELATEN op verzoek (BROWSER=no). Deze pagina's zijn niet in een browser nagekeken."
else
chromium: $(VENV)/.ready
	@$(PY) scripts/chromium.py

browser-pages: chromium
	@$(TIMED) "alle pagina's in een browser" $(PY) -m pytest -m "not soak" $(EVERY_PAGE)

browser-rest: chromium
	@$(TIMED) "andere tests in een browser" $(PY) -m pytest -m "not soak" tests/e2e --ignore=$(EVERY_PAGE)
endif

.PHONY: format
format: $(VENV)/.ready ## Zet code en sjablonen in de vorm van het huis
	@$(PY) -m ruff format .
	@$(PY) -m ruff check --fix .
	@$(TEMPLATES) | xargs $(VENV)/bin/djade --target-version 5.2

# --- long runs ------------------------------------------------------------------------------------------------------

.PHONY: soak
soak: $(VENV)/.ready ## De lange tests, met 100.000 voorbeelden per wet (uren)
	@RECHTOP_SOAK=1 $(TIMED) soak $(PY) -m pytest -m "soak or property"

.PHONY: law-pages
law-pages: $(VENV)/.ready-run ## Maak docs/law/afwijkingen.md opnieuw uit de gevallen bij de wet
	@$(PY) -c "from rechtop.law.cases import deviations_text; print(deviations_text(), end='')" > docs/law/afwijkingen.md

.PHONY: law-findings
law-findings: $(VENV)/.ready ## Zoek opnieuw naar valkuilen in de wet en maak docs/law/bevindingen.md (minuten)
	@nice -n 19 $(VENV)/bin/rechtop law prove --on 2026-11-22 --only kliffen samen kloven tegenspraken --out docs/law/bevindingen.md

.PHONY: bench
bench: ## Alle metingen van snelheid hieronder, de ene na de andere (ruim een uur)
	@$(MAKE) --no-print-directory --jobs=1 bench-rules bench-map bench-handovers bench-reception

.PHONY: bench-rules
bench-rules: $(VENV)/.ready-run $(BENCH_VENV)/.ready ## Snelheid van de regels, als verhouding tot genoemde andere systemen
	@$(PY) benchmarks/run.py

.PHONY: bench-map
bench-map: $(VENV)/.ready ## Snelheid van de sociale kaart met 50.000 diensten, op SQLite en op PostgreSQL (een kwartier)
	@for part in social_map finding imports; do $(PY) benchmarks/$$part.py && $(PY) scripts/postgres.py $(PY) benchmarks/$$part.py || exit 1; done

.PHONY: bench-reception
bench-reception: $(VENV)/.ready ## Snelheid van het onthaal: 50.000 dossiers, 2 miljoen regels logboek, 30 werkers, op beide databanken (drie kwartier)
	@$(PY) benchmarks/reception.py && $(PY) scripts/postgres.py $(PY) benchmarks/reception.py

.PHONY: bench-handovers
bench-handovers: $(VENV)/.ready ## Snelheid van 10.000 overdrachten, op SQLite en op PostgreSQL (enkele minuten)
	@$(PY) benchmarks/handovers.py && $(PY) scripts/postgres.py $(PY) benchmarks/handovers.py

.PHONY: load
load: $(VENV)/.ready-run ## Hoe snel is de vragenlijst met 20 mensen tegelijk? (een minuut; alleen op deze machine)
	@$(PY) benchmarks/load.py

.PHONY: questions
questions: $(VENV)/.ready-run ## Hoeveel vragen zijn er nodig? Maak docs/rapporten/vragen.md opnieuw (een uur)
	@$(PY) benchmarks/questions.py

.PHONY: search
search: $(VENV)/.ready ## Vinden mensen wat ze bedoelen? Maak docs/rapporten/zoeken.md opnieuw
	@$(PY) -m tests.explorer.pages.recall > docs/rapporten/zoeken.md

.PHONY: find
find: $(VENV)/.ready ## Vinden mensen de dienst die ze bedoelen? Maak docs/rapporten/vinden.md opnieuw
	@$(PY) -m tests.organisations.find.recall_report > docs/rapporten/vinden.md

.PHONY: conformance
conformance: $(VENV)/.ready ## Onze open data nakijken met de schema's van anderen (SCHEMAS=map, zie docs/open-data.md)
	@test -n "$(SCHEMAS)" || { echo "Geef de map met de schema's op: make conformance SCHEMAS=map (zie docs/open-data.md)"; exit 2; }
	@$(TIMED) conformiteit $(PY) -m scripts.conformance "$(SCHEMAS)" --report docs/rapporten/conformiteit.md

.PHONY: pictures
pictures: $(VENV)/.ready ## Maak de beelden van docs/rondleiding.md opnieuw, met de verzonnen stad (enkele minuten)
	@$(PY) scripts/chromium.py
	@$(PY) -m scripts.pictures

.PHONY: clean
clean: ## Gooi weg wat opnieuw gemaakt kan worden (niet de gegevens in var/)
	rm -rf $(VENV) $(BENCH_VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis build dist
	find src tests scripts -name __pycache__ -type d -prune -exec rm -rf {} +

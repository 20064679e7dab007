# Rechtop: two commands are enough. `make run` serves it, `make test` checks it. `make help` shows the rest.

MAKEFLAGS += --no-builtin-rules
.DEFAULT_GOAL := help
SHELL := /bin/sh

VENV := .venv
PY := $(VENV)/bin/python
BENCH_VENV := .venv-bench

# The first of these that runs and is new enough; or name one yourself: make setup PYTHON=/path/to/python3
PYTHON ?= $(shell sh scripts/python.sh)

# Browser tests: BROWSER=no leaves them out.
BROWSER ?= yes
PORT ?= 8000

.PHONY: help
help: ## Toon deze hulp
	@echo "Rechtop. Kies een opdracht:"
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)$$/  make \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{printf "%-18s %s\n", $$1, $$2}'

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

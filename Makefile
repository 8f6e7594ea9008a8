# Every command a contributor needs. `make help` lists them.
SHELL := /bin/bash
.DEFAULT_GOAL := help
PY := .venv/bin/python
STAMPS := var/stamps

.PHONY: help install demo demo-reset code test test-full journeys law lint types contracts words bench fresh-machine migrations-check reference changelog lock

help: ## list every command
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-18s %s\n", $$1, $$2}'

install: $(STAMPS)/dev words ## make .venv with everything that development and tests need

$(STAMPS)/demo: requirements.txt pyproject.toml tools/install.sh
	@rm -f $(STAMPS)/dev
	@tools/install.sh requirements.txt
	@tools/system.sh demo || echo "Without it, uploads stay in quarantine."
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/dev: requirements-dev.txt pyproject.toml tools/install.sh
	@tools/install.sh requirements-dev.txt
	@mkdir -p $(STAMPS) && touch $@ $(STAMPS)/demo

words: ## compile every Spanish text that has changed
	@test -x $(PY) && $(PY) tools/words.py

demo: $(STAMPS)/demo words ## install, load Connecticut and the cast, and serve on http://localhost:8000
	@CECS_ENV=demo PYTHONUNBUFFERED=1 $(PY) manage.py demo

demo-reset: ## forget everything done in the demonstration
	@rm -rf var/demo var/demo-*
	@echo "The demonstration starts over with the next 'make demo'."

code: $(STAMPS)/demo ## show the six digits that demonstration staff type as their second step
	@CECS_ENV=demo $(PY) manage.py demo_code

test: ## everything a change must pass: lint to browser journeys, both databases
	@tools/test.sh

test-full: ## what `make test` does and what is slow; its table goes to docs/reference/full-run.md
	@tools/test.sh --full

journeys: install ## the browser journeys alone
	@$(PY) -m pytest tests/journeys

law: install ## read and check the rulebooks, and run their worked cases
	@.venv/bin/cecs law check
	@tools/cases.sh rulebooks/connecticut/cases

lint: install ## ruff and djlint
	@.venv/bin/ruff check . && .venv/bin/ruff format --check . && .venv/bin/djlint cecs sandbox --lint --quiet

types: install ## mypy, strict
	@.venv/bin/mypy

contracts: install ## the import contracts
	@.venv/bin/lint-imports --no-cache

migrations-check: install ## refuse a model without its migration
	@$(PY) manage.py makemigrations --check --dry-run

bench: install ## measure the hot paths beside their limits; writes bench/results.json
	@$(PY) -m bench.run

fresh-machine: ## as root: make a bare Debian, clone the project into it and run the two commands there
	@tools/fresh_machine.sh

reference: install ## write the generated pages of docs/reference again
	@$(PY) tools/reference.py

changelog: ## move the fragments of changes/ into CHANGELOG.md, under VERSION=
	@$(PY) tools/changelog.py $(VERSION)

lock: ## pin every package again, with its hashes, from pyproject.toml
	@tools/lock.sh

# Everything a fresh machine needs is set up by the targets themselves.
PYTHON ?= python3
BIN := .venv/bin
# Processes of a parallel run of tests; make test CORES=4
CORES ?= auto
export PIP_DISABLE_PIP_VERSION_CHECK = 1

.DEFAULT_GOAL := help
.PHONY: help run dev build check format lint types quick test cover judge verify site bench \
  pictures messages migration icons lock clean

help: ## List what there is to make
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

run: build ## Set everything up and serve the site on 127.0.0.1:8000
	PACTLINE_BASE_URL=$${PACTLINE_BASE_URL-http://$${PACTLINE_HOST:-127.0.0.1}:$${PACTLINE_PORT:-8000}} \
	  $(BIN)/python -m app.cli serve

dev: .venv/dev ## Serve the site; code, templates, styles and data reload by themselves
	$(BIN)/python -m tools.dev

build: .venv/run ## Check the record and build the store
	$(BIN)/python -m app.cli build

check: .venv/run ## Check the files of the record
	$(BIN)/python -m app.cli check

# Templates are linted, not laid out anew: djlint would break up what is written on one line.
format: .venv/dev ## Put code and the record's files into the project's format
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format .
	$(BIN)/python -m app.cli format

lint: .venv/dev ## Style of code, templates and the record's files; direction of imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports --no-cache
	$(BIN)/djlint templates --lint --quiet
	$(BIN)/python -W ignore -m tools.messages --check
	$(BIN)/python -m app.cli format --check

types: .venv/dev ## Types
	$(BIN)/mypy

quick: types ## Style of code, types, tests of units below the pages: at most 15 s of CPU
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/python -m pytest -q -m quick $(QUICK)
# Folders of units that need neither FastAPI's routes nor the readers of our formats.
QUICK := --hypothesis-profile=quick -p no:cacheprovider -p no:cov \
  $(addprefix tests/unit/,charts presenters record text view)

test: .venv/dev ## Set everything up and run all tests but the judges
	$(BIN)/python -m pytest -n $(CORES) --dist worksteal

cover: .venv/dev ## All tests but the judges, and how much of the program they run
	$(BIN)/python -m pytest -n $(CORES) --dist worksteal --cov

judge: .venv/dev ## The outside judges at length, and mutants; before a release
	$(BIN)/python -m pytest -m "judge or hypothesis" --hypothesis-profile=judge
	$(BIN)/mutmut run
	$(BIN)/mutmut results

verify: .venv/run ## Hold the record against the articles in the folder PACTLINE_ARTICLES
	$(BIN)/python -m app.cli verify

site: build ## Write the whole site as files into var/site
	rm -rf var/site
	$(BIN)/python -m app.cli export var/site

bench: .venv/dev ## Print the tables of docs/performance.md
	$(BIN)/python -m bench

pictures: .venv/dev ## Take the pictures of the site anew; needs chromium
	$(BIN)/python -m tools.pictures

messages: .venv/dev ## Bring the catalogues of fixed words up to date
	$(BIN)/python -m tools.messages
migration: .venv/dev ## Write the migration to today's tables: make migration NAME=region
	rm -f var/migration.sqlite3; mkdir -p var
	PACTLINE_STORE=var/migration.sqlite3 $(BIN)/alembic upgrade head
	PACTLINE_STORE=var/migration.sqlite3 $(BIN)/alembic revision --autogenerate -m "$(NAME)"
	rm -f var/migration.sqlite3
	$(BIN)/ruff check --fix-only --quiet alembic
	$(BIN)/ruff format --quiet alembic

icons: .venv/run ## Draw the icons of static/ anew from icon.svg
	$(BIN)/python -m tools.icons

lock: .venv/dev ## Pin the newest versions of what pyproject.toml asks for
	$(BIN)/uv pip compile pyproject.toml $(LOCK) -o requirements.lock
	$(BIN)/uv pip compile pyproject.toml $(LOCK) --group dev -c requirements.lock -o requirements-dev.lock
LOCK := --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --quiet

clean: ## Remove the environment and the store
	rm -rf .venv var

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Python 3.11 or newer is needed; name it with make PYTHON=..." >&2; exit 1; }
	$(PYTHON) -m venv .venv

.venv/run: requirements.lock | .venv/bin/python
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	@touch $@

# uv installs in a tenth of pip's time. pip brings uv, of the locked version; and where uv finds no
# registry, since it does not read pip's settings, pip brings the rest too. As pip does, uv compiles
# what it installs; where Python may write no bytecode, each process would do so again, for seconds.
.venv/dev: requirements-dev.lock | .venv/bin/python
	sed -n '/^uv==/,/[^\\]$$/p' requirements-dev.lock > .venv/uv.lock
	$(BIN)/python -m pip install --quiet --require-hashes -r .venv/uv.lock
	$(BIN)/uv pip install --python $(BIN)/python --quiet --compile-bytecode --require-hashes \
	  -r requirements-dev.lock \
	  || $(BIN)/python -m pip install --quiet --require-hashes -r requirements-dev.lock
	@touch $@ .venv/run

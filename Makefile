# Everything a fresh machine needs is set up by the targets themselves.
PYTHON ?= python3
BIN := .venv/bin
export PIP_DISABLE_PIP_VERSION_CHECK = 1

.PHONY: help run build check verify site bench test lint pictures lock clean

help: ## Say what there is to make
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

run: build ## Set everything up and serve the site on 127.0.0.1:8000
	PACTLINE_BASE_URL=$${PACTLINE_BASE_URL-http://$${PACTLINE_HOST:-127.0.0.1}:$${PACTLINE_PORT:-8000}} \
	  $(BIN)/python -m app.cli serve

build: .venv/run ## Check the record and build the store
	$(BIN)/python -m app.cli build

check: .venv/run ## Check the files of the record
	$(BIN)/python -m app.cli check

verify: .venv/run ## Hold the record against the articles in the folder PACTLINE_ARTICLES
	$(BIN)/python -m app.cli verify

site: build ## Write the whole site as files into var/site
	rm -rf var/site
	$(BIN)/python -m app.cli export var/site

bench: .venv/dev .venv/bench ## Measure the site beside the wire, nginx and Datasette
	$(BIN)/python -m bench

test: .venv/dev ## Set everything up and run the tests
	$(BIN)/python -m pytest

lint: .venv/dev ## Style, types and the direction of imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

pictures: .venv/dev ## Take the pictures of the site anew; needs chromium
	$(BIN)/python -m tools.pictures

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

.venv/bench: requirements-bench.lock | .venv/bin/python
	$(PYTHON) -m venv var/bench
	var/bench/bin/python -m pip install --quiet --require-hashes -r requirements-bench.lock
	@touch $@

.venv/dev: requirements-dev.lock | .venv/bin/python
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements-dev.lock
	@touch $@ .venv/run

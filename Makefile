# Shuoshi (说事): what can be asked for. Needs Python 3.11 or newer, make and a package index, nothing else.
PYTHON ?= python3
PORT ?= 8080
ARGS ?=
CAP ?=
BIN := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help demo run test mutants bench screenshots soak check format lock migration zh-hant sbom release clean

help:  ## Say what there is
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 16

.venv/run: requirements/run.txt pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv/dev: requirements/dev.txt .venv/run
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@

.venv/release: requirements/release.txt .venv/dev
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/release.txt
	@touch $@

.venv/mutants: requirements/mutants.txt .venv/dev
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/mutants.txt
	@touch $@

demo: .venv/run  ## Show everything in the browser, with a sandbox in Telegram's place (PORT=8080)
	@exec $(BIN)/shuoshi demo --port $(PORT) $(ARGS)

run: .venv/run  ## Run for real: BOT_TOKEN in the environment or in .env
	@exec $(BIN)/shuoshi run $(ARGS)

test: .venv/dev  ## Every test, on SQLite and on PostgreSQL
	@env -u PYTHONDONTWRITEBYTECODE $(BIN)/python -m pytest -n 3 --dist worksteal -m "not soak" $(ARGS)

mutants: .venv/mutants  ## Rules changed one place at a time: do their tests notice? (CAP="polls reminders")
	@$(BIN)/python -m tests.mutants $(CAP)

bench: .venv/dev  ## What things cost, as ratios of one run (ARGS="pages --units 1000", ARGS=--assert)
	@$(BIN)/python -m tests.benchmarks $(ARGS)

screenshots: .venv/dev  ## A picture of every page, in the folder build/screenshots
	@$(BIN)/python -m tests.web.screenshots build/screenshots

soak: .venv/dev  ## The long rest of the tests: half an hour of faults and kills, every flow dying at every step, thousands of cases
	@HYPOTHESIS_PROFILE=soak $(BIN)/python -m pytest -m "soak or hypothesis" $(ARGS)

check: .venv/dev  ## Format, lint, types, layers, catalogues, migrations
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/python -m pytest -p no:cacheprovider tests/locales tests/migrations tests/architecture

format: .venv/dev  ## Put the code into its form
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

migration: .venv/dev  ## Write the next migration from the tables as they are (NAME="what it does")
	@$(BIN)/python -m storage.schema "$(NAME)"

zh-hant: .venv/dev  ## Make the Traditional Chinese catalogues from the Simplified ones
	@$(BIN)/python -m locales.traditional

lock: .venv/dev  ## Choose the newest versions of what is used and lock them by hash
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		pyproject.toml requirements/build.in --extra dev -o requirements/dev.txt
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		pyproject.toml requirements/build.in -c requirements/dev.txt -o requirements/run.txt
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		requirements/release.in -c requirements/dev.txt -o requirements/release.txt
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		requirements/mutants.in -c requirements/dev.txt -o requirements/mutants.txt

sbom: .venv/release  ## What a release consists of, as CycloneDX: dist/shuoshi.cdx.json, made from the lock
	@mkdir -p dist
	@$(BIN)/cyclonedx-py requirements requirements/run.txt --pyproject pyproject.toml --output-reproducible --validate \
		-o dist/shuoshi.cdx.json

release: sbom  ## What is given out, in dist: the package, the lock and the list of what it consists of
	@$(BIN)/python -m hatchling build -t wheel -d dist
	@cp requirements/run.txt dist/requirements.txt
	@cd dist && sha256sum shuoshi-*.whl requirements.txt shuoshi.cdx.json > SHA256SUMS

clean:  ## Throw away what was built
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis dist build mutants

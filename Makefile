# Every target sets up what it needs: an environment in .venv with the packages of pyproject.toml.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test golden schema rules bench clean

demo: .venv/ready
	$(BIN)/planner build examples/brand_sample.yaml --out out

test: .venv/ready-dev
	$(BIN)/python -m pytest -n auto
	$(BIN)/ruff check .
	$(BIN)/mypy

golden: .venv/ready-dev
	$(BIN)/python -m tests.golden.accept

schema: .venv/ready-dev
	$(BIN)/python -m planner.profile.json_schema > schemas/brand.schema.json
	$(BIN)/python -m planner.rules.json_schema schemas
	$(BIN)/python tools/write_format_pages.py

rules: .venv/ready-dev
	$(BIN)/python tools/write_rule_pages.py

bench: .venv/ready-dev
	$(BIN)/python benchmarks/run.py

clean:
	rm -rf .venv out

.venv/ready: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --editable .
# pip compiles what it copies, but not an editable checkout.
	$(BIN)/python -m compileall -q planner
	touch $@

.venv/ready-dev: .venv/ready
	$(BIN)/python -m pip install --quiet --group dev
	touch $@

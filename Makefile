# Two commands matter: `make demo` and `make test`. Both set everything up first.
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
DEMO := out/demo.db

.PHONY: demo desk test lint types contract check lock weights tagger issues gate clean

demo: $(READY)  ## build a record from the sample corpus and say what is in it
	@mkdir -p out && rm -f $(DEMO) $(DEMO)-wal $(DEMO)-shm
	@$(BIN)/truceline new $(DEMO) --process samples/process.yml
	@$(BIN)/truceline add $(DEMO) samples/reports
	@echo && echo "The record is $(DEMO). Open the desk with: make desk"

desk: $(READY)  ## serve the desk over the demo record
	@test -f $(DEMO) || $(MAKE) demo
	@$(BIN)/truceline serve $(DEMO)

test: $(READY)  ## run the tests
	$(BIN)/pytest $(PYTEST)

lint: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(READY)
	$(BIN)/mypy

contract: $(READY)
	$(BIN)/lint-imports

check: lint types contract

gate: $(READY)  ## accuracy may not fall
	$(BIN)/python evaluation/gate.py

weights: $(READY)  ## fit the table of speech weights again (needs ../shared)
	$(BIN)/pip install --quiet -e '.[training]'
	$(BIN)/python training/speech_weights.py ../shared/data/polnear/train.jsonl

tagger: $(READY)  ## train the tagger and its judge again (needs ../shared; about 45 minutes)
	$(BIN)/pip install --quiet -e '.[training]'
	$(BIN)/python training/tagger/train.py ../shared/data/polnear/train.jsonl --out out/tagger
	$(BIN)/python training/tagger/export.py out/tagger src/truceline/reading/learned/model
	$(BIN)/python training/tagger/judge.py ../shared/data/polnear/train.jsonl src/truceline/reading/learned/model

issues: $(READY)  ## fit the weights and trees for issues again (about ten minutes)
	$(BIN)/pip install --quiet -e '.[training]'
	$(BIN)/python training/issues/train.py src/truceline/codebook/issue_likeness.npz
	$(BIN)/python training/issues/ranking.py src/truceline/codebook/issue_ranking.json

lock: $(READY)  ## pin every dependency in requirements.lock
	$(BIN)/pip-compile --quiet --strip-extras --extra dev --output-file requirements.lock \
		--no-emit-index-url --no-emit-find-links --no-emit-trusted-host pyproject.toml

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install -qq --disable-pip-version-check -r requirements.lock
	$(BIN)/pip install -qq --disable-pip-version-check --no-deps -e .
	@touch $@

clean:
	rm -rf $(VENV) out build

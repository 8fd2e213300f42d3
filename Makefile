# One command per action; `make help` lists them. Needs only python3 (3.11 or newer) and make.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready
SERVER_CONFIG := .venv/etc/jupyter/jupyter_server_config.d
SITE_READY := .venv/site-ready
BENCH_READY := .venv-bench/ready

# uv installs in seconds what takes pip a minute. It is in the lock itself: pip brings it, by its hash,
# and pip installs the rest where uv can't be had or doesn't work. Use: $(call install,ENVIRONMENT,LOCK)
PIP_INSTALL := -m pip install --quiet --disable-pip-version-check
define install
sed -n '/^uv==/,/[^\\]$$/p' requirements.lock > $(1)/uv.lock
{ $(1)/bin/python $(PIP_INSTALL) --require-hashes -r $(1)/uv.lock && \
  $(1)/bin/uv pip install --quiet --python $(1)/bin/python --require-hashes -r $(2); } || { \
  echo "uv did not install $(2); pip does, which takes longer."; \
  $(1)/bin/python $(PIP_INSTALL) --require-hashes -r $(2); }
endef

# With it set, each of the many programs that a run starts would compile every module anew. Outside
# of make it may be set, and uv compiles nothing: so what commands, kernels and sandboxes import is
# imported once when the environment is made.
unexport PYTHONDONTWRITEBYTECODE
COMMANDS := autograder.commands.grade, autograder.commands.check, autograder.commands.report, \
            autograder.engine.worker, autograder.pages.nbgrader_feedback, \
            nbgrader.apps, alembic.command, ipykernel.kernelapp

.DEFAULT_GOAL := help
.PHONY: help setup walls demo test thorough quick lint audit release site slides lab bench bench-scale \
        charges busy clean

help:  ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(READY)  ## make the environment in .venv from requirements.lock

$(READY): requirements.lock pyproject.toml autograder/lab/nbgrader_config.py \
          autograder/lab/jupyter_server_config.json
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "$(PYTHON) is older than 3.11: install a newer one, or name it: make PYTHON=python3.12"; \
	  exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' || { \
	  echo "$(PYTHON) can't make environments: on Debian and Ubuntu, apt install python3-venv"; \
	  exit 1; }
	$(PYTHON) -m venv --clear .venv
	@$(call install,.venv,requirements.lock)
	@$(BIN)/python $(PIP_INSTALL) --no-deps --no-build-isolation -e .
	@$(BIN)/python -c 'import $(COMMANDS)'
	@$(BIN)/python -c 'import pathlib; from autograder.sandbox.fonts import font_list; \
	  font_list(pathlib.Path(".venv"))'
	@mkdir -p $(SERVER_CONFIG) && cp autograder/lab/nbgrader_config.py .venv/etc/jupyter/
	@cp autograder/lab/jupyter_server_config.json $(SERVER_CONFIG)/autograder.json
	@touch $@

demo: setup walls  ## build all assignments, grade the example cohort, write feedback, show the scores
	$(BIN)/python examples/hand_in.py
	$(BIN)/autograder build
	$(BIN)/autograder grade
	@for name in $$(ls source); do \
	  $(BIN)/nbgrader generate_feedback $$name --force --log-level=WARN || exit 1; done
	$(BIN)/autograder report

test: setup walls $(SITE_READY) lint  ## run every check and test
	$(BIN)/pytest -n logical --dist loadfile

thorough: setup walls $(SITE_READY)  ## run the few long tests that `make test` leaves out, too
	THOROUGH=1 $(BIN)/pytest -n logical --dist loadfile tests/engine tests/hostile

quick: setup lint  ## ruff, mypy and the tests that take no time: for the one who is editing
	$(BIN)/pytest -q -n logical --dist loadfile -m "not slow"

lint: setup  ## ruff (notebooks too) and mypy
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

audit: setup  ## prove the tests: known wrong answers fail, known right ones pass
	$(BIN)/autograder audit

release: setup  ## make release/ from source/
	$(BIN)/autograder build

site: $(SITE_READY)  ## build the lessons and assignments as a website for any disk: site/_build/html
	$(BIN)/python site/build.py

slides: $(SITE_READY)  ## make slides and sheets to print from the lessons: site/_build/html
	$(BIN)/python site/build.py --slides

$(SITE_READY): $(READY) requirements-site.lock
	@$(call install,.venv,requirements-site.lock)
	@touch $@

walls:
	@case "$$(uname)" in Linux) command -v bwrap > /dev/null || { \
	  echo "bubblewrap is missing: submissions will run as limited processes, without walls."; \
	  echo "On Debian and Ubuntu: sudo apt install bubblewrap. See docs/security.md."; } ;; esac

lab: setup  ## open JupyterLab at the first notebook
	$(BIN)/jupyter lab --notebook-dir=. notebooks/00_start_here.ipynb

bench: setup $(BENCH_READY)  ## measure our speed beside plain nbgrader's and otter-grader's: reports/bench.json
	$(BIN)/python bench/speed.py --otter .venv-bench/bin/otter

bench-scale: setup  ## see whether cost and memory stay flat: 10, 100 and 1,000 submissions
	$(BIN)/python bench/scale.py

charges: setup  ## see whether each recorded mistake, and pairs of them, costs its own points alone
	$(BIN)/python tests/charges.py

busy: setup  ## see whether solved notebooks keep full marks while every processor is busy otherwise
	$(BIN)/python tests/busy.py

$(BENCH_READY): requirements-bench.lock
	$(PYTHON) -m venv --clear .venv-bench
	@$(call install,.venv-bench,requirements-bench.lock)
	@touch $@

clean:  ## delete what the commands made, but not .venv, submitted/ or the gradebook
	rm -rf autograded feedback reports .pytest_cache .ruff_cache .mypy_cache

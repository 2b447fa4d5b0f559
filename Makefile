# Every target is a line or two; plain `make` prints them.
PY := .venv/bin/python

help: ## print this list
	@grep -E '^[a-z-]+:.*## ' Makefile | sed 's/:.*## /\t/' | expand -t 12

.venv/lock.cksum: requirements.txt
	@.ci/venv

env: ## make .venv with the locked packages
	@.ci/venv

test: env ## fast tests; RECIPE=section/name for one recipe
	$(PY) -m pytest $(if $(RECIPE),tests/test_recipes.py --recipe $(RECIPE),-n 2 -m "not check")

.PHONY: help env test

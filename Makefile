# Every target is a line or two; plain `make` prints them.
PY := .venv/bin/python
# Container images often forbid bytecode; without it, each run compiles this project anew.
unexport PYTHONDONTWRITEBYTECODE

help: ## print this list
	@grep -E '^[a-z-]+:.*## ' Makefile | sed 's/:.*## /\t/' | expand -t 12

.venv/lock.cksum: requirements.txt
	@.ci/venv

env: ## make .venv with the locked packages
	@.ci/venv

test: env ## fast tests; RECIPE=section/name for one recipe
	$(PY) -m pytest $(if $(RECIPE),tests/test_recipes.py -p no:examples -p no:hypothesispytest --recipe $(RECIPE),-n 2 -m "not check")

check: env ## the slower rest of what CI runs; AGAIN=1 for what failed the last time
	$(PY) -m pytest -m check $(if $(RECIPE),--recipe $(RECIPE),$(if $(AGAIN),--last-failed --last-failed-no-failures none,-n 2 --dist worksteal)) --durations=10 -rs

record: env ## run recipes and write their outputs and panels; RECIPE=section/name for one
	@$(PY) -m sandbox record $(RECIPE)

new: env ## start a recipe: RECIPE=section/name
	@$(PY) -m sandbox new $(RECIPE)

sandbox: env ## a shell in which aws and boto3 talk to a local AWS; TOPOLOGY=section/name starts from what it builds
	@$(PY) -m sandbox shell $(TOPOLOGY)

serve: env ## the site on http://127.0.0.1:8000, rebuilt when a page or a snippet changes
	@$(PY) -m web.run
	@$(PY) -m sandbox serve $(if $(PORT),--port $(PORT))

site: env ## the site for any static host, in site/; SITE_URL=https://… for canonical links, sitemap and card
	@$(PY) -m web.run
	@$(PY) -m web.build

bench: env ## how fast, against the naive way, side by side; RECIPE=section/name for one recipe only
	$(if $(RECIPE),,$(PY) -m bench.walk)
	$(PY) -m bench.recipes $(RECIPE)
	$(if $(RECIPE),,$(PY) -m bench.browser)

lock: ## requirements.in -> requirements.txt: hashed, for Python 3.11 to 3.14, Linux and macOS
	@.ci/lock

latest: ## run everything with the newest packages, in a throw-away environment, and report what changes
	@.ci/latest

zensical: env ## the same site by Zensical, thrown away: does it build, and what differs?
	@.ci/zensical

.PHONY: help env test check record new sandbox serve site bench lock latest zensical

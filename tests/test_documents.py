"""README and CONTRIBUTING show what is so: programs are the files, commands exist."""

from __future__ import annotations

import re

import pytest
from pytest_examples import CodeExample, EvalExample, find_examples

from sandbox.recipe import ROOT

DOCUMENTS = ["README.md", "CONTRIBUTING.md"]
SHOWN = re.compile(r"<!-- (snippets/\S+) -->\n```\w+\n(.*?)```\n", re.DOTALL)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_shown_program_is_the_file(document: str) -> None:
    for path, text in SHOWN.findall((ROOT / document).read_text()):
        assert text == (ROOT / path).read_text(), f"{document}: the text under {path} is not that file's"


def test_the_readme_shows_a_recipe() -> None:
    assert SHOWN.search((ROOT / "README.md").read_text())


@pytest.mark.parametrize("document", DOCUMENTS)
def test_make_targets_exist(document: str) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    named = set(re.findall(r"`make ([a-z-]+)", (ROOT / document).read_text()))
    assert named <= targets, f"{document} names targets that the Makefile lacks: {named - targets}"


@pytest.mark.parametrize(
    "example",
    list(find_examples(*(str(ROOT / each) for each in (*DOCUMENTS, "packetwalk", "sandbox", "web")))),
    ids=lambda example: f"{example.path.name}:{example.start_line}",
)
def test_python_examples_in_documents_and_docstrings(example: CodeExample, eval_example: EvalExample) -> None:
    eval_example.run_print_check(example)

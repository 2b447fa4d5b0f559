"""The licences that the site publishes are those of the versions that Run ships."""

from __future__ import annotations

from web.run import licences


def test_the_list_names_what_is_locked() -> None:
    text = licences.TARGET.read_text(encoding="utf-8")
    assert text.startswith(licences.head()), "run `python -m web.run.licences`"


def test_every_python_package_brings_its_text() -> None:
    text = licences.TARGET.read_text(encoding="utf-8").removeprefix(licences.head())
    named = {name for line in text.splitlines() for name in line.split(", ")}
    assert set(licences.packages.DISTRIBUTIONS) <= named | {"colorama"}
    assert {"just-bash", "sprintf-js", "diff"} <= named

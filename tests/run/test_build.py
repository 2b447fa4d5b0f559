"""What the build step ships, without a browser."""

from __future__ import annotations

from pathlib import Path

import pytest

from web.run import build, licences, node, npm, packages


def test_every_shipped_package_has_its_licence() -> None:
    written = licences.TARGET.read_text(encoding="utf-8").splitlines()
    missing = [each for each in licences.headings() if each not in written]
    assert not missing, "run: .venv/bin/python -m web.run.licences"


@pytest.mark.check
def test_services_of_the_recipes_keep_their_models_and_others_their_folders() -> None:
    files = dict(packages.files())
    services, regions = packages.calls()
    assert {"ec2", "elbv2", "sts"} <= services
    assert "us-east-1" in regions
    models = {path.split("/")[2]: data for path, data in files.items() if path.endswith("/service-2.json")}
    for service in services:
        assert b'"operations":{}' not in models[service], service
        assert b'"documentation"' not in models[service][:2000], service
    assert b'"operations":{}' in models["glue"]
    assert not [path for path in files if path.startswith("moto/glue/")]


def test_another_download_than_the_pinned_one_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(npm, "_download", lambda which, cache: b"somebody else's")
    with pytest.raises(ValueError, match=r"not what web/run/lock\.json pins"):
        npm.package("pyodide", tmp_path)
    assert not list(tmp_path.iterdir())


def test_without_the_packages_the_site_has_no_run(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from web.run import __main__ as command

    def offline(*_: object, **__: object) -> None:
        raise node.NotToBeHad("no network")

    (tmp_path / "docs" / "assets" / "run").mkdir(parents=True)
    (tmp_path / "run.html").write_text("old")
    monkeypatch.setattr(build, "build", offline)
    monkeypatch.setattr(build, "inputs", lambda: "changed")
    monkeypatch.setattr(build, "without", lambda without=build.without: without(tmp_path / "docs", tmp_path))
    assert command.main() == 0
    assert "The site is built without Run: no network" in capsys.readouterr().err
    assert not (tmp_path / "docs" / "assets" / "run").exists()
    assert not (tmp_path / "run.html").exists()

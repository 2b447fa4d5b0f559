"""Both ways of handing a program's `aws` to the sandbox hand over the same: Perl's, which is faster, and Python's."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from sandbox import bash, cli, fence

PROGRAM = r"""
export ODD=$'two\nlines and \xff'
show one 'two  words' '' "$ODD" 'naïve * ? "quoted"'
{ show a; show b; } >file
show c >>file
wc -l <file
show d | sed 's/^/piped: /'
printf 'x\ny\n' | xargs -P 2 -I {} show {} >/dev/null
cd sub && show here
show large "$(head -c 100000 /dev/zero | tr '\0' z)" | wc -c
show fails 2>&1 || echo "status $?"
"""


@pytest.fixture(params=["python", "perl"])
def shim(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    original = fence.shim
    if request.param == "python":
        monkeypatch.setattr(fence, "shim", lambda name: original(name, python=True))
    elif "perl" not in original("aws").partition("\n")[0]:
        pytest.skip("no Perl on this machine, or not Linux: Python's way is the one in use")


def test_arguments_environment_directory_descriptors_and_status(tmp_path: Path, shim: None) -> None:
    assert _run(tmp_path, _show) == (
        b"['one', 'two  words', '', 'two\\nlines and \\udcff', 'na\\xefve * ? \"quoted\"']\n"
        b"3\npiped: ['d']\n['here']\n100014\n['fails']\nto standard error\nstatus 77\n"
    )


def _show(arguments: list[str]) -> cli.Result:
    said = [(1, f"{arguments!a}\n".encode())]
    return cli.Result(77, [*said, (2, b"to standard error\n")]) if arguments == ["fails"] else cli.Result(0, said)


def _run(tmp_path: Path, show) -> bytes:
    work = tmp_path / "work"
    (work / "sub").mkdir(parents=True)
    with bash.serving(tmp_path, {"show": show}) as (tools, server):
        (tools / "show").write_text(fence.shim("show"))
        (tools / "show").chmod(0o755)
        environment = {**fence.environment(tmp_path, tools, {}), "SANDBOX_SOCKET": server}
        done = subprocess.run([tools / "bash", "-c", PROGRAM], cwd=work, env=environment, capture_output=True)
    assert not done.stderr
    return done.stdout


def test_environment_and_directory(tmp_path: Path, shim: None, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []

    def aws(arguments: list[str], environment: dict[str, str], directory: str, stdin: int) -> cli.Result:
        seen.append((arguments, environment.get("ODD"), environment.get("EMPTY"), directory, os.read(stdin, 10)))
        return cli.Result(3)

    monkeypatch.setattr(bash, "_aws", aws)
    with bash.serving(tmp_path) as (tools, server):
        environment = {**fence.environment(tmp_path, tools, {}), "SANDBOX_SOCKET": server}
        program = "cd /tmp; printf input | ODD=$'a=b\\n\\xe4' EMPTY= aws x; exit $?"
        status = subprocess.run([tools / "bash", "-c", program], env=environment).returncode
    assert status == 3
    assert seen == [(["x"], "a=b\n\udce4", "", os.path.realpath("/tmp"), b"input")]


def test_a_sandbox_that_is_gone(tmp_path: Path, shim: None) -> None:
    fence.tools(tmp_path / "bin")
    for server in ({"SANDBOX_SOCKET": str(tmp_path / "none")}, {}):
        done = subprocess.run([tmp_path / "bin" / "aws", "x"], env=server, capture_output=True)
        assert (done.returncode, done.stdout) == (255, b"")
        assert done.stderr == b"aws: the sandbox that this program was started by is gone\n"

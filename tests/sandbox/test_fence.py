"""No way out: every way that a program could take is tried, and fails."""

from __future__ import annotations

import shutil
import socket
import sys
import textwrap
import threading
from pathlib import Path

import pytest

from sandbox import account, fence, run

needs_namespace = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="network namespaces exist on Linux only"
)


def _run(tmp_path: Path, name: str, text: str, strict: bool = False) -> run.Run:
    path = tmp_path / name
    path.write_text(textwrap.dedent(text))
    account.reset()
    return run.program(path, {}, strict=strict)


@pytest.fixture
def listener():
    """A real server on this machine that says whether anybody reached it."""
    server = socket.create_server(("127.0.0.1", 0))
    reached: list[bytes] = []

    def serve() -> None:
        while True:
            try:
                connection, _ = server.accept()
            except OSError:
                return
            reached.append(b"")
            connection.close()

    threading.Thread(target=serve, daemon=True).start()
    yield server.getsockname()[1], reached
    server.close()


def test_the_listener_can_be_reached_without_the_fence(listener) -> None:
    port, reached = listener
    socket.create_connection(("127.0.0.1", port), timeout=5).close()
    for _ in range(100):
        if reached:
            break
        threading.Event().wait(0.01)
    assert reached


def test_cli_with_an_endpoint_url_says_why(tmp_path: Path, listener) -> None:
    port, reached = listener
    done = _run(tmp_path, "p.sh", f"aws ec2 describe-vpcs --endpoint-url http://127.0.0.1:{port}\n")
    assert "no way out" in done.stderr
    assert done.status != 0
    assert not reached


def test_cli_with_an_endpoint_in_the_environment_says_why(tmp_path: Path, listener) -> None:
    port, reached = listener
    done = _run(tmp_path, "p.sh", f"AWS_ENDPOINT_URL=http://127.0.0.1:{port} aws ec2 describe-vpcs\n")
    assert "no way out" in done.stderr
    assert not reached


@pytest.mark.parametrize("url", ["http://127.0.0.1:{port}", "https://example.org"])
def test_boto3_with_an_endpoint_url_says_why(tmp_path: Path, listener, url: str) -> None:
    port, reached = listener
    done = _run(
        tmp_path,
        "p.py",
        f"""
        import boto3
        boto3.client("ec2", endpoint_url="{url.format(port=port)}").describe_vpcs()
        """,
        strict=True,
    )
    assert "no way out" in done.stderr
    assert done.status != 0
    assert not reached


@needs_namespace
def test_dev_tcp_fails(tmp_path: Path, listener) -> None:
    port, reached = listener
    done = _run(tmp_path, "p.sh", f"echo hello >/dev/tcp/127.0.0.1/{port}\necho $?\n")
    assert done.stdout == "1\n"
    assert not reached


@needs_namespace
def test_metadata_address_fails(tmp_path: Path) -> None:
    done = _run(tmp_path, "p.sh", "echo hello >/dev/tcp/169.254.169.254/80\n")
    assert "unreachable" in done.stderr


def test_curl_is_not_there(tmp_path: Path) -> None:
    done = _run(tmp_path, "p.sh", "curl http://127.0.0.1/\n")
    assert "command not found" in done.stderr
    assert done.status == 127


@needs_namespace
def test_curl_by_its_path_fails(tmp_path: Path, listener) -> None:
    port, reached = listener
    # Any program of this machine that opens a socket will do; Python is there for sure.
    command = f"import socket; socket.create_connection(('127.0.0.1', {port}), 2)"
    done = _run(tmp_path, "p.sh", f'{sys.executable} -c "{command}"\n')
    assert done.status != 0
    assert not reached


@needs_namespace
def test_another_aws_by_its_path_fails(tmp_path: Path) -> None:
    other = Path(sys.executable).with_name("aws")
    assert other.exists()
    done = _run(tmp_path, "p.sh", f"AWS_MAX_ATTEMPTS=1 {other} sts get-caller-identity --cli-connect-timeout 2\n")
    assert done.status != 0
    assert not done.stdout


def test_an_aws_command_starts_no_other_program(tmp_path: Path) -> None:
    """It would run beside the sandbox: outside the namespace, with this process's environment."""
    witness = tmp_path / "witness"
    done = _run(
        tmp_path,
        "p.sh",
        f"""
        mkdir -p ~/.aws/cli
        printf '[profile other]\ncredential_process = touch {witness}\n' >~/.aws/config
        aws sts get-caller-identity --profile other || echo "status $?"
        printf '[toplevel]\nshow = !touch {witness}\n' >~/.aws/cli/alias
        aws show || echo "status $?"
        aws ec2 describe-vpcs --query 'length(Vpcs)'
        """,
    )
    assert done.stderr.count("no way out: this aws command starts another program") == 2
    assert done.stdout == "status 255\nstatus 255\n1\n"
    assert not witness.exists()


def test_raw_sockets_of_a_boto3_program_fail(tmp_path: Path, listener) -> None:
    port, reached = listener
    for attempt in (
        f"import socket; socket.create_connection(('127.0.0.1', {port}))",
        "import socket; socket.socket(socket.AF_INET, socket.SOCK_RAW, 1)",
        "import socket; socket.getaddrinfo('example.org', 443)",
        f"import urllib.request; urllib.request.urlopen('http://127.0.0.1:{port}/')",
        "import subprocess; subprocess.run(['true'])",
        "import os; os.system('true')",
        "import os; os.fork()",
        "import ctypes; ctypes.CDLL('libc.so.6')",
    ):
        done = _run(tmp_path, "p.py", attempt + "\n", strict=True)
        assert "no way out" in done.stderr, attempt
        assert done.status == 1, attempt
    assert not reached


def test_the_guard_is_down_again_after_a_program(tmp_path: Path) -> None:
    _run(tmp_path, "p.py", "x = 1\n")
    socket.socket().close()


def test_a_profile_in_the_old_home_is_not_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "old_home"
    (home / ".aws").mkdir(parents=True)
    (home / ".aws" / "credentials").write_text(
        "[work]\naws_access_key_id = AKIAREALLYREAL00000\naws_secret_access_key = secret\n"
    )
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("AWS_PROFILE", "work")
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(home / ".aws" / "credentials"))
    shell = _run(
        tmp_path,
        "p.sh",
        """
        aws sts get-caller-identity --profile work
        printf '%s %s\\n' "${AWS_PROFILE:-unset}" "$AWS_ACCESS_KEY_ID"
        """,
    )
    assert "could not be found" in shell.stderr
    assert shell.stdout == f"unset {account.ENVIRONMENT['AWS_ACCESS_KEY_ID']}\n"
    python = _run(tmp_path, "p.py", 'import boto3\nboto3.Session(profile_name="work")\n', strict=True)
    assert "could not be found" in python.stderr


def test_the_run_says_which_fence_held() -> None:
    words = fence.description()
    assert ("a network namespace without network" in words) == bool(fence.namespace())


@needs_namespace
def test_ci_requires_the_namespace(monkeypatch: pytest.MonkeyPatch) -> None:
    from sandbox.errors import SandboxError

    monkeypatch.setenv("CI", "true")
    monkeypatch.setattr(shutil, "which", lambda name: "/nonexistent/" + name)
    fence.namespace.cache_clear()
    try:
        with pytest.raises(SandboxError, match="CI needs network namespaces"):
            fence.namespace()
    finally:
        monkeypatch.undo()
        fence.namespace.cache_clear()

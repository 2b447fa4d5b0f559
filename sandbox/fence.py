"""No way out: what keeps a program of ours off the network and out of the reader's account.

bash programs run in a network namespace without network where the kernel gives one (Linux); a pathname Unix
socket still reaches the sandbox. Everywhere they have an empty HOME, fake credentials, a dead proxy, no metadata
service, and a PATH with the allowed tools only. boto3 programs run in this process, where an audit hook refuses
sockets and other programs while they run.
"""

from __future__ import annotations

import functools
import os
import platform
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sandbox.account import ENVIRONMENT
from sandbox.errors import NoWayOut, SandboxError

# The text tools a recipe may use: POSIX ones that GNU and BSD (macOS) have alike. Anything else is not on PATH.
TOOLS = (
    *(
        "awk",
        "basename",
        "bash",
        "cat",
        "chmod",
        "cmp",
        "comm",
        "cp",
        "cut",
        "diff",
        "dirname",
        "env",
        "expr",
    ),
    *(
        "false",
        "fold",
        "grep",
        "head",
        "join",
        "ln",
        "ls",
        "mkdir",
        "mktemp",
        "mv",
        "nl",
        "od",
        "paste",
        "printf",
    ),
    *(
        "pwd",
        "rm",
        "rmdir",
        "sed",
        "seq",
        "sh",
        "sort",
        "split",
        "tail",
        "tee",
        "touch",
        "tr",
        "true",
        "uniq",
    ),
    *("wc", "xargs"),
)
DEAD_PROXY = "http://127.0.0.1:9"  # the discard port: refused at once where nothing listens


@functools.cache
def namespace() -> tuple[str, ...]:
    """Return the command prefix that runs a program without network, or () where the system has none.

    Raises SandboxError in CI on Linux, where the namespace is required.
    """
    if not sys.platform.startswith("linux"):
        return ()
    prefix = (shutil.which("unshare") or "unshare", "--map-root-user", "--net")
    try:
        works = subprocess.run([*prefix, shutil.which("true")], capture_output=True, check=False)
        problem = works.stderr.decode(errors="replace").strip() if works.returncode else ""
    except OSError as error:
        problem = str(error)
    if not problem:
        return prefix
    if os.environ.get("CI"):
        raise SandboxError(
            f"CI needs network namespaces and cannot make one ({problem}). On Ubuntu: "
            "sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0"
        )
    return ()


def description() -> str:
    """Say which fence held, for the end of a run."""
    if namespace():
        return "a network namespace without network, an empty HOME, fake credentials, the allowed tools only"
    return "no network namespace on this system; an empty HOME, fake credentials, a dead proxy, the allowed tools only"


def tools(directory: Path) -> None:
    """Fill `directory` with the tools of a program's PATH: the text tools, jq, and the shims."""
    directory.mkdir(parents=True)
    for name, found in _found(os.environ.get("PATH")):
        os.symlink(found, directory / name)
    (directory / "jq").symlink_to(jq())
    for name in ("aws", "sleep", "date"):
        (directory / name).write_text(shim(name))
        (directory / name).chmod(0o755)


@functools.cache
def _found(path: str | None) -> list[tuple[str, str]]:
    """Return (name, path) of the tools that the machine has."""
    return [(name, found) for name in TOOLS if (found := shutil.which(name, path=path))]


_SENDMSG = {"x86_64": 46, "aarch64": 211}  # Linux's numbers of that system call


@functools.cache
def shim(name: str, python: bool = False) -> str:
    """Return the script that hands a program's command to the sandbox: Perl's where it can do it, or Python's."""
    here, perl, number = Path(__file__).parent, shutil.which("perl"), _SENDMSG.get(platform.machine())
    if sys.platform == "linux" and sys.maxsize > 2**32 and perl and number and " " not in perl and not python:
        return f"#!{perl}\n" + (here / "shim.pl").read_text().replace("SENDMSG, ", f"{number}, ")
    # sh and exec, because a `#!` line may not hold a path with blanks and is cut at 127 characters.
    return f'#!/bin/sh\nexec "{sys.executable}" -I -S "{here / "shim.py"}" {name} "$@"\n'


def jq() -> Path:
    """Return the jq of programs: the pinned jaq, the same on every machine."""
    path = Path(sys.executable).with_name("jaq")
    if not path.exists():
        raise SandboxError(f"{path} is missing; run `make env` to install the locked packages")
    return path


def environment(home: Path, path: Path | None, extra: dict[str, str]) -> dict[str, str]:
    """Return a program's whole environment; nothing of ours is inherited."""
    return {
        **ENVIRONMENT,
        "HOME": str(home),
        "TMPDIR": str(home / "tmp"),
        "LC_ALL": "C",
        "TZ": "UTC",
        "HTTP_PROXY": DEAD_PROXY,
        "HTTPS_PROXY": DEAD_PROXY,
        "http_proxy": DEAD_PROXY,
        "https_proxy": DEAD_PROXY,
        **({"PATH": str(path)} if path else {}),
        **extra,
    }


_guarding = False
_commands = threading.local()  # `.guarded` in a thread that runs a command of the AWS CLI
_installed = False
_REFUSED = {
    "socket.__new__": "opens a socket",
    "socket.connect": "opens a connection",
    "socket.getaddrinfo": "looks up a host name",
    "socket.gethostbyname": "looks up a host name",
    "subprocess.Popen": "starts another program",
    "os.system": "starts another program",
    "os.exec": "starts another program",
    "os.posix_spawn": "starts another program",
    "os.fork": "starts another process",
    "os.forkpty": "starts another process",
    "pty.spawn": "starts another program",
    "ctypes.dlopen": "loads a native library",
}


@contextmanager
def guard() -> Iterator[None]:
    """Refuse sockets and other programs to the Python code that runs inside."""
    global _guarding
    _install()
    _guarding = True
    try:
        yield
    finally:
        _guarding = False


@contextmanager
def guard_command() -> Iterator[None]:
    """Refuse other programs (a `credential_process`, an alias with `!`) to the command that runs in this thread.

    They would run outside the namespace and with the environment of the sandbox.
    """
    _install()
    _commands.guarded = True
    try:
        yield
    finally:
        _commands.guarded = False


def _install() -> None:
    global _installed
    if not _installed:
        sys.addaudithook(_audit)  # for good: Python has no way to take a hook out
        _installed = True


def _audit(event: str, arguments: tuple) -> None:
    if event not in _REFUSED:
        return
    if _guarding:
        raise NoWayOut(
            f"the sandbox has no way out: this program {_REFUSED[event]} ({event}), and a boto3 program of ours only "
            "makes AWS calls, which moto answers in this process"
        )
    if not event.startswith("socket.") and getattr(_commands, "guarded", False):
        raise NoWayOut(f"the sandbox has no way out: this aws command {_REFUSED[event]} ({event})")

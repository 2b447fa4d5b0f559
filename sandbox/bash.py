"""Real bash, driven against the sandbox: the one module with a server, threads and subprocesses.

`bash -euo pipefail cli.sh` runs the file as it is. A DEBUG trap, set from outside through BASH_ENV, writes the line
of each command into the output stream, which tells what each top-level statement printed; an EXIT trap hands over
the environment that the program exported.
"""

from __future__ import annotations

import array
import itertools
import operator
import os
import re
import signal
import socket
import subprocess
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from sandbox import account, cli, commands, fence
from sandbox.errors import SandboxError
from sandbox.program import Source

# set -T lets the trap see subshells and functions too. In a function LINENO counts from elsewhere, so the line is the
# one of the outermost call.
_PRELUDE = r"""
unset BASH_ENV
exec {marks}>&1
trap 'env -0 >"$SANDBOX_EXPORTS"' EXIT
set -T
trap 'printf "\036%s\036" "$((${#BASH_LINENO[@]} > 1 ? BASH_LINENO[${#BASH_LINENO[@]} - 2] : LINENO))" >&{marks}' DEBUG
""".replace("{marks}", "9")
_MARK = re.compile(rb"\x1e(\d+)\x1e")
Commands = dict[str, Callable[[list[str]], cli.Result]]
TIMEOUT = 60  # seconds of real time; a program that needs more is stuck


def run(
    source: Source, environment: dict[str, str], home: Path, strict: bool = True
) -> tuple[int, dict[int, str], str, dict[str, str], int]:
    """Run a bash program in an empty directory, with `bash -euo pipefail` or, not strict, with plain `bash`.

    Returns (exit status, {last line of statement: what it printed}, stderr, exported environment, line of the file
    that ran last). `source` must be a file on disk; `environment` is added to the fence's.
    """
    with serving(home) as (tools, server):
        prelude, exports, work = home / "prelude.sh", home / "exports", home / "work"
        prelude.write_text(_PRELUDE)
        (home / "tmp").mkdir()
        work.mkdir()
        whole = {
            **fence.environment(home, tools, environment),
            "SANDBOX_SOCKET": server,
            "SANDBOX_EXPORTS": str(exports),
            "BASH_ENV": str(prelude),
        }
        options = ["-euo", "pipefail"] if strict else []
        command = [*fence.namespace(), str(tools / "bash"), *options, os.path.abspath(source.path)]
        status, out, err = _finish(command, whole, work, source.path)
        exported = _read_environment(exports)
    outputs, last = _attribute(out, source, trapped=bool(exported))
    stderr = err.decode("utf-8", "replace")
    refused = re.search(r": line (\d+): syntax error", stderr)
    return status, outputs, stderr, exported, int(refused[1]) if refused else last


def paste(text: str, shell: list[str], environment: dict[str, str], home: Path) -> tuple[int, str, str]:
    """Feed a program to an interactive shell, as a paste does; return (status, stdout, stderr)."""
    with serving(home) as (tools, server):
        work = home / "work"
        work.mkdir()
        (home / "tmp").mkdir()
        whole = {**fence.environment(home, tools, environment), "SANDBOX_SOCKET": server, "PS1": "", "PS2": ""}
        status, out, err = _finish([*fence.namespace(), *shell], whole, work, shell[0], text.encode())
    return status, out.decode(), err.decode(errors="replace")


def _finish(
    command: list[str], environment: dict[str, str], directory: Path, name: str, stdin: bytes = b""
) -> tuple[int, bytes, bytes]:
    """Run a command to its end, or kill it with all its children after TIMEOUT seconds."""
    try:
        process = subprocess.Popen(
            command,
            env=environment,
            cwd=directory,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
    except OSError as error:
        raise SandboxError(f"{name}: bash could not be started: {error}") from None
    late = threading.Event()

    def kill() -> None:
        late.set()
        with suppress(OSError):
            os.killpg(process.pid, signal.SIGKILL)

    # Not communicate's own timeout: the clock that it would ask is frozen.
    timer = threading.Timer(TIMEOUT, kill)
    timer.start()
    try:
        out, err = process.communicate(stdin)
    except BaseException:  # Ctrl-C: leave nothing running
        kill()
        raise
    finally:
        timer.cancel()
    if late.is_set():
        raise SandboxError(f"{name}: still running after {TIMEOUT} s of real time; stopped")
    return process.returncode, out, err


def _read_environment(path: Path) -> dict[str, str]:
    try:
        pairs = path.read_bytes().split(b"\0")
    except OSError:
        return {}
    return dict(each.decode("utf-8", "replace").split("=", 1) for each in pairs if b"=" in each)


def _attribute(out: bytes, source: Source, trapped: bool) -> tuple[dict[int, str], int]:
    """Give each top-level statement what was printed while it ran; also return the line that ran last.

    `trapped`: our EXIT trap ran, so that the last mark is its own and no line of the program's.
    """
    outputs: dict[int, bytes] = {}
    last_line = 0
    pieces = _MARK.split(out)
    statement = source.statements[0][1] if source.statements else 0
    for index in range(0, len(pieces), 2):
        if index:
            line = int(pieces[index - 1])
            statement = source.statement_at(line) or statement
            if not (trapped and index == len(pieces) - 1):
                last_line = line or last_line
        if pieces[index]:
            outputs[statement] = outputs.get(statement, b"") + pieces[index]
    return {line: data.decode("utf-8", "replace") for line, data in outputs.items()}, last_line


@contextmanager
def serving(home: Path, more: Commands | None = None) -> Iterator[tuple[Path, str]]:
    """Serve `aws`, `sleep` and `date`, and `more`, on a Unix socket; yield (directory for PATH, socket path)."""
    tools = home / "bin"
    fence.tools(tools)
    # Not in `home`: a socket's path may have 104 characters at most (macOS), and pytest's directories are deep.
    with tempfile.TemporaryDirectory(prefix="sbx") as short, account.clock() as clock:
        path = os.path.join(short, "s")
        listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        listener.bind(path)
        listener.listen(128)
        threading.Thread(target=_accept, args=(listener, clock, more or {}), daemon=True).start()
        try:
            yield tools, path
        finally:
            with suppress(OSError):  # wakes the accepting thread on Linux; macOS refuses it, and close does
                listener.shutdown(socket.SHUT_RDWR)
            listener.close()


def _accept(listener: socket.socket, clock: account.Clock, more: Commands) -> None:
    while True:
        try:
            connection, _ = listener.accept()
        except OSError:
            return
        threading.Thread(target=_answer, args=(connection, clock, more), daemon=True).start()


def _answer(connection: socket.socket, clock: account.Clock, more: Commands) -> None:
    """Serve one command: read it, run it, write what it printed to its own descriptors, return its status."""
    with connection:
        descriptors: list[int] = []
        try:
            directory, arguments, environment, descriptors = _receive(connection)
            if arguments[0] == "aws":
                result = _aws(arguments[1:], environment, directory, descriptors[0])
            elif arguments[0] in more:
                result = more[arguments[0]](arguments[1:])
            else:
                result = commands.CLOCK[arguments[0]](arguments[1:], clock)
            # Written after the call is over, outside its lock: a full pipe must not keep other calls waiting.
            # In one piece, as a process writes what it has buffered: calls that run at once share a pipe line by line.
            for fd, pieces in itertools.groupby(result.written, key=operator.itemgetter(0)):
                _write(descriptors[fd], b"".join(data for _, data in pieces))
            status = result.status
        except (OSError, ValueError) as error:
            status = 255
            if len(descriptors) == 3:
                _write(descriptors[2], f"aws: the sandbox could not serve this command: {error}\n".encode())
        finally:
            for fd in descriptors:
                os.close(fd)
        with suppress(OSError):  # the caller may be gone (a timeout, `head` in a pipeline)
            connection.sendall(bytes([status & 255]))


def _receive(connection: socket.socket) -> tuple[str, list[str], dict[str, str], list[int]]:
    header, ancillary, _, _ = connection.recvmsg(8, socket.CMSG_SPACE(3 * array.array("i").itemsize))
    descriptors = array.array("i")
    for level, kind, data in ancillary:
        if (level, kind) == (socket.SOL_SOCKET, socket.SCM_RIGHTS):
            descriptors.frombytes(data[: len(data) - len(data) % descriptors.itemsize])
    size, message = int.from_bytes(header, "big"), b""
    while len(message) < size:
        piece = connection.recv(min(1 << 20, size - len(message)))
        if not piece:
            raise ValueError("the message was cut short")
        message += piece
    fields = [os.fsdecode(each) for each in message.split(b"\0")]
    count = int(fields[1])
    environment = dict(each.split("=", 1) for each in fields[2 + count :] if "=" in each)
    return fields[0], fields[2 : 2 + count], environment, list(descriptors)


def _aws(arguments: list[str], environment: dict[str, str], directory: str, stdin: int) -> cli.Result:
    def given() -> IO[str]:
        return os.fdopen(os.dup(stdin), "r", encoding="utf-8")

    if not any("/dev/stdin" in each for each in arguments):
        return cli.run(arguments, environment, directory, given)
    # `aws a | aws b --cli-input-json file:///dev/stdin`: read it before taking the lock, which the writer needs.
    with tempfile.NamedTemporaryFile(prefix="stdin") as copied:
        with os.fdopen(os.dup(stdin), "rb") as stream:
            copied.write(stream.read())
        copied.flush()
        return cli.run([each.replace("/dev/stdin", copied.name) for each in arguments], environment, directory, given)


def _write(fd: int, data: bytes) -> None:
    with suppress(OSError):  # nobody reads any more (`| head -1`)
        while data:
            data = data[os.write(fd, data) :]

"""The AWS CLI's own code, called in this process: `aws` without the half second that a new process takes.

Every call gets a fresh driver, because a reused one leaks parser state into the next command; what is shared is
the cache of service models (see `sandbox.account.start`). No threads, sockets or subprocesses: it runs in a
browser too.
"""

from __future__ import annotations

import io
import logging
import os
import re
import sys
import threading
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import IO

from sandbox import driver, fence, model, recorder

# isort: split
import awscli.alias
import awscli.clidriver
import awscli.customizations.assumerole
from botocore import xform_name

driver.install()
_DATA_PATH = os.environ["AWS_DATA_PATH"]  # set by importing awscli: where its own models lie

# Not `account.lock`, which is held for an API call: `aws s3 cp` makes those from threads while its command waits.
_one_at_a_time = threading.Lock()

# Commands that nothing here can check, because they exist in AWS CLI v2 only and sign a person in: shown, not run.
# A closed list; the site counts them.
SHOWN = {
    ("login",): "opens a browser to sign in with console credentials (AWS CLI v2)",
    ("logout",): "ends a session of `aws login` (AWS CLI v2)",
    ("sso", "login"): "opens a browser to sign in to IAM Identity Center (AWS CLI v2)",
    ("sso", "logout"): "ends a session of `aws sso login` (AWS CLI v2)",
    ("configure", "sso"): "asks questions and opens a browser (AWS CLI v2)",
    ("configure", "mfa-login"): "asks for the code of an MFA device (AWS CLI v2)",
    ("configure", "export-credentials"): "prints the session's secrets (AWS CLI v2)",
}


@dataclass
class Result:
    """What one `aws` command did: its exit status and what it wrote, in order, as (fd 1 or 2, bytes)."""

    status: int
    written: list[tuple[int, bytes]] = field(default_factory=list)

    def text(self, fd: int = 1) -> str:
        """Return what was written to stdout (1) or stderr (2)."""
        return b"".join(data for where, data in self.written if where == fd).decode("utf-8", "replace")


class _Stream(io.RawIOBase):
    """A standard stream that keeps what is written, in order with the other one."""

    def __init__(self, fd: int, written: list[tuple[int, bytes]]) -> None:
        self._fd, self._written = fd, written

    def writable(self) -> bool:
        return True

    def write(self, data) -> int:
        self._written.append((self._fd, bytes(data)))
        return len(data)


def run(
    arguments: list[str],
    environment: dict[str, str],
    directory: str,
    stdin: Callable[[], IO[str]] | None = None,
) -> Result:
    """Run `aws ARGUMENTS…` in `directory` with exactly this environment; never raises.

    Exit status and streams are the CLI's own. `stdin` opens standard input when the command reads it.
    """
    reason = shown(arguments)
    if reason is not None:
        command = " ".join(["aws", *arguments])
        into = recorder.current()
        if into is not None:
            into.calls.append(
                {
                    "service": "aws",
                    "operation": command,
                    "region": "",
                    "parameters": {},
                    "outcome": "ok",
                    "tier": "shown",
                }
            )
        return Result(0)
    result = Result(255)
    into = recorder.current()
    made: list[dict] = []
    with _one_at_a_time, _process_state(environment, directory, result.written, stdin, "--debug" in arguments):
        before = len(into.calls) if into else 0
        try:
            result.status = awscli.clidriver.create_clidriver().main(list(arguments)) or 0
        except SystemExit as leaving:  # argparse refuses a command line this way
            result.status = leaving.code if isinstance(leaving.code, int) else 2
        except Exception as error:  # the real `aws` would print a traceback; a person needs one line
            result.written.append((2, f"aws: {type(error).__name__}: {error}\n".encode()))
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            if into is not None:
                made = into.calls[before:]  # here: once the next command runs, there are its calls too
    if into is not None:
        into.findings += _query_findings(arguments, made)
    return result


def shown(arguments: list[str]) -> str | None:
    """Return the reason why this command is shown and not run, or None when it runs."""
    words = tuple(each for each in arguments if not each.startswith("-"))
    for command, reason in SHOWN.items():
        if words[: len(command)] == command:
            return reason
    return None


def _query_findings(arguments: list[str], made: list[dict]) -> list[str]:
    """Hold `--query` against the output shape of the operation that was called."""
    # Not simply the last call: a profile with a role makes one of its own.
    own = [call for call in made if xform_name(call["operation"], "-") in arguments]
    findings = []
    for index, argument in enumerate(arguments):
        query = None
        if argument == "--query" and index + 1 < len(arguments):
            query = arguments[index + 1]
        elif argument.startswith("--query="):
            query = argument.removeprefix("--query=")
        if query is not None and own:
            call = own[-1]
            findings += [
                f"{call['service']} {call['operation']} --query: {finding}"
                for finding in model.check_cli_query(call["service"], call["operation"], query)
            ]
    return findings


@contextmanager
def _process_state(environment, directory, written, stdin, debug):
    """Swap the process-global state that the CLI reads, and put it back."""
    saved_environment, saved_directory = os.environ, os.getcwd()
    saved_streams = sys.stdin, sys.stdout, sys.stderr
    # Without --debug the CLI still makes its debug records, for a handler that drops them; spare them.
    if not debug:
        logging.disable(logging.INFO)
    # A dictionary will do, as no command may start another process; the real one encodes each of 400 look-ups.
    os.environ = {**environment, "AWS_DATA_PATH": _DATA_PATH}  # noqa: B003
    # A new process finds these in its own HOME; the CLI's code asks once, when it is imported.
    awscli.customizations.assumerole.CACHE_DIR = os.path.expanduser("~/.aws/cli/cache")
    awscli.alias.AliasLoader.__init__.__defaults__ = (os.path.expanduser("~/.aws/cli/alias"),)
    try:
        os.chdir(directory)
        sys.stdout = io.TextIOWrapper(_Stream(1, written), encoding="utf-8", write_through=True)
        sys.stderr = io.TextIOWrapper(_Stream(2, written), encoding="utf-8", write_through=True)
        sys.stdin = _LazyInput(stdin)
        with fence.guard_command():
            yield
    finally:
        logging.disable(logging.NOTSET)
        sys.stdin, sys.stdout, sys.stderr = saved_streams
        os.chdir(saved_directory)
        os.environ = saved_environment  # noqa: B003
        # `--debug` and the CLI's own set-up add a handler for each call; they would pile up.
        for name in ("awscli", "botocore", "s3transfer", "urllib3"):
            logger = logging.getLogger(name)
            logger.handlers.clear()
            if logger.level:  # setting it empties a cache of every logger
                logger.setLevel(logging.NOTSET)


class _LazyInput:
    """Standard input that is opened only by a command which reads it (`aws configure`)."""

    def __init__(self, open_stdin) -> None:
        self._open, self._stream = open_stdin, None

    def __getattr__(self, name):
        if self._stream is None:
            self._stream = self._open() if self._open else io.StringIO("")
        return getattr(self._stream, name)

    def isatty(self) -> bool:
        return False


def versions() -> dict[str, str]:
    """Return the versions that earned a panel its badge.

    They are the installed ones; `make latest`, which asks what newer ones would change but for their own name, has the
    locked ones said.
    """
    names = ("moto", "awscli", "boto3", "botocore")
    if os.environ.get("SANDBOX_LOCKED_VERSIONS"):
        lock = (Path(__file__).parents[1] / "requirements.txt").read_text()
        return {name: re.search(rf"^{name}==(\S+)", lock, re.MULTILINE)[1] for name in names}
    return {name: version(name) for name in names}

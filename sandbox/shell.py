"""`make sandbox`: a shell in which `aws` and boto3 talk to a seeded AWS in this process. No account, no Docker.

The same seed as the recipes': in a new account, or with TOPOLOGY in the state that the recipe built, the commands of a
page print what the page shows. What the shell does to files is real; HOME is an empty folder that goes when it ends.
"""

from __future__ import annotations

import base64
import os
import pickle
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import boto3
from botocore.exceptions import ClientError

from sandbox import account, bash, cli, fence, recorder, run
from sandbox.errors import SandboxError
from sandbox.recipe import all_names, load
from sandbox.recorder import Recording

_KEPT = ("PATH", "TERM", "LANG", "COLORTERM", "EDITOR", "VISUAL", "USER", "LOGNAME")


def shell(topology: str | None = None) -> int:
    """Open the shell and return its exit status. Raises SandboxError for an unknown topology."""
    account.reset()
    exports: dict[str, str] = {}
    if topology:
        begun = [name for name in all_names() if name.startswith(topology)]
        topology = begun[0] if len(begun) == 1 else topology  # routing/firewall for routing/firewall_appliance
        exports = run.recipe(load(topology), "cli").environment
    found = shutil.which("bash")
    if not found:
        raise SandboxError("there is no bash on PATH")
    with tempfile.TemporaryDirectory(prefix="sandbox-home-") as folder, recorder.recording(Recording()):
        home = Path(folder)
        (home / "tmp").mkdir()
        with bash.serving(home, {"boto3": _boto3}) as (tools, server):
            for name in ("python", "python3"):
                (tools / name).write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
                (tools / name).chmod(0o755)
            for name in fence.TOOLS:  # the reader's own; only aws, jq, date, sleep and python are ours
                (tools / name).unlink(missing_ok=True)
            whole = {
                **fence.environment(home, None, exports),
                **{name: os.environ[name] for name in _KEPT if name in os.environ},
                "PATH": f"{tools}{os.pathsep}{os.environ.get('PATH', os.defpath)}",
                "PYTHONPATH": str(Path(__file__).parent / "terminal"),
                "SANDBOX_SOCKET": server,
                "PS1": "sandbox$ ",
            }
            if sys.stdin.isatty():
                print(_greeting(topology, exports), file=sys.stderr)
            before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the shell's
            try:
                options = ["--norc", "--noprofile", *(["-i"] if sys.stdin.isatty() else [])]
                return subprocess.run([found, *options], env=whole, check=False).returncode
            finally:
                signal.signal(signal.SIGINT, before)


def _greeting(topology: str | None, exports: dict[str, str]) -> str:
    state = f"as {topology} left it ({', '.join(sorted(exports))} are set)" if topology else "new"
    return (
        f"aws, and boto3 in python, talk to a local sandbox; its account is {state}.\n"
        "Nothing leaves this machine, the credentials are made up, and `exit` forgets everything."
    )


def _boto3(arguments: list[str]) -> cli.Result:
    """Make one API call for a Python of the shell: service, Region, operation, pickled parameters."""
    service, region, operation, given = arguments
    # Both ends are this user's; the socket lies in a folder that only they can open.
    parameters = pickle.loads(base64.b64decode(given))
    keys = account.ENVIRONMENT["AWS_ACCESS_KEY_ID"], account.ENVIRONMENT["AWS_SECRET_ACCESS_KEY"]
    client = boto3.Session(*keys, region_name=region).client(service)
    try:
        answer = client._make_api_call(operation, parameters)
        for name, value in answer.items():
            if hasattr(value, "read"):
                answer[name] = value.read()
        said = ("answer", answer)
    except ClientError as error:
        said = ("refused", error.response)
    except Exception as error:
        said = ("failed", f"{type(error).__name__}: {error}")
    return cli.Result(0, [(1, base64.b64encode(pickle.dumps(said)))])

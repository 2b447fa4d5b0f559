"""`make serve`: the site on this machine, with a clear word when the port is taken."""

from __future__ import annotations

import os
import socket
import subprocess
import sys

from sandbox.errors import SandboxError
from sandbox.recipe import ROOT


def serve(address: str = "127.0.0.1", port: int = 8000) -> int:
    """Serve the site until interrupted. Raises SandboxError when the port is taken."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        # As the server itself does, or a socket in TIME_WAIT would look like somebody else's.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, port))
        except OSError as error:
            raise SandboxError(
                f"port {port} of {address} is taken ({error.strerror}); stop the program that has it, "
                f"or choose another: make serve PORT={port + 1}"
            ) from None
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"{address}:{port}"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    try:
        return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
    except KeyboardInterrupt:
        return 0

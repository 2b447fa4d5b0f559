"""Read by every Python of `make sandbox`: boto3's calls go to the sandbox that started the shell, not to a network.

`time.sleep` advances the sandbox's clock, as in a recipe.
"""

import base64
import importlib.abc
import importlib.util
import os
import pickle
import socket
import sys
import time


def _ask(*arguments):
    """Hand a command to the sandbox as `sandbox/shim.py` does; return what it writes to its standard output."""
    reader, writer = os.pipe()
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection, os.fdopen(reader, "rb") as answer:
        connection.connect(os.environ["SANDBOX_SOCKET"])
        fields = [os.fsencode(each) for each in arguments]
        message = b"\0".join([os.getcwdb(), b"%d" % len(fields), *fields])
        socket.send_fds(connection, [len(message).to_bytes(8, "big")], [0, writer, 2])
        os.close(writer)
        connection.sendall(message)
        written = answer.read()
        connection.recv(1)
    return written


def _make_api_call(self, operation_name, api_params):
    given = base64.b64encode(pickle.dumps(api_params)).decode()
    service, region = self._service_model.service_name, self.meta.region_name
    kind, answer = pickle.loads(base64.b64decode(_ask("boto3", service, region, operation_name, given)))
    if kind == "answer":
        return answer
    if kind == "refused":
        raise self.exceptions.from_code(answer["Error"]["Code"])(answer, operation_name)
    raise RuntimeError(answer)


class _Botocore(importlib.abc.MetaPathFinder):
    """Patches botocore's client when it is first imported, and costs nothing where it is not."""

    def find_spec(self, name, path=None, target=None):
        if name != "botocore.client":
            return None
        sys.meta_path.remove(self)
        spec = importlib.util.find_spec(name)
        load = spec.loader.exec_module

        def exec_module(module):
            load(module)
            module.BaseClient._make_api_call = _make_api_call

        spec.loader.exec_module = exec_module
        return spec


if "SANDBOX_SOCKET" in os.environ:
    sys.meta_path.insert(0, _Botocore())
    time.sleep = lambda seconds: _ask("sleep", str(seconds)) and None

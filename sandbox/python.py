"""A boto3 program, run in this process, statement by statement. No threads, sockets or subprocesses of ours."""

from __future__ import annotations
import __future__ as future

import ast
import io
import os
import sys
import traceback
import types
from collections.abc import Callable
from pathlib import Path

from sandbox import account, fence
from sandbox.program import Source


class _Output(io.TextIOBase):
    """Standard output that gives what is printed to the statement that is running, and to `echo` as it comes."""

    def __init__(self, echo: Callable[[str], None] | None) -> None:
        self.outputs: dict[int, str] = {}
        self.statement = 0
        self._echo = echo

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        self.outputs[self.statement] = self.outputs.get(self.statement, "") + text
        if self._echo:
            self._echo(text)
        return len(text)


def run(
    source: Source,
    environment: dict[str, str],
    home: Path,
    strict: bool = True,
    echo: Callable[[str], None] | None = None,
) -> tuple[int, dict[int, str], str, dict[str, str], int]:
    """Run a Python program in an empty directory; the same returns as `sandbox.bash.run`.

    `echo` is given what is printed as it is printed. Not strict, a statement that raises does not keep the next one
    from running, as in a pasted session.

    The exported environment is the module's globals that are strings, which is how an SDK program exports.
    """
    file_text = Path(source.path).read_text(encoding="utf-8")
    tree = ast.parse(file_text, source.path)
    flags = 0
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and node.module == "__future__":
            for name in node.names:
                flags |= getattr(future, name.name).compiler_flag
    module = types.ModuleType("__main__")
    module.__file__ = source.path
    work = home / "work"
    (home / "tmp").mkdir()
    work.mkdir()
    stdout, stderr = _Output(echo), io.StringIO()
    saved = sys.stdout, sys.stderr, dict(os.environ), os.getcwd(), sys.modules.get("__main__"), sys.argv
    status, last = 0, 0
    try:
        os.environ.clear()
        os.environ.update(fence.environment(home, None, environment))
        os.chdir(work)
        sys.stdout, sys.stderr, sys.modules["__main__"], sys.argv = stdout, stderr, module, [source.path]
        with account.clock(), fence.guard():
            for node in tree.body:
                last = node.lineno
                stdout.statement = source.statement_at(node.lineno) or 0
                code = compile(ast.Module([node], []), source.path, "exec", flags=flags, dont_inherit=True)
                try:
                    exec(code, module.__dict__)
                except Exception as error:
                    if strict:
                        raise
                    stderr.write("".join(traceback.format_exception_only(error)))
    except SystemExit as leaving:
        if isinstance(leaving.code, int) or leaving.code is None:
            status = leaving.code or 0
        else:
            status = 1
            stderr.write(f"{leaving.code}\n")
    except BaseException as error:  # whatever the program raises is the program's, and is reported as such
        status = 1
        frames = [each for each in traceback.extract_tb(error.__traceback__) if each.filename == source.path]
        last = frames[-1].lineno if frames else last
        stderr.write("".join(traceback.format_exception_only(error)))
        if isinstance(error, KeyboardInterrupt):
            raise
    finally:
        sys.stdout, sys.stderr = saved[0], saved[1]
        os.environ.clear()
        os.environ.update(saved[2])
        os.chdir(saved[3])
        if saved[4] is not None:
            sys.modules["__main__"] = saved[4]
        sys.argv = saved[5]
        account.boto3.DEFAULT_SESSION = None
    exported = {name: value for name, value in vars(module).items() if isinstance(value, str)}
    return status, stdout.outputs, stderr.getvalue(), exported, last

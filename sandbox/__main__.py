"""Run programs against the sandbox: `python -m sandbox run FILE|SECTION/RECIPE`, `record`, `new`, `serve`."""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from pathlib import Path

from sandbox.errors import SandboxError


def main(arguments: list[str] | None = None) -> int:
    """Return the exit status: 0 fine, 1 the program or recipe failed, 2 the command line is wrong."""
    parser = argparse.ArgumentParser(prog="python -m sandbox", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    run = commands.add_parser("run", help="run a recipe, or any bash or Python file, from a fresh account")
    run.add_argument("what", nargs="+", help="section/recipe, or files")
    run.add_argument("--lang", choices=("cli", "sdk"), help="only this language of a recipe")
    run.add_argument("--record", action="store_true", help="write the outputs and what is derived beside the recipe")
    run.add_argument("--calls", action="store_true", help="print the recorded calls as JSON lines instead of output")
    run.add_argument("--modelled", action="store_true", help="check against the service model instead of executing")
    record = commands.add_parser("record", help="record recipes: all, or those named")
    record.add_argument("names", nargs="*")
    new = commands.add_parser("new", help="start a recipe: section/name")
    new.add_argument("name")
    serve = commands.add_parser("serve", help="serve the site on this machine")
    serve.add_argument("--port", type=int, default=8000)
    shell = commands.add_parser("shell", help="a shell in which aws and boto3 talk to the sandbox")
    shell.add_argument("topology", nargs="?", help="start from what this recipe builds: section/name")
    options = parser.parse_args(arguments)
    try:
        return {"run": _run, "record": _record, "new": _new, "serve": _serve, "shell": _shell}[options.command](options)
    except SandboxError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _run(options) -> int:
    from sandbox import fence, recipe

    status = 0
    for what in options.what:
        if Path(what).is_file():
            status |= _run_file(Path(what), options)
        elif not re.fullmatch(r"[a-z0-9_-]+/[a-z0-9_]+", what):
            raise SandboxError(f"{what}: is neither a file nor a recipe (section/name, as in vpc/build_vpc)")
        elif options.record:
            status |= _record(argparse.Namespace(names=[what]))
        else:
            status |= _run_recipe(recipe.load(what), options)
    print(f"[fence: {fence.description()}]", file=sys.stderr)
    return status


def _run_file(path: Path, options) -> int:
    from sandbox import account, run

    account.reset()
    done = run.program(path.resolve(), {}, modelled=options.modelled)
    _print(done, options)
    for finding in dict.fromkeys(done.recording.findings):
        print(f"{path}: {finding}", file=sys.stderr)
    problem = done.problem()
    if problem:
        print(problem, file=sys.stderr)
    return 1 if problem or done.recording.findings else 0


def _run_recipe(which, options) -> int:
    from sandbox import run

    for language in [options.lang] if options.lang else which.languages():
        done = run.recipe(which, language)
        _print(done.run, options)
    return 0


def _print(done, options) -> None:
    if options.calls:
        for call in done.recording.calls:
            print(json.dumps(call, ensure_ascii=False))
    else:
        sys.stdout.write(done.stdout)
        if done.status == 0 and done.stderr:
            sys.stderr.write(done.stderr)
    sys.stdout.flush()


def _record(options) -> int:
    from sandbox import pages, recipe, record

    failed = record.record_all(options.names or recipe.all_names())
    for path in pages.write():  # the indexes of operations, permissions and recipes follow from what was recorded
        print(f"{recipe.show(path)}: written")
    return 1 if failed else 0


def _serve(options) -> int:
    from sandbox import serve

    return serve.serve(port=options.port)


def _shell(options) -> int:
    from sandbox import shell

    return shell.shell(options.topology)


def _new(options) -> int:
    from sandbox import scaffold

    for path in scaffold.new(options.name):
        print(path)
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except BrokenPipeError:  # `| head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        sys.exit(141)

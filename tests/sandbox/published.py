"""Runs the AWS CLI's published examples through the CLI's own code and the checks of `sandbox.model`.

The examples are in the awscli wheel (`awscli/examples/SERVICE/COMMAND.rst`). A command is taken from its
literal block, parsed by the CLI, checked where botocore makes the call, and answered by `synthesize`.
Nothing is sent.

    python -m tests.sandbox.published ec2 elbv2       # every finding, and the counts
"""

from __future__ import annotations

import contextlib
import io
import json
import logging
import os
import re
import shlex
import sys
import tempfile
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from unittest import mock

import boto3  # noqa: F401  first: then the CLI shares its botocore instead of bringing its own

from sandbox import model

# isort: split
import awscli
import awscli.clidriver
import botocore.session

EXAMPLES = Path(awscli.__file__).parent / "examples"

# What a network engineer meets; the other services' examples are not this field guide's.
SERVICES = (
    "acm",
    "application-autoscaling",
    "autoscaling",
    "budgets",
    "ce",
    "cloudformation",
    "cloudfront",
    "cloudwatch",
    "directconnect",
    "ec2",
    "elb",
    "elbv2",
    "globalaccelerator",
    "iam",
    "logs",
    "networkmanager",
    "organizations",
    "ram",
    "route53",
    "route53resolver",
    "s3api",
    "secretsmanager",
    "service-quotas",
    "ssm",
    "sts",
    "vpc-lattice",
    "wafv2",
)


@dataclass(frozen=True)
class Example:
    """One command of a page: `where` is SERVICE/COMMAND.rst:LINE, `files` the files that the page shows."""

    where: str
    argv: tuple[str, ...]
    files: tuple[tuple[str, str], ...] = ()

    @property
    def text(self) -> str:
        return shlex.join(("aws", *self.argv))


@dataclass
class Outcome:
    """What came of it: the CLI's own refusal (`error`), what the checks say, or why it was not run."""

    example: Example
    calls: list[str] = field(default_factory=list)
    findings: list[str] = field(default_factory=list)
    error: str = ""
    skipped: str = ""


def examples(service: str) -> list[Example]:
    """Every command of a service's pages, in the order of the files."""
    found: list[Example] = []
    for path in sorted((EXAMPLES / service).glob("*.rst")):
        found += _page(path, path.relative_to(EXAMPLES).as_posix())
    return found


def _page(path: Path, name: str) -> Iterator[Example]:
    lines = path.read_text(encoding="utf-8").replace("\t", "    ").splitlines()
    blocks = list(_files(lines))
    number = 0
    while number < len(lines):
        line = lines[number]
        start = re.match(r"\s+(?:\$ |> |C:\\\\?> ?)?(aws\s.*)$", line)
        if not start or line == line.lstrip():
            number += 1
            continue
        first, text = number, _unix(start[1])
        while number + 1 < len(lines) and (text.endswith("\\") or not _closed(text)):
            # A blank line ends a command whose last line has a backslash too many.
            if not lines[number + 1].strip() and text.endswith("\\"):
                break
            number += 1
            joint = text[:-1].rstrip() + " " if text.endswith("\\") else text + "\n"
            text = joint + _unix(lines[number].strip())
        number += 1
        with contextlib.suppress(ValueError):
            words = shlex.split(text.rstrip("\\"), comments=False)
            yield Example(f"{name}:{first + 1}", tuple(words[1:]), tuple(_nearest_files(blocks, first)))


def _unix(line: str) -> str:
    """A line that Windows continues with ^, as a Unix one."""
    line = line.rstrip()
    return line[:-1] + "\\" if line.endswith(" ^") else line


def _closed(text: str) -> bool:
    try:
        shlex.split(text.rstrip("\\"))
    except ValueError:
        return False
    return True


def _nearest_files(blocks: list[tuple[int, str, str]], line: int) -> Iterator[tuple[str, str]]:
    """Of every file the block that follows the command, or else the last one before it."""
    for name in dict.fromkeys(block[1] for block in blocks):
        places = [block for block in blocks if block[1] == name]
        after = [block for block in places if block[0] > line]
        chosen = after[0] if after else places[-1]
        yield name, chosen[2]


def _files(lines: list[str]) -> Iterator[tuple[int, str, str]]:
    """ "Contents of ``trust.json``::" and the block below it."""
    for number, line in enumerate(lines):
        named = re.search(r"[Cc]ontents? of (?:the )?(?:file )?[`'\"*]*([\w./-]+\.\w+)[`'\"*]*", line)
        named = named or re.search(r"[`*]*\b([\w./-]+\.(?:json|ya?ml|txt))[`*]*.*::?\s*$", line)
        if not named or not line.rstrip().endswith(":") or line != line.lstrip():
            continue
        block: list[str] = []
        for below in lines[number + 1 :]:
            if below.strip() and below == below.lstrip():
                break
            block.append(below)
        text = "\n".join(block)
        if named[1].lower().endswith(".json") and not text.lstrip().startswith(("{", "[", '"')):
            continue
        for name in dict.fromkeys((named[1], named[1].lower())):
            yield number, name, text


def outputs(service: str) -> Iterator[tuple[str, object, dict]]:
    """The JSON that a service's pages show as output: the page, its operation's model, the answer."""
    for path in sorted((EXAMPLES / service).glob("*.rst")):
        try:
            operation = model.operation_model(service, path.stem)
        except model.UnknownOperation:
            continue
        text = path.read_text(encoding="utf-8") + "\n"
        for block in re.finditer(r"Output[^\n]*::?\s*\n\s*\n((?:[ \t]+[^\n]*\n|\s*\n)+)", text):
            with contextlib.suppress(ValueError):
                answer = json.loads(textwrap.dedent(block[1]))
                if isinstance(answer, dict) and operation.output_shape is not None:
                    yield path.relative_to(EXAMPLES).as_posix(), operation, answer


# Not an API call, or one that waits for a state.
_OTHER = {
    ("cloudformation", "deploy"),
    ("cloudformation", "package"),
    ("cloudfront", "sign"),
    ("logs", "tail"),
    ("ssm", "start-session"),
    ("s3api", "select-object-content"),
}


class Runner:
    """Runs commands in this process, one at a time; a fresh driver each, over one loader."""

    def __init__(self) -> None:
        self.loader = botocore.session.Session().get_component("data_loader")
        model.share_loader(self.loader)

    def run(self, example: Example) -> Outcome:
        """Parse, check and answer one command."""
        outcome = Outcome(example)
        outcome.skipped = _skip(example.argv)
        if outcome.skipped:
            return outcome
        home = os.getcwd()
        with tempfile.TemporaryDirectory() as folder, _environment(folder):
            os.chdir(folder)
            try:
                self._write(example, Path(folder))
                self._run(example, outcome)
            finally:
                os.chdir(home)
        return outcome

    def _write(self, example: Example, folder: Path) -> None:
        for name, text in example.files:
            target = folder / name.lstrip("/")
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text)

    def _run(self, example: Example, outcome: Outcome) -> None:
        def check(params: dict, model: object, **_: object) -> None:
            checked = _checked(params, model)
            outcome.calls.append(f"{model.service_model.service_name}:{model.name}")  # type: ignore[attr-defined]
            outcome.findings += checked

        def answer(model: object, params: dict, **_: object) -> tuple[object, dict]:
            return mock.Mock(status_code=200, content=b"<a/>"), _answer(model, outcome)

        driver = awscli.clidriver.create_clidriver()
        driver.session.register_component("data_loader", self.loader)
        events = driver.session.get_component("event_emitter")
        events.register_first("before-parameter-build", lambda params, **more: check(dict(params), **more))
        events.register_first("before-call", answer)
        output, errors = io.StringIO(), io.StringIO()
        # The CLI logs every step at DEBUG, which a test run would keep.
        logging.disable(logging.CRITICAL)
        with contextlib.redirect_stdout(output), contextlib.redirect_stderr(errors):
            try:
                code = driver.main(list(example.argv))
            except SystemExit as stop:
                code = stop.code
            except Exception as error:  # the CLI's own bug, or a file that is not there
                code, errors = 1, io.StringIO(f"{type(error).__name__}: {error}")
        logging.disable(logging.NOTSET)
        if code:
            words = [line for line in errors.getvalue().splitlines() if line.strip()]
            outcome.error = " ".join(words[-2:]) or f"exit {code}"
            if re.search(
                "Unable to (load paramfile|write to file)|must be a path to a file|should be a path",
                outcome.error,
            ):
                outcome.skipped, outcome.error = "needs a file that its page does not show", ""
        if "--query" in example.argv and outcome.calls:
            query = example.argv[example.argv.index("--query") + 1]
            service, _, operation = outcome.calls[-1].partition(":")
            outcome.findings += model.check_cli_query(service, operation, query)


def _checked(params: dict, operation: object) -> list[str]:
    return model.check_parameters(operation, params)  # type: ignore[arg-type]


def _answer(operation: object, outcome: Outcome) -> dict:
    made = model.synthesize(operation, {})  # type: ignore[arg-type]
    outcome.findings += [f"synthesize: {text}" for text in model.check_response(operation, made)]  # type: ignore[arg-type]
    return model.parse_response(operation, made, times=False)  # type: ignore[arg-type]


def _skip(argv: tuple[str, ...]) -> str:
    if len(argv) < 2:
        return "no command"
    if argv[1] in ("wait", "help") or argv[0] == "help" or tuple(argv[:2]) in _OTHER:
        return "not one API call"
    if any(re.search(r"\$\(|\$[A-Z{]|`", word) for word in argv):
        return "needs another command's output"
    if any(word in ("|", ">", ">>", "&&", ";", "<") for word in argv):
        return "is a pipeline"
    return ""


@contextlib.contextmanager
def _environment(folder: str) -> Iterator[None]:
    """Credentials that are none, a Region, no configuration, and no way out."""
    values = {
        "AWS_ACCESS_KEY_ID": "testing",
        "AWS_SECRET_ACCESS_KEY": "testing",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_CONFIG_FILE": os.devnull,
        "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
        "AWS_EC2_METADATA_DISABLED": "true",
        "HOME": folder,
        "PATH": os.environ.get("PATH", ""),
        "AWS_PAGER": "",
    }
    with (
        mock.patch.dict(os.environ, values, clear=True),
        mock.patch("time.sleep", side_effect=RuntimeError("an example waits")),
        mock.patch("socket.socket.connect", side_effect=OSError("no way out")),
    ):
        yield


def main(services: list[str]) -> None:
    """Print what is refused, flagged and skipped, and the counts."""
    runner = Runner()
    counts: dict[str, int] = {}
    for service in services or SERVICES:
        for example in examples(service):
            outcome = runner.run(example)
            kind = "skipped" if outcome.skipped else "clean"
            if outcome.skipped:
                pass
            elif outcome.error:
                kind = "refused"
            elif outcome.findings:
                kind = "flagged"
            counts[kind] = counts.get(kind, 0) + 1
            if kind != "clean":
                record = {
                    "kind": kind,
                    "where": example.where,
                    "command": example.text,
                    "why": outcome.skipped or outcome.error,
                    "findings": outcome.findings,
                }
                print(json.dumps(record), flush=True)
    print(json.dumps(counts), file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv[1:])

"""A command in the middle of a sentence does not run; at least it is one of the AWS CLI's, with its options."""

from __future__ import annotations

import re
import shlex
from functools import cache

import pytest

from sandbox import cli
from sandbox.recipe import ROOT

# isort: split
import awscli.clidriver

COMMAND = re.compile(r"`(aws [a-z][^`\n]*)`")


@cache
def driver() -> awscli.clidriver.CLIDriver:
    return awscli.clidriver.create_clidriver()


def fault(command: str) -> str | None:
    """What is wrong with an `aws …`, or None."""
    words = [word for word in shlex.split(command)[1:] if word != "…"]
    if cli.shown(words):
        return None
    table, options, path = driver()._get_command_table(), dict(driver()._get_argument_table()), "aws"
    for word in words:
        if word.startswith("--"):
            if word.partition("=")[0][2:] not in options:
                return f"{path} has no option {word}"
        elif word in table:
            found, path = table[word], f"{path} {word}"
            # A service has commands, an operation options, a command of the CLI's own (configure, wait) may have both.
            options |= getattr(found, "arg_table", {})
            table = getattr(found, "subcommand_table", None) or {}
            if hasattr(found, "_get_command_table"):
                table = found._get_command_table()
        elif table:
            return f"{path} has no command {word}"
    return None


def test_a_command_in_a_sentence_exists() -> None:
    faults = [
        f"{page.relative_to(ROOT)}:{number}: `{command}`: {wrong}"
        for page in sorted((ROOT / "docs").rglob("*.md"))
        if "_generated" not in page.parts
        for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), start=1)
        for command in COMMAND.findall(line)
        if (wrong := fault(command))
    ]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize(
    ("command", "wrong"),
    [
        ("aws ec2 describe-vpcs --filters Name=x --region …", None),
        ("aws route53 wait resource-record-sets-changed --id x", None),
        ("aws configure --profile …", None),
        ("aws sso login", None),
        ("aws ec3 describe-vpcs", "aws has no command ec3"),
        ("aws ec2 describe-vpc", "aws ec2 has no command describe-vpc"),
        ("aws ec2 describe-vpcs --vpc-id x", "aws ec2 describe-vpcs has no option --vpc-id"),
        ("aws route53 wait record-changed", "aws route53 wait has no command record-changed"),
        ("aws configure set-up", "aws configure has no command set-up"),
    ],
)
def test_the_check_finds_faults(command: str, wrong: str | None) -> None:
    assert fault(command) == wrong

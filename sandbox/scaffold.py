"""Start a recipe: the files of `make new RECIPE=section/name`."""

from __future__ import annotations

import re
from pathlib import Path

from sandbox.errors import SandboxError
from sandbox.recipe import SNIPPETS, show

FILES = {
    "recipe.toml": 'title = "Say the task in the words of the person who has it"\n',
    "cli.sh": "aws sts get-caller-identity --query Account --output text\n",
    "sdk.py": ('import boto3\n\nsts = boto3.client("sts")\nprint(sts.get_caller_identity()["Account"])\n'),
}


def new(name: str, snippets: Path = SNIPPETS) -> list[str]:
    """Write the files of a new recipe and return their paths. Raises SandboxError for a bad or taken name."""
    if not re.fullmatch(r"[a-z0-9-]+/[a-z0-9_]+", name):
        raise SandboxError(f"{name!r} is no recipe name; it is section/name, as in vpc/build_vpc")
    directory = snippets / name
    if directory.exists():
        raise SandboxError(f"{show(directory)} is there already")
    directory.mkdir(parents=True)
    for file, text in FILES.items():
        (directory / file).write_text(text)
    return [show(directory / file) for file in FILES]

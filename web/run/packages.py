"""The Python files that the page's sandbox needs, taken from the installed, hash-locked packages and pruned.

What is left out: service models that no recipe uses (their folders stay, with an empty model, because the AWS CLI
names them), documentation in the models, the parts of moto that no recipe reaches, and data that moto can do without.
"""

from __future__ import annotations

import ast
import functools
import gzip
import json
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path, PurePosixPath

from sandbox.recipe import SNIPPETS

DISTRIBUTIONS = (
    "awscli",
    "boto3",
    "botocore",
    "certifi",
    "charset-normalizer",
    "colorama",
    "freezegun",
    "idna",
    "jmespath",
    "markupsafe",
    "moto",
    "python-dateutil",
    "pyyaml",
    "requests",
    "responses",
    "s3transfer",
    "six",
    "urllib3",
    "werkzeug",
    "xmltodict",
)

# moto imports these wherever it starts.
_MOTO_ALWAYS = ("moto", "moto.backends", "moto.backend_index", "moto.moto_api", "moto.core")
_MOTO_EVERYWHERE = ("core", "utilities", "moto_api", "packages")  # whole folders
# Big and never asked for by a recipe; moto does without where a file is missing.
_MOTO_DROPPED = ("ec2/resources/ecs/", "ec2/resources/latest_amis/", "ssm/resources/", "iam/resources/")
# For the Regions of the recipes only.
_MOTO_KEPT = "ssm/resources/ami-amazon-linux-latest/{}.json.gz"
_MOTO_REGIONAL = "ec2/resources/instance_type_offerings/"


# Services that the page's sandbox is without: moto's part of each imports all others, and would double its size. Their
# recipes have no Run (`elsewhere` in docs/assets/site.js) and say so.
WITHOUT = frozenset({"cloudformation"})


@functools.cache
def calls() -> tuple[frozenset[str], frozenset[str]]:
    """Return (services, Regions) of all recorded calls of the recipes."""
    services, regions = set(), set()
    for path in sorted(SNIPPETS.glob("*/*/calls.json")):
        for call in json.loads(path.read_text(encoding="utf-8")):
            if call["tier"] != "shown" and call["service"] not in WITHOUT:
                services.add(call["service"])
                regions.add(call["region"])
    return frozenset(services | {"sts", "ec2"}), frozenset(regions)


def files() -> Iterator[tuple[str, bytes]]:
    """Yield (path below site-packages, content) of everything third-party that the page ships, sorted."""
    found: dict[str, bytes] = {}
    for name in DISTRIBUTIONS:
        for path, data in _distribution(name):
            found[path] = data
    yield from sorted(found.items())


def _distribution(name: str) -> Iterator[tuple[str, bytes]]:
    package = distribution(name)
    info = f"{package.metadata['Name'].replace('-', '_')}-{package.version}.dist-info/METADATA"
    yield info, f"Metadata-Version: 2.1\nName: {package.metadata['Name']}\nVersion: {package.version}\n".encode()
    for entry in package.files or ():
        path = entry.as_posix()
        if path.startswith("..") or ".dist-info/" in path or "__pycache__" in path:
            continue
        if path.endswith(".py"):
            if _wanted(path):
                yield path, Path(package.locate_file(entry)).read_bytes()
        else:
            yield from _data(path, Path(package.locate_file(entry)))


def _wanted(path: str) -> bool:
    top, _, rest = path.partition("/")
    if top == "moto":
        return path in _moto()
    if top == "awscli":
        return not rest.startswith(("botocore/", "s3transfer/", "examples/", "testutils", "botocore"))
    return not (top == "werkzeug" and rest.startswith("debug/"))


def _data(path: str, file: Path) -> Iterator[tuple[str, bytes]]:
    parts = PurePosixPath(path).parts
    if parts[:2] == ("botocore", "data"):
        if len(parts) == 3 and path.endswith(".json"):
            yield path, _small(file.read_bytes())
        elif len(parts) == 5 and parts[3] == max(each.name for each in file.parent.parent.iterdir()):
            yield from _model(parts, path, file)  # of several versions, the newest is the one that clients use
    elif parts[0] == "moto" and path.endswith((".json", ".json.gz")):
        rest = path.removeprefix("moto/")
        kept = rest in {_MOTO_KEPT.format(region) for region in calls()[1]}
        if rest.startswith(_MOTO_REGIONAL) and parts[-1].partition(".")[0] not in calls()[1]:
            return
        if (f"moto/{parts[1]}/__init__.py" in _moto() and not rest.startswith(_MOTO_DROPPED)) or kept:
            yield path.removesuffix(".gz"), _small(_unpacked(file))
    elif path == "awscli/data/cli.json":
        yield path, _small(file.read_bytes())
    elif path == "certifi/cacert.pem":
        yield path, b""  # nothing here opens a connection
    elif parts[0] == "boto3" and path.endswith(".json") and parts[2] in calls()[0]:
        yield path, _small(file.read_bytes())


def _model(parts: tuple[str, ...], path: str, file: Path) -> Iterator[tuple[str, bytes]]:
    service, kind = parts[2], parts[4].removesuffix(".gz")
    if kind.startswith(("examples", "completions")):
        return
    if service in calls()[0]:
        yield path.removesuffix(".gz"), _small(_unpacked(file), drop=("documentation", "documentationUrl"))
    elif kind == "service-2.json":
        metadata = json.loads(_unpacked(file))["metadata"]
        empty = {"version": "2.0", "metadata": metadata, "operations": {}, "shapes": {}}
        yield path.removesuffix(".gz"), json.dumps(empty, separators=(",", ":")).encode()


def _unpacked(file: Path) -> bytes:
    return gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()


def _small(data: bytes, drop: tuple[str, ...] = ()) -> bytes:
    """Return JSON without blanks, and without documentation (a text; a shape's member may have that name too)."""

    def bare(value):
        if isinstance(value, dict):
            return {k: bare(v) for k, v in value.items() if not (k in drop and isinstance(v, str))}
        return [bare(each) for each in value] if isinstance(value, list) else value

    whole = bare(json.loads(data))
    for parameter in whole.get("clientContextParams", {}).values() if drop else ():
        parameter["documentation"] = ""  # botocore wants the word here (S3 has such parameters)
    return json.dumps(whole, separators=(",", ":"), ensure_ascii=False).encode()


@functools.cache
def _moto() -> frozenset[str]:
    """Return the paths of moto's files that the services of the recipes import when they load."""
    package = distribution("moto")
    sources = {
        entry.as_posix(): Path(package.locate_file(entry))
        for entry in package.files or ()
        if entry.as_posix().startswith("moto/") and entry.suffix == ".py"
    }
    modules = {path[:-3].replace("/", ".").removesuffix(".__init__"): path for path in sources}
    wanted: set[str] = set()
    pending = [*_MOTO_ALWAYS]
    for service in calls()[0]:
        # moto's own way from a service to its routes, answers and state.
        name = "moto." + service.replace("-", "")
        pending += [each for each in modules if each == name or each.startswith(name + ".")]
    pending += [each for each in modules if each.split(".")[1:2] and each.split(".")[1] in _MOTO_EVERYWHERE]
    while pending:
        name = pending.pop()
        if name not in modules or modules[name] in wanted:
            continue
        wanted.add(modules[name])
        parts = name.split(".")
        pending += [".".join(parts[:end]) for end in range(1, len(parts))]
        is_package = modules[name].endswith("/__init__.py")
        pending += _imports(ast.parse(sources[modules[name]].read_bytes()).body, parts if is_package else parts[:-1])
    return frozenset(wanted)


def _imports(body: list[ast.stmt], package: list[str]) -> Iterator[str]:
    """Yield the modules that importing a module imports, at its top level."""
    for node in body:
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            yield module
            yield from (f"{module}.{each.name}" for each in node.names)
        elif isinstance(node, ast.Try):
            yield from _imports(node.body, package)
        elif isinstance(node, ast.If) and "TYPE_CHECKING" not in ast.dump(node.test):
            yield from _imports([*node.body, *node.orelse], package)


def versions() -> dict[str, str]:
    """Return the versions of what is shipped, as installed. Raises PackageNotFoundError."""
    return {name: distribution(name).version for name in DISTRIBUTIONS}


__all__ = ["DISTRIBUTIONS", "PackageNotFoundError", "calls", "files", "versions"]

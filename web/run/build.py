"""Assemble what "Run" in the page needs: `python -m web.run`, called by `make site` and `make serve`.

Written: docs/assets/run/ (content-hashed files, which MkDocs copies like any other), docs/sw.js (keeps them for visits
without network) and web/theme/run.html (tells the page where they are; without it the site has no Run). None of it is
committed.
"""

from __future__ import annotations

import functools
import gzip
import hashlib
import io
import json
import shutil
import tarfile
import tempfile
import zipfile
from pathlib import Path

from sandbox.recipe import PROGRAMS, ROOT, TEARDOWNS
from web.run import bytecode, npm, packages

DOCS, THEME = ROOT / "docs", ROOT / "web" / "theme"
PAGE = Path(__file__).with_name("page")
SITE_PACKAGES = "lib/python3.14/site-packages/"
GUIDE = "guide/"
# In the page these are done by JavaScript, or not at all.
_NOT_IN_THE_PAGE = {
    *("sandbox/bash.py", "sandbox/shim.py", "sandbox/serve.py", "sandbox/shell.py", "sandbox/scaffold.py"),
    *("sandbox/pages.py", "sandbox/panel.py", "sandbox/record.py", "sandbox/parity.py", "sandbox/iam.py"),
    *("sandbox/iam_newer.py", "sandbox/__main__.py", "packetwalk/__main__.py"),
}
# Modules of the standard library that a browser has no use for.
_STDLIB_DROPPED = (
    *("_pyrepl/", "pdb", "bdb", "doctest", "pydoc", "cProfile", "profile", "pstats", "trace.", "tracemalloc"),
    *("imaplib", "smtplib", "ftplib", "poplib", "mailbox", "wsgiref/", "xmlrpc/", "webbrowser", "zipapp"),
    *("pickletools", "optparse", "turtle", "idlelib/", "ensurepip/", "test/", "venv/", "this.", "antigravity", "wave"),
    *("_pyio", "_pydatetime", "_pydecimal", "sqlite3/", "dbm/", "modulefinder", "pyclbr", "symtable"),
)


def build(docs: Path = DOCS, theme: Path = THEME, cache: Path = ROOT / ".cache" / "run") -> Path:
    """Write everything and return the folder. Raises node.NotToBeHad where a package cannot be downloaded."""
    target = docs / "assets" / "run"
    pyodide = npm.package("pyodide", cache)
    with tempfile.TemporaryDirectory(dir=_made(cache)) as scratch:
        unpacked = Path(scratch) / "pyodide"
        for name, data in pyodide.items():
            if "/" not in name:
                _made(unpacked).joinpath(name).write_bytes(data)
        archives = {
            "wasm": _packed(pyodide["pyodide.asm.wasm"]),
            "stdlib": _packed(_stdlib(pyodide["python_stdlib.zip"], unpacked, cache)),
            "packages": _packed(_tar(_packages(unpacked, cache))),
            "guide": _packed(_tar(_guide(unpacked, cache))),
        }
    names, sizes = {}, {}
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for kind, data in archives.items():
        names[kind] = f"{kind}-{_digest(data)}.gz"
        sizes[kind] = len(data)
        (target / names[kind]).write_bytes(data)
    code = {f"{each.name}": each.read_bytes() for each in sorted([*PAGE.glob("*.mjs"), *PAGE.glob("*.css")])}
    code |= _vendored(pyodide, cache)
    code["lock.mjs"] = b"export default " + json.dumps(_lock(pyodide), separators=(",", ":")).encode() + b";\n"
    # One folder for all modules, named after what is in it, so that their plain imports of each other hold.
    sizes["code"] = sum(len(data) for name, data in code.items() if name != "panel.mjs")
    listed = {"FILES": names, "SIZES": sizes, "MODULES": sorted(code)}
    lines = [f"export const {name} = {json.dumps(value)};\n" for name, value in listed.items()]
    code["files.mjs"] = "".join(lines).encode()
    folder = _digest(b"".join(name.encode() + data for name, data in sorted(code.items())))
    for name, data in code.items():
        _made(target / folder).joinpath(name).write_bytes(data)
    shutil.copy(PAGE / "sw.js", docs / "sw.js")  # at the root: what it keeps are the site's pages too
    (theme / "run.html").write_text(
        f'<meta name="fg-run" content="{{{{ \'assets/run/{folder}/panel.mjs\' | url }}}}">\n',
        encoding="utf-8",
    )
    return target


def inputs() -> str:
    """Return a digest of all that a build is made of; what is installed is what requirements.txt says."""
    found = [ROOT / "requirements.txt", *sorted(Path(__file__).parent.rglob("*.*"))]
    found += [path for each in ("sandbox", "packetwalk", "snippets") for path in sorted((ROOT / each).rglob("*.*"))]
    return _digest(b"\0".join(f"{path}".encode() + path.read_bytes() for path in found if _counts(path)))


def without(docs: Path = DOCS, theme: Path = THEME) -> None:
    """Take out what an earlier build wrote, so that the site has no Run rather than an old one."""
    shutil.rmtree(docs / "assets" / "run", ignore_errors=True)
    for written in (theme / "run.html", docs / "sw.js"):
        written.unlink(missing_ok=True)


def _counts(path: Path) -> bool:
    hidden = any(part.startswith(".") for part in path.relative_to(ROOT).parts)  # a linter's cache, an editor's file
    return path.is_file() and path.suffix != ".pyc" and not hidden


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:16]


def _packed(data: bytes) -> bytes:
    # No time and no name in the header: the same content has the same name on every machine.
    return gzip.compress(data, 9, mtime=0)


def _tar(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for path, data in sorted(files.items()):
            entry = tarfile.TarInfo(path)
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
    return out.getvalue()


def _stdlib(data: bytes, pyodide: Path, cache: Path) -> bytes:
    """Return the standard library as bytecode, uncompressed: the whole is compressed once, for the way."""
    sources, others = {}, {}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.endswith("/") or name.startswith(_STDLIB_DROPPED):
                continue
            if name.endswith(".py") and _loaded(name):
                sources[name] = (archive.read(name), True)
            else:
                others[name] = archive.read(name)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, content in sorted({**others, **bytecode.compiled(sources, pyodide, cache)}.items()):
            archive.writestr(zipfile.ZipInfo(name), content)
    return out.getvalue()


@functools.cache
def _names() -> frozenset[str]:
    lines = Path(__file__).with_name("loaded.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))


def _loaded(path: str) -> bool:
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".") in _names()


def _packages(pyodide: Path, cache: Path) -> dict[str, bytes]:
    found = dict(packages.files())
    sources = {path: (data, True) for path, data in found.items() if path.endswith(".py") and _loaded(path)}
    others = {path: data for path, data in found.items() if path not in sources}
    whole = {**others, **bytecode.compiled(sources, pyodide, cache)}
    return {SITE_PACKAGES + path: data for path, data in whole.items()}


def _guide(pyodide: Path, cache: Path) -> dict[str, bytes]:
    """Our own: the sandbox and the packet walk as they are, the recipes, and what drives them in the page."""
    sources = {
        path.relative_to(ROOT).as_posix(): (path.read_bytes(), True)
        for folder in ("sandbox", "packetwalk")
        for path in sorted((ROOT / folder).rglob("*.py"))
        if path.relative_to(ROOT).as_posix() not in _NOT_IN_THE_PAGE
    }
    sources |= {each.name: (each.read_bytes(), True) for each in sorted(PAGE.glob("*.py"))}
    sources["stubs.py"] = (Path(__file__).with_name("stubs.py").read_bytes(), False)
    recipes = {
        path.relative_to(ROOT).as_posix(): path.read_bytes()
        for path in sorted((ROOT / "snippets").glob("*/*/*"))
        if path.name in {"recipe.toml", "responses.json", *PROGRAMS.values(), *TEARDOWNS.values()}
    }
    whole = {**recipes, **bytecode.compiled(sources, pyodide, cache)}
    return {GUIDE + path: data for path, data in whole.items()}


def _vendored(pyodide: dict[str, bytes], cache: Path) -> dict[str, bytes]:
    """JavaScript of others. just-bash names packages as Node finds them; in a page they are files beside it."""
    shell = npm.package("just-bash", cache)["dist/bundle/browser.js"].decode()
    for name, file in _IMPORTS.items():
        shell = shell.replace(f'from"{name}"', f'from"./{file}"')
    sprintf = npm.package("sprintf-js", cache)["src/sprintf.js"]
    diff = npm.package("diff", cache)["dist/diff.min.js"]
    return {
        "pyodide.mjs": pyodide["pyodide.mjs"],
        "pyodide.asm.mjs": pyodide["pyodide.asm.mjs"],
        "just-bash.mjs": shell.encode(),
        "sprintf.mjs": b"const exports = {};\n" + sprintf + b"\nexport const sprintf = exports.sprintf;\n",
        "diff.mjs": b"const exports = {}, module = { exports };\n"
        + diff
        + b"\nexport const createTwoFilesPatch = (module.exports ?? exports).createTwoFilesPatch;\n",
    }


_IMPORTS = {
    "sprintf-js": "sprintf.mjs",
    "diff": "diff.mjs",
    "minimatch": "absent.mjs",
    "turndown": "absent.mjs",
    "node:zlib": "absent.mjs",
}


def _lock(pyodide: dict[str, bytes]) -> dict:
    """Return Pyodide's own list of packages, without the packages: it is asked for no other."""
    lock = json.loads(pyodide["pyodide-lock.json"])
    return {**lock, "packages": {}}

"""Where moto's answer would mislead a reader, put right, each with AWS's source.

A patch names what moto does, what AWS documents, and a probe that tells whether moto has become right by itself: then a
test fails, and the patch goes. Patches of a service live in the module of its name; `sandbox.account.start` installs
them, those of LATE when their service is first called. The site lists them from here.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Patch:
    """One correction of moto.

    `install` replaces what is wrong and returns a function that puts it back. `moto_is_right` is called with the patch
    taken out, in a fresh account, and tells whether moto's own answer is AWS's.
    """

    name: str  # "ec2-public-addresses": service, then what it is about
    moto: str  # what moto answers
    aws: str  # what AWS documents, in our words
    source: str  # address of the page or model it was read in
    read: str  # date somebody read it, ISO
    install: Callable[[], Callable[[], None]]
    moto_is_right: Callable[[], bool]


# Services whose part of moto imports all the others': a second that only their callers shall wait.
LATE = frozenset({"cloudformation"})
_called: set[str] = set()


def modules() -> list[str]:
    """Return the names of the modules with patches; nothing is imported for it."""
    return sorted(module.name for module in pkgutil.iter_modules(__path__))


def patches_in(module: str) -> list[Patch]:
    """Return the patches of one module."""
    return importlib.import_module(f"{__name__}.{module}").PATCHES


def patches(without: frozenset[str] = frozenset()) -> list[Patch]:
    """Return all patches, by name; those of some modules left out, which then are not imported."""
    found = [patch for module in modules() if module not in without for patch in patches_in(module)]
    return sorted(found, key=lambda patch: patch.name)


def replace(owner: object, name: str, value: object) -> Callable[[], None]:
    """Set an attribute and return what puts the old one back: the usual `install`."""
    old = getattr(owner, name)
    setattr(owner, name, value)
    return lambda: setattr(owner, name, old)


def together(*undo: Callable[[], None]) -> Callable[[], None]:
    """Return one function that calls all of these, last first."""

    def all_of_them() -> None:
        for each in reversed(undo):
            each()

    return all_of_them


_installed: dict[str, Callable[[], None]] = {}


def install() -> None:
    """Install every patch that is not installed yet, but for those of LATE services that nobody has called."""
    _install({patch.name for patch in patches(LATE - _called)})


def called(service: str) -> None:
    """Install the patches of a LATE service, before its first call."""
    if service in LATE - _called:
        _called.add(service)
        install()


def uninstall(name: str) -> None:
    """Take one patch out; for the test that asks whether moto still needs it."""
    _called.update(service for service in LATE if name.startswith(f"{service}-"))
    _install({patch.name for patch in patches(LATE - _called)} - {name})


def _install(names: set[str]) -> None:
    """Let these patches be installed, in the order of their names: several may wrap the same function."""
    if names == set(_installed):
        return
    together(*_installed.values())()
    _installed.clear()
    for patch in patches(LATE - _called):
        if patch.name in names:
            _installed[patch.name] = patch.install()

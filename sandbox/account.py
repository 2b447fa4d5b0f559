"""The account that programs run against: moto's state, seeded, with a frozen clock.

Everything random or timed that moto puts into an answer is a function of the account, Region, service,
operation and how often that operation was called there. So an identifier does not change when a program reads
more, when Regions are visited in another order, or when calls of several Regions overlap.

Import this module before anything of the AWS CLI: boto3 must be first, or the CLI's vendored botocore would
stand in for the one that boto3 and moto use. No threads, sockets or subprocesses here: it runs in a browser too.
"""

from __future__ import annotations

import copy
import functools
import gc
import os
import random
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

import boto3
import botocore.loaders
import botocore.session
import freezegun
import moto.settings
from freezegun import freeze_time
from moto import mock_aws
from moto.core.base_backend import AccountSpecificBackend, BackendDict
from moto.core.model_instances import reset_model_data
from moto.moto_api._internal import mock_random

from sandbox import fidelity, remembered

ACCOUNT_ID = "123456789012"
REGION = "us-east-1"
START = "2026-11-23T09:00:00"  # what the frozen clock says when a program starts
SEED = "aws-networking-field-guide"

# What a program finds in its environment; fake credentials, so that nothing here could sign a real request.
ENVIRONMENT = {
    "AWS_ACCESS_KEY_ID": "AKIAIOSFODNN7EXAMPLE",
    "AWS_SECRET_ACCESS_KEY": "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    "AWS_DEFAULT_REGION": REGION,
    "AWS_PAGER": "",
    "AWS_EC2_METADATA_DISABLED": "true",
}

lock = threading.RLock()  # calls are serialised: moto, the clock and the seeds are process-global

# These wait for real things (a child process, a socket); they keep the real time while the clock is frozen.
freezegun.configure(extend_ignore_list=["subprocess", "selectors", "socket", "execnet", "xdist"])

_calls: Counter[tuple[str, str, str]] = Counter()
_mock = mock_aws(config={"core": {"reset_boto3_session": False}})
_started = False
_elapsed = 0.0
_settled = 0
_loaders: list[botocore.loaders.Loader] = []
_new_loader = botocore.loaders.create_loader
_real_urandom = os.urandom
_real_sleep = time.sleep


@functools.cache
def _shared_loader(search_path: str | None = None) -> botocore.loaders.Loader:
    made = _new_loader(search_path)
    made.file_loader = remembered.Files()
    _loaders.append(made)
    return made


def start() -> None:
    """Let moto answer every botocore client of this process from now on. Idempotent."""
    global _started
    if _started:
        return
    # Loading moto and the service models makes millions of objects that stay; collecting among them is a third of it.
    gc.set_threshold(400_000, 50, 100)
    # One cache of service models for all sessions, the CLI's too: loading EC2's takes 0.2 s each time.
    botocore.session.create_loader = botocore.loaders.create_loader = _shared_loader
    # The catalogue of images takes two seconds to make and no recipe lists it. (The environment variable would do,
    # but moto reads it when a backend is made, and programs bring their own environment.)
    moto.settings.ec2_load_default_amis = lambda: False
    AccountSpecificBackend.__getitem__ = _seeded_creation(AccountSpecificBackend.__getitem__)
    saved = {name: os.environ.get(name) for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")}
    _mock.start()
    for name, value in saved.items():  # moto sets credentials for the whole process; programs bring their own
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value
    remembered.install()
    fidelity.install()
    _started = True


def reset() -> None:
    """Forget everything: the next call finds a new account, with the default VPC in each Region."""
    global _elapsed
    start()
    with lock:
        for backends in list(BackendDict._instances):
            backends.clear()
            for each in _beside(backends).values():
                each.clear()
        BackendDict._instances.clear()
        reset_model_data()
        boto3.DEFAULT_SESSION = None
        _calls.clear()
        _elapsed = 0.0
        _settle()


@dataclass(frozen=True)
class Saved:
    """The account at one moment; opaque."""

    backends: list[tuple[BackendDict, dict, dict[str, dict]]]  # the registry, its content, and what it keeps beside
    calls: Counter[tuple[str, str, str]]
    elapsed: float  # seconds that the frozen clock has run


def save() -> Saved | None:
    """Copy the account's state, or return None where a backend in use cannot be copied."""
    with lock:
        try:
            backends = [(each, dict(each), _beside(each)) for each in BackendDict._instances]
            return Saved(_copied(backends), _calls.copy(), _elapsed)
        except TypeError:  # moto keeps a lock, or a class that cannot be made without its arguments
            return None


def restore(saved: Saved) -> None:
    """Make the account what it was when it was saved; can be done any number of times."""
    global _elapsed
    reset()
    with lock:
        for backends, content, beside in _copied(saved.backends):
            backends.update(content)
            for name, each in beside.items():
                getattr(backends, name).update(each)
            BackendDict._instances.append(backends)
        _calls.update(saved.calls)
        _elapsed = saved.elapsed


def _beside(backends: BackendDict) -> dict[str, dict]:
    """Return what a registry keeps beside its backends (S3's: whose bucket is which), which moto's reset forgets."""
    return {name: each for name, each in vars(backends).items() if isinstance(each, dict)}


def _copied(backends: list[tuple]) -> list[tuple]:
    # One copy of the whole, because backends point at each other; the registries themselves are moto's globals.
    memo = {id(each): each for each in BackendDict._instances} | {id(each): each for each, *_ in backends}
    if "moto.ssm.models" in sys.modules:
        sys.modules["moto.ssm.models"].ParameterDict.__deepcopy__ = _deepcopy_of_parameters
    return copy.deepcopy(backends, memo)


def _deepcopy_of_parameters(self, memo: dict):
    """Copy moto's ParameterDict, which `copy` cannot make anew: its __init__ wants arguments."""
    new = type(self).__new__(type(self))
    memo[id(self)] = new
    new.default_factory = self.default_factory
    new.__dict__.update(copy.deepcopy(self.__dict__, memo))
    dict.update(new, {copy.deepcopy(key, memo): copy.deepcopy(value, memo) for key, value in dict.items(self)})
    return new


def _settle() -> None:
    """Keep the garbage collector off the service models, which stay: going through them takes 0.15 s each time."""
    global _settled
    loaded = len(sys.modules) + 20 * sum(len(getattr(each, "_cache", ())) for each in _loaders)
    if loaded > _settled + 2000:  # some services more
        if _settled:  # the first time there is little but modules
            gc.collect()
        gc.freeze()
        _settled = loaded


def backends() -> Iterator[tuple[str, str, str, object]]:
    """Yield (service, account, region, moto backend) for all that was touched since the last reset."""
    for service in sorted(BackendDict._instances, key=lambda each: each.service_name):
        for account, region, backend in sorted(service.iter_backends(), key=lambda each: each[:2]):
            yield service.service_name, account, region, backend


def touch(names: Iterable[tuple[str, str, str]]) -> None:
    """Make the backends of these (service, account, region), as a first call to them would."""
    from moto.backends import get_backend

    for service, account, region in names:
        get_backend(service)[account][region]


@contextmanager
def clock() -> Iterator[Clock]:
    """Freeze time for the length of a program; its sleeps advance the clock and take no time.

    The clock stands at START in a new account, and where the program before left it in a used one.
    """
    frozen = freeze_time(datetime.fromisoformat(START) + timedelta(seconds=_elapsed))
    running = Clock(frozen.start())
    time.sleep = running.sleep
    try:
        yield running
    finally:
        time.sleep = _real_sleep
        frozen.stop()


class Clock:
    """The frozen clock of a running program."""

    def __init__(self, factory) -> None:
        self._factory = factory

    def sleep(self, seconds: float) -> None:
        """Advance by `seconds` without waiting."""
        global _elapsed
        self._factory.tick(seconds)
        _elapsed += seconds

    def now(self):
        """Return the frozen time as a naive UTC datetime."""
        return self._factory()


@contextmanager
def seeded_call(region: str, service: str, operation: str) -> Iterator[None]:
    """Make what moto draws at random in one API call depend on that call's name and number alone."""
    _calls[region, service, operation] += 1
    with _seeded(f"{region}/{service}/{operation}/{_calls[region, service, operation]}"):
        yield


@contextmanager
def _seeded(name: str) -> Iterator[None]:
    """Seed every source that moto draws from, and put them back: a program's own randomness stays random."""
    ours, theirs, urandom = mock_random.getstate(), random.getstate(), os.urandom
    mock_random.seed(f"{SEED}/{name}")
    random.seed(f"{SEED}/{name}")
    # A few moto modules call uuid and secrets directly; both read os.urandom.
    source = random.Random(f"{SEED}/{name}/urandom")
    os.urandom = random._urandom = source.randbytes
    try:
        yield
    finally:
        mock_random.setstate(ours)
        random.setstate(theirs)
        os.urandom = urandom
        random._urandom = _real_urandom


def _seeded_creation(original):
    """Wrap moto's making of a Region's backend, so that default VPCs do not depend on the order of Regions."""

    @functools.wraps(original)
    def getitem(self, region_name):
        if region_name in self.keys() or (region_name == "global" and "aws" in self.keys()):
            return original(self, region_name)
        with _seeded(f"{self.account_id}/{region_name}/{self.service_name}"):
            return original(self, region_name)

    return getitem

"""Stands in for packages that the page does without, so that what imports them loads.

cryptography is a native library (moto makes key pairs and certificates with it), docutils renders the AWS CLI's help,
rsa and pyasn1 sign for CloudFront and validate CloudTrail's digests in the AWS CLI.
Every name of theirs exists here and can be called or inherited from; using the result is an error that says so.
"""

import concurrent.futures
import importlib.abc
import importlib.machinery
import sys
import threading
import types

MISSING = ("cryptography", "docutils", "pyasn1", "rsa")


class _Meta(type):
    def __getattr__(cls, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return _made(f"{cls.__module__}.{cls.__name__}", name)


def _made(module, name):
    def refuse(self, *arguments, **named):
        raise NotImplementedError(f"{module}.{name} is not in the page's sandbox")

    return _Meta(
        name,
        (Exception,) if name.startswith("Invalid") or name.endswith("Error") else (),
        {"__init__": refuse, "__module__": module},
    )


class _Stub(types.ModuleType):
    __path__ = ()

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        value = _made(self.__name__, name)
        setattr(self, name, value)
        return value


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in MISSING:
            return importlib.machinery.ModuleSpec(name, self, is_package=True)
        return None

    def create_module(self, spec):
        return _Stub(spec.name)

    def exec_module(self, module):
        pass


def _submit(self, function, /, *arguments, **named):
    future = concurrent.futures.Future()
    try:
        future.set_result(function(*arguments, **named))
    except Exception as error:
        future.set_exception(error)
    return future


def _run_now(self):
    self._started.set()
    self.run()


def install():
    """Make the missing packages importable, and what would be a thread run at once: a page has none."""
    sys.meta_path.append(_Finder())
    concurrent.futures.ThreadPoolExecutor.submit = _submit
    threading.Thread.start = _run_now
    threading.Thread.join = lambda self, timeout=None: None

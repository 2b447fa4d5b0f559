"""What botocore works out anew for each session and client, worked out once: half the cost of an `aws` call.

A call of the AWS CLI gets a session of its own, as a process of its own would have given it. With it, botocore reads
800 operations of EC2, asks 380 handlers whether they take keywords and renames 400 events; all of that follows from the
service models and from the code, neither of which changes. Nothing here depends on a program's environment, account or
configuration. No threads, sockets or subprocesses: it runs in a browser too.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from types import FunctionType, MethodType

import boto3  # noqa: F401 - first, see sandbox.account
import botocore.client
import botocore.compat
import botocore.hooks
import botocore.model
import botocore.session

_models: dict[tuple[int, str], botocore.model.ServiceModel] = {}
_methods: dict[int, tuple[dict, dict]] = {}
_aliases: dict[str, str] = {}
_Handlers = botocore.hooks.NodeList
_TAKES_KEYWORDS = inspect.CO_VARKEYWORDS


def install() -> None:
    """Let botocore remember. Once a process; `sandbox.account.start` calls it."""
    creator, session, aliaser = botocore.client.ClientCreator, botocore.session.Session, botocore.hooks.EventAliaser
    creator._load_service_model = _of_loader(creator._load_service_model)
    creator._create_methods = _of_model(creator._create_methods, 0)
    creator._create_name_mapping = _of_model(creator._create_name_mapping, 1)
    session.get_service_model = _of_session(session.get_service_model)
    aliaser.__init__ = _with_shared_names(aliaser.__init__)
    botocore.hooks.accepts_kwargs = accepts_keywords
    botocore.hooks._PrefixTrie._recursive_copy = copy_handlers


def accepts_keywords(function: Callable) -> bool | str | None:
    """Tell whether a handler takes `**keywords`, as botocore's own (slow) `accepts_kwargs` does."""
    plain = function.__func__ if isinstance(function, MethodType) else function
    if isinstance(plain, FunctionType) and not hasattr(plain, "__signature__"):
        return bool(plain.__code__.co_flags & _TAKES_KEYWORDS)
    return botocore.compat.accepts_kwargs(function)


def copy_handlers(trie, node: dict) -> dict:
    """Copy a tree of event handlers as botocore's `_PrefixTrie._recursive_copy` does, in a third of the time.

    A client starts with a copy of its session's: 960 nodes, by way of three calls of `copy.copy` each.
    """
    new = {}
    for key, value in node.items():
        if type(value) is dict:
            value = copy_handlers(trie, value) if value else {}
        elif isinstance(value, _Handlers):
            value = _Handlers(value.first[:], value.middle[:], value.last[:])
        new[key] = value
    return new


def _shared(description: dict, name: str) -> botocore.model.ServiceModel:
    # By identity: the shared loader (sandbox.account) keeps each description, so that its id stays its own.
    key = id(description), name
    if key not in _models:
        _models[key] = botocore.model.ServiceModel(description, service_name=name)
    return _models[key]


def _of_loader(original: Callable) -> Callable:
    def load(self, service_name, api_version=None):
        description = self._loader.load_service_model(service_name, "service-2", api_version=api_version)
        return _shared(description, service_name)

    return load


def _of_session(original: Callable) -> Callable:
    def get(self, service_name, api_version=None):
        return _shared(self.get_service_data(service_name, api_version), service_name)

    return get


def _of_model(original: Callable, index: int) -> Callable:
    made: dict[int, dict] = {}

    def create(self, service_model):
        key = id(service_model)
        if _models.get((id(service_model._service_description), service_model.service_name)) is not service_model:
            return original(self, service_model)
        if key not in made:
            made[key] = original(self, service_model)
        return dict(made[key])  # handlers add methods of their own to a client's class

    return create


def _with_shared_names(original: Callable) -> Callable:
    def init(self, event_emitter, event_aliases=None):
        original(self, event_emitter, event_aliases)
        if self._event_aliases == botocore.hooks.EVENT_ALIASES:
            self._alias_name_cache = _aliases

    return init

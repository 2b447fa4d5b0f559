"""What botocore works out anew for each session and client, worked out once: half the cost of an `aws` call.

A call of the AWS CLI gets a session of its own, as a process of its own would have given it. With it, botocore reads
800 operations of EC2, asks 380 handlers whether they take keywords and renames 400 events; all of that follows from the
service models and from the code, neither of which changes. moto and freezegun, which stand behind it, ask their own
classes and modules the same things again and again. Nothing here depends on a program's environment, account or
configuration. No threads, sockets or subprocesses: it runs in a browser too.
"""

from __future__ import annotations

import copy
import functools
import inspect
import os
from collections.abc import Callable, Mapping
from types import FunctionType, MethodType, ModuleType
from typing import Any, ClassVar

import boto3  # noqa: F401 - first, see sandbox.account
import botocore.client
import botocore.compat
import botocore.handlers
import botocore.hooks
import botocore.httpsession
import botocore.loaders
import botocore.model
import botocore.regions
import botocore.session
import botocore.useragent
import freezegun.api
import moto.core.responses
import moto.core.utils
import moto.utilities.utils

_models: dict[tuple[int, str], botocore.model.ServiceModel] = {}
_methods: dict[int, tuple[dict, dict]] = {}
_aliases: dict[str, str] = {}
_Handlers = botocore.hooks.NodeList
_Emitter = botocore.hooks.HierarchicalEmitter
_TAKES_KEYWORDS = inspect.CO_VARKEYWORDS


def install() -> None:
    """Let botocore remember. Once a process; `sandbox.account.start` calls it."""
    creator, session, aliaser = botocore.client.ClientCreator, botocore.session.Session, botocore.hooks.EventAliaser
    loader = botocore.loaders.Loader
    loader.list_available_services = _of_folders(loader.list_available_services)
    creator._load_service_model = _of_loader(creator._load_service_model)
    creator._create_methods = _of_model(creator._create_methods, 0)
    creator._create_name_mapping = _of_model(creator._create_name_mapping, 1)
    session.get_service_model = _of_session(session.get_service_model)
    session._register_builtin_handlers = _of_botocore(session._register_builtin_handlers)
    aliaser.__init__ = _with_shared_names(aliaser.__init__)
    aliaser.register = register
    botocore.hooks.accepts_kwargs = accepts_keywords
    botocore.hooks._PrefixTrie = Handlers
    sanitize = functools.lru_cache(10_000)(botocore.useragent.sanitize_user_agent_string_component)
    botocore.useragent.sanitize_user_agent_string_component = sanitize
    botocore.regions.EndpointProvider = _of_rules(botocore.regions.EndpointProvider)
    # Nothing here reaches a socket; each client would make a context of its own all the same.
    botocore.httpsession.create_urllib3_context = functools.cache(botocore.httpsession.create_urllib3_context)
    moto.core.responses.method_names_from_class = _names_of(moto.core.utils.method_names_from_class)
    _offer_when_asked()
    freezegun.api._get_cached_module_attributes = _attributes_of(freezegun.api._get_cached_module_attributes)


def accepts_keywords(function: Callable) -> bool | str | None:
    """Tell whether a handler takes `**keywords`, as botocore's own (slow) `accepts_kwargs` does."""
    plain = function.__func__ if isinstance(function, MethodType) else function
    if isinstance(plain, functools.partial):
        return accepts_keywords(plain.func)
    if not isinstance(plain, FunctionType):
        plain = getattr(type(plain), "__call__", None)  # noqa: B004 - an object that can be called
    if isinstance(plain, FunctionType) and not hasattr(plain, "__signature__"):
        return bool(plain.__code__.co_flags & _TAKES_KEYWORDS)
    return botocore.compat.accepts_kwargs(function)


_register = botocore.hooks.EventAliaser.register


def register(self, event_name: str, handler: Callable, unique_id=None, unique_id_uses_count: bool = False) -> None:
    """Register a handler as `EventAliaser.register` does, by a shorter way where that has nothing to find out."""
    alias = self._alias_name_cache.get(event_name)
    simple = isinstance(handler, FunctionType) and handler.__code__.co_flags & _TAKES_KEYWORDS
    if alias is None or unique_id is not None or not simple or type(self._emitter) is not _Emitter:
        _register(self, event_name, handler, unique_id, unique_id_uses_count)
    else:
        self._emitter._handlers.append_item(alias, handler)
        self._emitter._lookup_cache = {}


class Handlers(botocore.hooks._PrefixTrie):
    """botocore's tree of event handlers, whose copies share what neither side has changed since.

    A client starts with a copy of its session's: 960 nodes, of which it changes twenty. A node belongs to the tree
    whose mark it has; another tree copies it before it changes it.
    """

    def __init__(self) -> None:
        self._mark = object()
        self._root = self._new(None)

    def append_item(self, key: str, value: Any, section: int = botocore.hooks._MIDDLE) -> None:
        """Add a handler under a dotted name."""
        node = self._own_path(key.split("."), grow=True)
        if node["values"] is None:
            node["values"] = _Handlers([], [], [])
        node["values"][section].append(value)

    def remove_item(self, key: str, value: Any) -> None:
        """Remove a handler; a ValueError when the name is unknown, nothing when the handler is."""
        self._own_path(key.split("."), grow=False)
        super().remove_item(key, value)

    def __copy__(self) -> Handlers:
        other = type(self)()
        other._root = self._root
        self._mark = object()  # neither owns what both have
        return other

    def _new(self, chunk: str | None) -> dict:
        return {"chunk": chunk, "values": None, "children": {}, "mark": self._mark}

    def _owned(self, node: dict) -> dict:
        if node["mark"] is self._mark:
            return node
        values = node["values"]
        copied = values and _Handlers(*(each[:] for each in values))
        return {**node, "children": dict(node["children"]), "values": copied, "mark": self._mark}

    def _own_path(self, parts: list[str], grow: bool) -> dict | None:
        """Make the nodes on a path this tree's own, as far as there are any; with `grow`, to its end."""
        node = self._root = self._owned(self._root)
        for part in parts:
            children = node["children"]
            node = children.get(part)
            if node is None:
                if not grow:
                    break
                node = children[part] = self._new(part)
            elif node["mark"] is not self._mark:
                node = children[part] = self._owned(node)
        return node


class Table(dict):
    """A dictionary in which a string stands for what `make(name, string)` gives when it is asked for."""

    def __init__(self, waiting: Mapping[str, str], make: Callable[[str, str], Any]) -> None:
        super().__init__(waiting)
        self._make = make

    def __getitem__(self, name: str) -> Any:
        found = super().__getitem__(name)
        if isinstance(found, str):
            found = self[name] = self._make(name, found)
        return found

    def get(self, name: str, default: Any = None) -> Any:
        """As a dict's."""
        if name in self:
            return self[name]
        return default

    def pop(self, name: str, *default: Any) -> Any:
        """As a dict's."""
        self.get(name)
        return super().pop(name, *default)

    def values(self) -> list:
        """All of them, made."""
        return [self[name] for name in self]

    def items(self) -> list:
        """All of them, made."""
        return [(name, self[name]) for name in self]

    def made(self) -> list:
        """Only those that somebody asked for or put here."""
        return [each for each in super().values() if not isinstance(each, str)]


def _offer_when_asked() -> None:
    """Import moto's EC2 without reading which instance types each Region offers (0.2 s), until somebody wants one."""
    read, folder = moto.utilities.utils.load_resource, "ec2/resources/instance_type_offerings"
    moto.utilities.utils.load_resource = lambda path: [] if path.startswith(folder) else read(path)
    try:
        from moto.ec2.models.instance_types import INSTANCE_TYPE_OFFERINGS as OFFERS
    finally:
        moto.utilities.utils.load_resource = read

    def offers(kind: str, region: str, path: str) -> list[dict]:
        return [{**each, "LocationType": kind} for each in read(path)]

    for kind, regions in OFFERS.items():
        paths = {region: f"{folder}/{kind}/{region}.json" for region in regions}
        OFFERS[kind] = Table(paths, functools.partial(offers, kind))


def _names_of(original: Callable) -> Callable:
    """Let moto list the methods of a class that answers calls once, and again when it has got more of them."""
    seen: dict[tuple[type, tuple[int, ...]], list[str]] = {}

    def names(clazz: type) -> list[str]:
        key = clazz, tuple(len(vars(each)) for each in clazz.__mro__)
        if key not in seen:
            seen[key] = original(clazz)
        return seen[key]

    return names


def _attributes_of(original: Callable) -> Callable:
    """Let freezegun look through a module again when its number of names has changed, not to find out whether."""
    seen: dict[int, tuple[int, list]] = {}

    def attributes(module: ModuleType) -> list[tuple[str, Any]]:
        names = getattr(module, "__dict__", None)
        if names is None:  # one of JavaScript's, in the browser
            return original(module)
        size = len(names)
        if seen.get(id(module), (-1,))[0] != size:
            seen[id(module)] = size, original(module)
        return seen[id(module)][1]

    return attributes


# What is installed here does not change while a process runs; what lies in a program's HOME does.
_INSTALLED = os.path.dirname(os.path.dirname(botocore.loaders.__file__)) + os.sep


class Files(botocore.loaders.JSONFileLoader):
    """Reads an installed file once for all loaders of the process: EC2's model takes 0.1 s each time.

    Not for moto's loaders, which add operations of their own to what they read.
    """

    _read: ClassVar[dict[str, Any]] = {}

    def load_file(self, file_path: str) -> Any:
        """Return what the file says, or None where there is none."""
        if not file_path.startswith(_INSTALLED):
            return super().load_file(file_path)
        if file_path not in self._read:
            self._read[file_path] = super().load_file(file_path)
        return self._read[file_path]


def _of_folders(original: Callable) -> Callable:
    """Let loaders share which services the installed folders describe: to look takes 12 ms for each kind of file."""
    seen: dict[tuple, list[str]] = {}

    def services(self, type_name):
        folders = tuple(self._potential_locations())
        if not all(each.startswith(_INSTALLED) for each in folders):
            return original(self, type_name)
        if (folders, type_name) not in seen:
            seen[folders, type_name] = original(self, type_name)
        return seen[folders, type_name]

    return services


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


def _of_rules(original: Callable) -> Callable:
    """Let clients of a service share what derives endpoints from its rules, and what it has derived."""
    made: dict[tuple[int, int], Any] = {}

    def provider(ruleset_data, partition_data, excluded_params=None):
        key = id(ruleset_data), id(partition_data)
        if key not in made:  # with the data, so that their ids stay theirs
            made[key] = original(ruleset_data, partition_data, excluded_params), ruleset_data, partition_data
        return made[key][0]

    return provider


def _of_botocore(original: Callable) -> Callable:
    """Let sessions start with copies of one tree of botocore's own handlers; moto adds its own to their list."""
    made: list[tuple[list, Handlers]] = []

    def register(self, events):
        emitter = events._emitter
        if emitter._handlers._root["children"]:
            return original(self, events)
        for known, handlers in made:
            if known == botocore.handlers.BUILTIN_HANDLERS:
                emitter._handlers = copy.copy(handlers)
                return None
        original(self, events)
        made.append((botocore.handlers.BUILTIN_HANDLERS[:], copy.copy(emitter._handlers)))
        return None

    return register


def _with_shared_names(original: Callable) -> Callable:
    def init(self, event_emitter, event_aliases=None):
        original(self, event_emitter, event_aliases)
        if self._event_aliases == botocore.hooks.EVENT_ALIASES:
            self._alias_name_cache = _aliases

    return init

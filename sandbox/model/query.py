"""Checks a JMESPath expression against what an operation can answer.

The expression is evaluated on types instead of values: every node is given the type of what it is applied to
and returns the type of its result. Reported is only what is certain: a key that no answer has, an operation
that gives null on that type whatever the value, a comparison that can never hold. An unknown type (`ANY`) is
never reported.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from sandbox.model.answered import ANSWERED
from sandbox.model.lookup import operation_model, pagination

if TYPE_CHECKING:
    from botocore.model import Shape


@dataclass(frozen=True)
class Type:
    """What a JMESPath value is known to be.

    `kind`: any, null, string, number, boolean, list, map (an object of unknown keys), object (of these keys),
    expref. `item`: of a list or map. `fields`: of an object; lazily made, because shapes may contain
    themselves.
    """

    kind: str
    item: Callable[[], Type] | None = None
    fields: Mapping[str, Callable[[], Type]] = field(default_factory=dict)
    enum: tuple[str, ...] = ()
    name: str = ""

    @property
    def of(self) -> Type:
        """The type of an item."""
        return self.item() if self.item else ANY


ANY = Type("any")
NULL = Type("null")
STRING = Type("string")
NUMBER = Type("number")
BOOLEAN = Type("boolean")

_SCALARS = {
    "integer": NUMBER,
    "long": NUMBER,
    "float": NUMBER,
    "double": NUMBER,
    "boolean": BOOLEAN,
    # The AWS CLI prints timestamps as ISO 8601 text and blobs as base64 text, and queries that.
    "timestamp": STRING,
    "blob": STRING,
}


def list_of(item: Type) -> Type:
    """A list of items of this type."""
    return Type("list", item=lambda: item)


def type_of(shape: Shape | None) -> Type:
    """The type of what the AWS CLI makes of a shape."""
    if shape is None:
        return Type("object", name="an empty answer")
    kind = shape.type_name
    if kind == "structure":
        if getattr(shape, "is_document_type", False):
            return ANY
        members = {name: _later(inner) for name, inner in shape.members.items()}
        return Type("object", fields=members, name=shape.name)
    if kind == "list":
        return Type("list", item=_later(shape.member), name=shape.name)
    if kind == "map":
        return Type("map", item=_later(shape.value), name=shape.name)
    if kind == "string":
        if getattr(shape, "serialization", {}).get("jsonvalue"):
            return ANY
        return Type("string", enum=tuple(shape.enum or ()), name=shape.name)
    return _SCALARS.get(kind, ANY)


def _later(shape: Shape) -> Callable[[], Type]:
    return lambda: type_of(shape)


def check_query(expression: str, output_shape: Shape | None) -> list[str]:
    """What is wrong with a `--query` on answers of this shape; an empty list when nothing is.

    `NextToken` is allowed at the top beside the shape's own keys: the CLI puts it there when `--max-items`
    cut a paginated result. Without an output shape (an operation that answers nothing) any key is wrong.
    """
    return _check(expression, type_of(output_shape), frozenset({"NextToken"}))


def check_cli_query(service: str, operation: str, query: str) -> list[str]:
    """`check_query` for a CLI command, by its names (`ec2`, `describe-vpcs`) or by botocore's.

    `NextToken` is allowed only where the CLI paginates. Raises UnknownOperation.
    """
    model = operation_model(service, operation)
    paginated = model.name in pagination(model.service_model.service_name)
    return _check(query, type_of(model.output_shape), frozenset({"NextToken"}) if paginated else frozenset())


def _check(expression: str, root: Type, extra: frozenset[str]) -> list[str]:
    from jmespath.exceptions import JMESPathError

    try:
        tree = _compiled(expression)
    except (JMESPathError, ValueError) as error:
        words = " ".join(str(error).split())
        return [f"--query {expression!r} does not parse: {words}"]
    if root.kind == "object" and extra:
        root = Type("object", fields={**{name: lambda: STRING for name in extra}, **root.fields}, name=root.name)
    inference = _Inference()
    inference.visit(tree, root)
    return [f"--query {expression!r}: {message}" for message in dict.fromkeys(inference.messages)]


@lru_cache(maxsize=512)
def _compiled(expression: str) -> dict[str, Any]:
    import warnings

    import jmespath

    with warnings.catch_warnings():
        # jmespath warns of unquoted literals (`available` in backticks), which the AWS CLI accepts.
        warnings.simplefilter("ignore")
        return jmespath.compile(expression).parsed


_WORDS = {"any": "anything", "object": "a structure", "map": "a map", "list": "a list", "null": "null"}


def _a(kind: Type) -> str:
    return _WORDS.get(kind.kind, f"a {kind.kind}")


def _join(left: Type, right: Type) -> Type:
    """The type of a value that is one or the other."""
    if left == right or right.kind == "null":
        return left
    if left.kind == "null":
        return right
    if left.kind == right.kind and left.kind in ("string", "number", "boolean"):
        return Type(left.kind)
    if left.kind == right.kind == "list":
        return Type("list", item=lambda: _join(left.of, right.of))
    return ANY


class _Inference:
    """One walk over a parsed expression; collects `messages`."""

    def __init__(self) -> None:
        self.messages: list[str] = []

    def say(self, message: str) -> Type:
        """Report, and go on with ANY: one mistake is one message."""
        self.messages.append(message)
        return ANY

    def visit(self, node: dict[str, Any], on: Type) -> Type:
        """The type of `node` applied to a value of type `on`."""
        method = getattr(self, "_" + node["type"], None)
        return method(node, on) if method else ANY

    # Steps down

    def _field(self, node: dict[str, Any], on: Type) -> Type:
        name = node["value"]
        if on.kind == "object":
            found = on.fields.get(name)
            if found:
                return found()
            return self.say(f"{on.name or 'the object'} has no key {name!r}{_nearest(name, on.fields)}")
        if on.kind == "map":
            return on.of
        if on.kind == "list":
            inner = on.of
            hint = f"; its items have it: []. before {name}" if inner.kind == "object" and name in inner.fields else ""
            return self.say(f"key {name!r} is asked of a list{_called(on)}, which gives null{hint}")
        if on.kind in ("string", "number", "boolean"):
            return self.say(f"key {name!r} is asked of a {on.kind}{_called(on)}, which gives null")
        return on if on.kind == "null" else ANY

    def _subexpression(self, node: dict[str, Any], on: Type) -> Type:
        for child in node["children"]:
            on = self.visit(child, on)
        return on

    _index_expression = _subexpression
    _pipe = _subexpression

    def _index(self, node: dict[str, Any], on: Type) -> Type:
        if on.kind == "list":
            return on.of
        return self._need_list(on, f"[{node['value']}]")

    def _slice(self, node: dict[str, Any], on: Type) -> Type:
        return on if on.kind == "list" else self._need_list(on, "a slice")

    def _need_list(self, on: Type, what: str) -> Type:
        if on.kind in ("any", "null"):
            return ANY
        return self.say(f"{what} is applied to {_a(on)}{_called(on)}, not to a list, which gives null")

    def _current(self, node: dict[str, Any], on: Type) -> Type:
        return on

    _identity = _current

    # Projections

    def _projection(self, node: dict[str, Any], on: Type) -> Type:
        base = self.visit(node["children"][0], on)
        inner = base.of if base.kind == "list" else self._need_list(base, "[*]")
        return list_of(self.visit(node["children"][1], inner))

    def _value_projection(self, node: dict[str, Any], on: Type) -> Type:
        base = self.visit(node["children"][0], on)
        if base.kind == "object":
            inner = ANY
            made = [make() for make in base.fields.values()]
            if made:
                inner = made[0]
                for other in made[1:]:
                    inner = _join(inner, other)
        elif base.kind in ("map", "any", "null"):
            inner = base.of
        else:
            inner = self.say(f".* is applied to {_a(base)}{_called(base)}, not to a structure, which gives null")
        return list_of(self.visit(node["children"][1], inner))

    def _flatten(self, node: dict[str, Any], on: Type) -> Type:
        base = self.visit(node["children"][0], on)
        if base.kind != "list":
            return list_of(self._need_list(base, "[]"))
        inner = base.of
        return inner if inner.kind == "list" else base

    def _filter_projection(self, node: dict[str, Any], on: Type) -> Type:
        left, right, condition = node["children"]
        base = self.visit(left, on)
        inner = base.of if base.kind == "list" else self._need_list(base, "[?…]")
        self.visit(condition, inner)
        return list_of(self.visit(right, inner))

    # Conditions

    def _comparator(self, node: dict[str, Any], on: Type) -> Type:
        left, right = (self.visit(child, on) for child in node["children"])
        operator = node["value"]
        if operator in ("eq", "ne"):
            self._never_equal(node, left, right, "true" if operator == "ne" else "false")
        else:
            sign = {"lt": "<", "lte": "<=", "gt": ">", "gte": ">="}[operator]
            for side in (left, right):
                if side.kind not in ("any", "null", "string", "number"):
                    self.say(f"{sign} compares numbers; one side is {_a(side)}{_called(side)}, which gives null")
                    return BOOLEAN
            if {left.kind, right.kind} == {"string", "number"}:
                self.say(f"{sign} compares a string with a number, which fails{_number_hint(node)}")
        return BOOLEAN

    def _never_equal(self, node: dict[str, Any], left: Type, right: Type, always: str) -> None:
        known = ("string", "number", "boolean", "list", "object", "map")
        if left.kind in known and right.kind in known:
            groups = [{"map": "object"}.get(side.kind, side.kind) for side in (left, right)]
            if groups[0] != groups[1]:
                sides = f"{_a(left)}{_called(left)} with {_a(right)}{_called(right)}"
                self.say(f"a comparison of {sides} is always {always}{_number_hint(node)}")
                return
        for side, child in ((left, node["children"][1]), (right, node["children"][0])):
            word = child.get("value") if child["type"] == "literal" else None
            if side.enum and isinstance(word, str) and word not in side.enum:
                near = get_close_matches(word.lower(), [name.lower() for name in side.enum], 1, 0.7)
                # A value that the model does not know yet may exist; one that is nearly another's name does
                # not.
                if near and word not in ANSWERED.get(side.name, ()):
                    right_word = next(name for name in side.enum if name.lower() == near[0])
                    text = f"{word!r} is no {side.name}, the comparison is always {always}"
                    self.say(f"{text}; nearest: {right_word}")

    def _or_expression(self, node: dict[str, Any], on: Type) -> Type:
        left, right = (self.visit(child, on) for child in node["children"])
        return _join(left, right)

    _and_expression = _or_expression

    def _not_expression(self, node: dict[str, Any], on: Type) -> Type:
        self.visit(node["children"][0], on)
        return BOOLEAN

    # Values made here

    def _literal(self, node: dict[str, Any], on: Type) -> Type:
        return _literal_type(node["value"])

    def _multi_select_list(self, node: dict[str, Any], on: Type) -> Type:
        items = [self.visit(child, on) for child in node["children"]]
        joined = items[0]
        for other in items[1:]:
            joined = _join(joined, other)
        return list_of(joined)

    def _multi_select_dict(self, node: dict[str, Any], on: Type) -> Type:
        fields: dict[str, Callable[[], Type]] = {}
        for pair in node["children"]:
            made = self.visit(pair["children"][0], on)
            fields[pair["value"]] = lambda made=made: made
        return Type("object", fields=fields, name="the object made by {…}")

    # Functions

    def _expref(self, node: dict[str, Any], on: Type) -> Type:
        return Type("expref")

    def _function_expression(self, node: dict[str, Any], on: Type) -> Type:
        from jmespath.functions import Functions

        name, children = node["value"], node["children"]
        table = Functions.FUNCTION_TABLE
        if name not in table:
            self._arguments(children, on)
            return self.say(f"there is no function {name}(){_nearest(name, table)}")
        signature = table[name]["signature"]
        arguments = self._arguments(children, on)
        variadic = bool(signature and signature[-1].get("variadic"))
        if len(arguments) < len(signature) or (len(arguments) > len(signature) and not variadic):
            least = " or more" if variadic else ""
            return self.say(f"{name}() takes {len(signature)}{least} arguments, not {len(arguments)}")
        for number, argument in enumerate(arguments):
            wanted = signature[min(number, len(signature) - 1)]["types"]
            if not _accepts(argument, wanted):
                place = f"argument {number + 1} of {name}()" if len(arguments) > 1 else f"the argument of {name}()"
                return self.say(f"{place} is {_a(argument)}{_called(argument)}; it takes {_listing(wanted)}")
        return self._result(name, children, arguments)

    def _arguments(self, children: list[dict[str, Any]], on: Type) -> list[Type]:
        """The arguments' types; an expression reference is applied to the items of the call's list."""
        arguments = [self.visit(child, on) for child in children]
        lists = [argument for argument in arguments if argument.kind == "list"]
        inner = lists[0].of if lists else ANY
        self.mapped = ANY
        for child in children:
            if child["type"] == "expref":
                self.mapped = self.visit(child["children"][0], inner)
        return arguments

    def _result(self, name: str, children: list[dict[str, Any]], arguments: list[Type]) -> Type:
        first = arguments[0] if arguments else ANY
        if name in ("sort_by", "min_by", "max_by"):
            if self.mapped.kind not in ("any", "null", "string", "number"):
                return self.say(f"{name}() sorts by strings or numbers, not by {_a(self.mapped)}{_called(self.mapped)}")
            return first if name == "sort_by" else first.of
        if name == "map":
            return list_of(self.mapped)
        if name in ("sort", "reverse"):
            return first if first.kind in ("list", "string") else ANY
        if name in ("min", "max"):
            return first.of
        if name == "values":
            return list_of(first.of if first.kind == "map" else ANY)
        if name == "to_array":
            return first if first.kind == "list" else list_of(first)
        if name == "not_null":
            joined = first
            for other in arguments[1:]:
                joined = _join(joined, other)
            return joined
        return _RESULTS.get(name, ANY)


_RESULTS = {
    **dict.fromkeys(("abs", "avg", "ceil", "floor", "length", "sum", "to_number"), NUMBER),
    **dict.fromkeys(("contains", "ends_with", "starts_with"), BOOLEAN),
    **dict.fromkeys(("join", "to_string", "type"), STRING),
    "keys": list_of(STRING),
}


def _accepts(argument: Type, wanted: list[str]) -> bool:
    """Whether a value of this type can be what a function's signature asks for; [] accepts everything."""
    if not wanted or argument.kind in ("any", "null"):
        return True
    for name in wanted:
        base, _, inner = name.partition("-")
        if base == "array":
            if argument.kind == "list" and (not inner or argument.of.kind in ("any", "null", inner)):
                return True
        elif base == {"map": "object"}.get(argument.kind, argument.kind):
            return True
    return False


def _listing(wanted: list[str]) -> str:
    words = {"array": "a list", "array-string": "a list of strings", "array-number": "a list of numbers"}
    return " or ".join(words.get(name, f"an {name}" if name[0] in "aeo" else f"a {name}") for name in wanted)


def _literal_type(value: Any) -> Type:
    if value is None:
        return NULL
    if isinstance(value, bool):
        return BOOLEAN
    if isinstance(value, (int, float)):
        return NUMBER
    if isinstance(value, str):
        return STRING
    if isinstance(value, list):
        joined = _literal_type(value[0]) if value else ANY
        for item in value[1:]:
            joined = _join(joined, _literal_type(item))
        return list_of(joined)
    fields: dict[str, Callable[[], Type]] = {}
    for key, item in value.items():
        fields[key] = lambda item=item: _literal_type(item)
    return Type("object", fields=fields, name="the literal")


def _number_hint(node: dict[str, Any]) -> str:
    """'443' is text in JMESPath; the number is `443` in backticks, and so are `true` and `false`."""
    for child in node["children"]:
        value = child.get("value") if child["type"] == "literal" else None
        if isinstance(value, str) and (value in ("true", "false") or value.lstrip("-").isdigit()):
            return f"; write `{value}` in backticks"
        if isinstance(value, (int, float)) and child["type"] == "literal":
            return f"; write '{str(value).lower() if isinstance(value, bool) else value}' in single quotes"
    return ""


def _called(kind: Type) -> str:
    return f" ({kind.name})" if kind.name else ""


def _nearest(name: str, known: Mapping[str, Any]) -> str:
    lower = {key.lower(): key for key in known}
    near = [lower[hit] for hit in get_close_matches(name.lower(), lower, 3)]
    if near:
        return f"; nearest: {', '.join(near)}"
    few = list(known)[:12]
    return f"; it has {', '.join(few)}{', …' if len(known) > 12 else ''}" if few else ""

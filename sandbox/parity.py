"""Do both languages do the same? Their recorded calls, operation by operation and parameter by parameter.

Dropped before comparing: idempotency tokens that botocore fills in (never recorded), the pages of one listing
(merged into its first call), and how often a waiter asked. Calls that change something must come in the same order;
reads may come in any, because concurrent programs make them in any.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from sandbox import model
from sandbox.recorder import is_mutating


def merged(calls: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the calls without later pages and without page tokens and sizes."""
    kept: list[dict[str, Any]] = []
    for call in calls:
        if call["tier"] == "shown":
            continue
        tokens = model.pagination_inputs(call["service"], call["operation"])
        parameters = {key: value for key, value in call["parameters"].items() if key not in tokens}
        if set(parameters) != set(call["parameters"]):
            continue  # a later page of a listing that is already there
        kept.append({**call, "parameters": parameters})
    return kept


def normalized(calls: list[dict[str, Any]], exempt: dict[str, str]) -> tuple[list[str], Counter[str]]:
    """Return (mutating calls in order, set of reading calls) as comparable lines, without exempt operations."""
    mutating, reading = [], Counter()
    for call in merged(calls):
        if f"{call['service']}.{call['operation']}" in exempt:
            continue
        parameters = json.dumps(_sorted(call["parameters"]), sort_keys=True)
        line = f"{call['service']} {call['operation']} in {call['region']} {parameters} -> {call['outcome']}"
        if is_mutating(call) or call["outcome"] != "ok":
            mutating.append(line)
        else:
            reading[line] = 1  # a waiter asks more than once, and how often is not what the program does
    return mutating, reading


def _sorted(value: Any) -> Any:
    """Drop what AWS does not read: the order of tags and filters, and the blanks of a JSON document (a policy)."""
    if isinstance(value, str) and value.startswith("{"):
        try:
            return _sorted(json.loads(value))
        except ValueError:
            return value
    if isinstance(value, dict):
        return {
            key: sorted((_sorted(each) for each in item), key=json.dumps)
            if key in ("Filter", "Filters", "Tags") and isinstance(item, list)
            else _sorted(item)
            for key, item in value.items()
        }
    return [_sorted(each) for each in value] if isinstance(value, list) else value


def differences(cli: list[dict[str, Any]], sdk: list[dict[str, Any]], exempt: dict[str, str]) -> list[str]:
    """Return what the CLI and the SDK program do not do alike, a line each; empty when they do the same."""
    (cli_changes, cli_reads), (sdk_changes, sdk_reads) = normalized(cli, exempt), normalized(sdk, exempt)
    lines = [f"only the CLI program: {line}" for line in (cli_reads - sdk_reads)]
    lines += [f"only the boto3 program: {line}" for line in (sdk_reads - cli_reads)]
    for number in range(max(len(cli_changes), len(sdk_changes))):
        one = cli_changes[number] if number < len(cli_changes) else "nothing"
        other = sdk_changes[number] if number < len(sdk_changes) else "nothing"
        if one != other:
            lines.append(f"change {number + 1}:\n    CLI   {one}\n    boto3 {other}")
            break  # what follows is shifted, and would say the same again
    used = {f"{call['service']}.{call['operation']}" for call in [*cli, *sdk]}
    lines += [f"recipe.toml's parity names {name}, which neither program calls" for name in exempt if name not in used]
    return lines
